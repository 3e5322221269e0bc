import {
  type Block,
  type Interpretation,
  type List,
  type Note,
  plainRuns,
  type Run,
  type Section,
  type StandardDocument,
  type Table,
} from '../../document/standard-document.ts';
import type { Item, LaidOut, ListPlace, ParagraphItem, TableRowItem, Words } from './laid-out-item.ts';
import { layOutCover, layOutFoot } from './lay-out-cover.ts';
import type { StyleId } from './styles.ts';

/** Lists and numbered notes begin anew; `next` names the next such beginning. */
interface Layout {
  readonly next: () => number;
  /** Of each section the list of its numbered notes, and of its examples. */
  readonly notes: Map<string, number>;
}

/** A document as the paragraphs and tables of Word, in order. Numbers are left to Word's own numbering. */
export function layOutDocument(document: StandardDocument): LaidOut {
  let instances = 0;
  const layout: Layout = {
    next: () => {
      instances += 1;
      return instances;
    },
    notes: new Map(),
  };
  const name = item('body/name', 'BodyName', [{ text: document.cover.names.zh }]);
  const sections = [...document.chapters, ...document.annexes, ...document.back];
  return {
    cover: layOutCover(document.cover),
    foot: layOutFoot(document.cover),
    front: document.front.flatMap(section => layOutSection(section, 1, undefined, layout)),
    body: [
      name,
      ...sections.flatMap(section => layOutSection(section, 1, undefined, layout)),
      item('body/end', 'EndLine', []),
    ],
  };
}

function item(
  key: string,
  style: StyleId,
  words: readonly Words[],
  rest: Partial<Pick<ParagraphItem, 'list' | 'target' | 'anonymous'>> = {},
): ParagraphItem {
  return { kind: 'paragraph', key, style, words, ...rest };
}

function layOutSection(section: Section, depth: number, parent: Section | undefined, layout: Layout): Item[] {
  const { id, blocks, sections } = section;
  const provenance = provenanceOf(section, parent);
  const mark =
    provenance === undefined ? [] : [item(`${id}/provenance`, 'Provenance', [{ text: provenance }])];
  // What marks a clause as stated follows its sentence; what marks a whole chapter follows the title.
  const after = section.kind === 'clause' ? 1 : 0;
  return [
    ...titleOf(section, depth, parent),
    ...blocks.slice(0, after).flatMap(block => layOutBlock(block, id, layout)),
    ...mark,
    ...blocks.slice(after).flatMap(block => layOutBlock(block, id, layout)),
    ...sections.flatMap(inner =>
      layOutSection(inner, depth + 1, parent?.kind === 'annex' ? parent : section, layout),
    ),
  ];
}

const TITLES: Partial<Record<Section['kind'], StyleId>> = {
  foreword: 'FrontTitle',
  introduction: 'FrontTitle',
  bibliography: 'BackTitle',
  index: 'BackTitle',
};

function titleOf(section: Section, depth: number, parent: Section | undefined): Item[] {
  const { kind, id, title, normative, number, admitted } = section;
  const words = [{ text: title.zh }];
  if (kind === 'term') {
    const others = (admitted ?? []).map((word, index) =>
      item(`${id}/admitted${index + 1}`, 'TermName', [{ text: word }]),
    );
    const english: Words[] = title.en ? [{ text: '　' }, { text: title.en, look: 'latin' }] : [];
    return [
      item(id, 'TermNumber', [], { target: id, list: { name: 'chapters', level: 1 } }),
      item(`${id}/name`, 'TermName', [...words, ...english]),
      ...others,
    ];
  }
  if (kind === 'annex') {
    const character = normative ? '（规范性）' : '（资料性）';
    return [
      item(id, 'AnnexTitle', [{ text: '\n' }, { text: character }, { text: '\n' }, ...words], { target: id }),
    ];
  }
  const own = TITLES[kind];
  if (own) return [item(id, own, words, { target: id })];
  const style: StyleId =
    number === null
      ? 'PlainHeading'
      : parent?.kind === 'introduction'
        ? 'IntroductionHeading'
        : parent?.kind === 'annex'
          ? (`AnnexHeading${Math.min(depth - 1, 4)}` as StyleId)
          : (`Heading${Math.min(depth, 6)}` as StyleId);
  return [item(id, style, words, { target: id })];
}

/** Said of whole elements, and of clauses that are not what their chapter is. */
function provenanceOf(
  { kind, provenance, origin, source }: Section,
  parent: Section | undefined,
): string | undefined {
  if (kind === 'foreword') return undefined;
  const stated = `〔stated　出自${origin?.zh ?? ''}${source ? ` ${source}` : ''}〕`;
  if (kind === 'clause') return provenance === 'stated' ? stated : '〔editorial　编辑补充〕';
  if (parent)
    return provenance === parent.provenance
      ? undefined
      : provenance === 'stated'
        ? stated
        : '〔editorial　编辑补充〕';
  return provenance === 'editorial' ? '〔editorial　编辑补充〕' : undefined;
}

function layOutBlock(block: Block, owner: string, layout: Layout): Item[] {
  if (block.kind === 'list') return layOutList(block, 0, layout);
  if (block.kind === 'table') return layOutTable(block);
  if (block.kind === 'interpretation') return [layOutInterpretation(block)];
  const words = wordsOf(block.runs);
  if (block.kind === 'notice') return [item(block.id, 'Notice', words)];
  if (block.kind === 'note' || block.kind === 'example') return [layOutNote(block, words, owner, layout)];
  if (block.kind === 'definition') return [item(block.id, 'Body', words)];
  return [item(block.id, 'Body', words, { anonymous: owner })];
}

function layOutNote(block: Note, words: readonly Words[], owner: string, layout: Layout): Item {
  const note = block.kind === 'note';
  const anonymous = `${owner} ${block.kind}`;
  if (block.number === null) return item(block.id, note ? 'Note' : 'Example', words, { anonymous });
  // The instance goes by the owner, so that 注1 and 注2 of a section are one list.
  const list: ListPlace = {
    name: note ? 'notes' : 'examples',
    level: 0,
    instance: instanceOf(anonymous, block.number, layout),
  };
  return item(block.id, note ? 'NumberedNote' : 'NumberedExample', words, { list, anonymous });
}

/** The list of an owner's numbered notes: begun by the first of them. */
function instanceOf(owner: string, number: number, { next, notes }: Layout): number {
  const known = number === 1 ? undefined : notes.get(owner);
  const instance = known ?? next();
  notes.set(owner, instance);
  return instance;
}

const ITEM_STYLES: Readonly<Record<List['style'], StyleId>> = {
  letter: 'LetterItem',
  number: 'NumberItem',
  dash: 'DashItem',
  reference: 'ReferenceItem',
  plain: 'PlainItem',
};
const LISTS = {
  letter: 'letters',
  number: 'letters',
  dash: 'dashes',
  reference: 'references',
  plain: null,
} as const;

function layOutList({ id, style, items }: List, level: number, layout: Layout, outer?: number): Item[] {
  const instance = outer ?? layout.next();
  const name = LISTS[style];
  return items.flatMap(({ id: own, blocks }) =>
    blocks.flatMap((block, index): Item[] => {
      if (block.kind === 'list')
        return layOutList(block, level + 1, layout, LISTS[block.style] === name ? instance : undefined);
      if (block.kind !== 'paragraph') return layOutBlock(block, own, layout);
      const words = wordsOf(block.runs);
      if (index > 0) return [item(block.id, 'ItemBody', words, { anonymous: own })];
      return [
        item(block.id, ITEM_STYLES[style], words, {
          anonymous: id,
          ...(name && { list: { name, level, instance } }),
        }),
      ];
    }),
  );
}

function layOutTable({ id, number, caption, columns, rows }: Table): Item[] {
  const [letter, inner] = number.split('.');
  const list = { name: inner === undefined ? 'tables' : `tables-${letter}`, level: 0 };
  return [
    item(`${id}/caption`, 'TableCaption', [{ text: caption }], { list, target: id }),
    { kind: 'table', key: id, columns, rows: expandRows(rows, columns.length) },
  ];
}

/** Every row with a cell a column: one that spans rows is repeated in them. */
function expandRows(rows: Table['rows'], width: number): TableRowItem[] {
  const spanning: { left: number; words: readonly Words[] }[] = Array.from({ length: width }, () => ({
    left: 0,
    words: [],
  }));
  return rows.map(({ id, cells }) => {
    const given = [...cells];
    return {
      key: id,
      cells: spanning.map((above, column) => {
        if (above.left > 0) {
          above.left -= 1;
          return { words: above.words, continues: true };
        }
        const cell = given.shift();
        const words = wordsOf(cell?.runs ?? []);
        spanning[column] = { left: (cell?.rowSpan ?? 1) - 1, words };
        return { words, continues: false };
      }),
    };
  });
}

function layOutInterpretation({ id, question, follows, reason }: Interpretation): Item {
  const label = (text: string): Words => ({ text, look: 'label' });
  return item(id, 'Interpretation', [
    label('解释　'),
    { text: `${question.zh}　` },
    label('读法：'),
    { text: `${follows.zh}　` },
    label('理由：'),
    { text: reason.zh.trim() },
  ]);
}

function wordsOf(runs: readonly Run[]): Words[] {
  return runs.map(run => {
    if (run.kind === 'reference') return { text: run.text, to: run.to };
    return { text: run.kind === 'phrase' ? plainRuns(run.runs) : run.text };
  });
}
