import { type Targets, textRuns } from './inline-runs.ts';
import type { ProseBlock, ProseText } from './prose-file.ts';
import type { Block, List, ListItem, ListStyle, Note, Paragraph, Table } from './standard-document.ts';

/** Where blocks stand: what ids begin with, and how lists there are marked. */
export interface BlockPlace {
  readonly owner: string;
  readonly list: ListStyle;
  readonly targets: Targets;
  /** The number of the next table; numbers run through the body, and anew in each annex. */
  readonly tableNumber: () => string;
  /** What a component stands for. `next` names a block by its kind. */
  readonly component: (block: Component, next: (kind: string) => string) => Block[];
}

type Component = Extract<ProseBlock, { kind: 'component' }>;

const NOTE = /^(注|示例)\d*：/;
const CAPTION = /^表：/;
const INNER: Readonly<Record<ListStyle, ListStyle>> = {
  letter: 'number',
  number: 'number',
  dash: 'dash',
  reference: 'dash',
  plain: 'plain',
};

/** The paragraphs, notes, lists and tables of a section, in order. A paragraph 表：… before a table is its caption. */
export function proseBlocks(blocks: readonly ProseBlock[], place: BlockPlace): Block[] {
  const counts = new Map<string, number>();
  const next = (kind: string) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return `${place.owner}/${kind}${counts.get(kind)}`;
  };
  const read = blocks.flatMap((block, index): Block[] => {
    const before = blocks[index - 1];
    if (block.kind === 'list') return [list(block, next('list'), place)];
    if (block.kind === 'table') {
      const caption = before?.kind === 'paragraph' && CAPTION.test(before.text) ? before.text.slice(2) : '';
      return [table(block.rows, next('table'), caption, place)];
    }
    if (block.kind === 'component') return place.component(block, next);
    if (block.kind === 'heading' || (CAPTION.test(block.text) && blocks[index + 1]?.kind === 'table'))
      return [];
    return [paragraph(block, next, place)];
  });
  return numberNotes(read);
}

function paragraph(
  block: ProseText,
  next: (kind: string) => string,
  { targets }: BlockPlace,
): Paragraph | Note {
  const [mark = '', kind] = NOTE.exec(block.text) ?? [];
  const links = block.links.map(link => ({
    ...link,
    start: link.start - mark.length,
    end: link.end - mark.length,
  }));
  const runs = textRuns(block.text.slice(mark.length), links, targets);
  if (kind === undefined) return { kind: 'paragraph', id: next('p'), runs };
  const noteKind = kind === '注' ? 'note' : 'example';
  return { kind: noteKind, id: next(noteKind), label: kind, number: null, runs };
}

/** One note of a kind is 注, several are 注1, 注2. */
export function numberNotes(blocks: readonly Block[]): Block[] {
  const total = (kind: string) => blocks.filter(block => block.kind === kind).length;
  const seen = { note: 0, example: 0 };
  return blocks.map(block => {
    if ((block.kind !== 'note' && block.kind !== 'example') || total(block.kind) < 2) return block;
    seen[block.kind] += 1;
    return { ...block, number: seen[block.kind], label: `${block.label}${seen[block.kind]}` };
  });
}

function list({ items }: Extract<ProseBlock, { kind: 'list' }>, id: string, place: BlockPlace): List {
  const style = place.list;
  const inner = { ...place, list: INNER[style] };
  return {
    kind: 'list',
    id,
    style,
    items: items.map((blocks, index): ListItem => {
      const owner = `${id}/${index + 1}`;
      return { id: owner, marker: marker(style, index), blocks: proseBlocks(blocks, { ...inner, owner }) };
    }),
  };
}

/** The mark of an item by its place, from 0. After z) follow aa), ab). */
function marker(style: ListStyle, index: number): string {
  if (style === 'letter') return `${letters(index)})`;
  if (style === 'number') return `${index + 1})`;
  if (style === 'reference') return `[${index + 1}]`;
  return style === 'dash' ? '——' : '';
}

function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function table(
  [head = [], ...body]: readonly (readonly ProseText[])[],
  id: string,
  caption: string,
  { targets, tableNumber }: BlockPlace,
): Table {
  const number = tableNumber();
  return {
    kind: 'table',
    id,
    number,
    label: `表${number}`,
    caption,
    columns: head.map(({ text }) => ({ title: text, align: 'left', width: 100 / head.length })),
    rows: body.map((cells, index) => ({
      id: `${id}/${index + 1}`,
      cells: cells.map(({ text, links }) => ({ runs: textRuns(text, links, targets) })),
    })),
  };
}
