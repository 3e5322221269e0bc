import type { Block, Row, Section, StandardDocument } from '../../document/standard-document.ts';
import { plainRuns } from '../../document/standard-document.ts';
import { alignByKey } from './align-by-key.ts';
import { diffWords, type RedlinePart } from './diff-words.ts';
import type { RedlineStatus } from './redline.ts';

/** A paragraph, note, list item or row of a table, with what became of it. */
export interface LineRedline {
  readonly kind: 'text' | 'note' | 'item' | 'caption' | 'row';
  readonly changed: boolean;
  readonly parts: readonly RedlinePart[];
}

/** A numbered piece of the document. What it says is in `lines`; the sections in it follow it. */
export interface SectionRedline {
  /** The id in the document: permanent, so that links to it stay. */
  readonly id: string;
  readonly kind: Section['kind'];
  /** 1 for what stands in the table of contents at the left edge. */
  readonly level: number;
  readonly status: RedlineStatus;
  /** The number in the older and in the newer edition; null where it has none or is not there. */
  readonly numbers: { readonly from: string | null; readonly to: string | null };
  readonly title: readonly RedlinePart[];
  readonly lines: readonly LineRedline[];
}

interface Line {
  readonly kind: LineRedline['kind'];
  readonly text: string;
}

interface Placed {
  readonly section: Section;
  readonly level: number;
}

/** Below this share of common characters two paragraphs are not one that was rewritten. */
const ALIKE = 0.35;

/**
 * The redline of the whole text, section by section in the order of the newer edition, prose and tables included; what
 * is the same in both is in it, too. Interpretations stand beside the text and are left out.
 */
export function redlineDocument(from: StandardDocument, to: StandardDocument): SectionRedline[] {
  const pairs = alignByKey(placed(from), placed(to), ({ section }) => section.id, 'keep');
  return pairs.map(({ from: before, to: after }) => redlineSection(before, after));
}

function redlineSection(before: Placed | undefined, after: Placed | undefined): SectionRedline {
  const { section, level } = (after ?? before) as Placed;
  const title = diffWords(before?.section.title.zh ?? '', after?.section.title.zh ?? '');
  const lines = redlineLines(linesOf(before?.section), linesOf(after?.section));
  const changed = isChanged(title) || lines.some(line => line.changed);
  return {
    id: section.id,
    kind: section.kind,
    level,
    status: !before ? 'inserted' : !after ? 'deleted' : changed ? 'changed' : 'same',
    numbers: { from: before?.section.number ?? null, to: after?.section.number ?? null },
    title,
    lines,
  };
}

function redlineLines(before: readonly Line[], after: readonly Line[]): LineRedline[] {
  return alignByKey(before, after, ({ kind, text }) => `${kind} ${text}`, 'pair').flatMap(({ from, to }) => {
    const parts = diffWords(from?.text ?? '', to?.text ?? '');
    const line = { kind: (to ?? from)?.kind ?? 'text', changed: isChanged(parts), parts };
    if (!from || !to || likeness(parts) >= ALIKE) return [line];
    return [
      { kind: from.kind, changed: true, parts: [{ kind: 'deleted' as const, text: from.text }] },
      { kind: to.kind, changed: true, parts: [{ kind: 'inserted' as const, text: to.text }] },
    ];
  });
}

function isChanged(parts: readonly RedlinePart[]): boolean {
  return parts.some(({ kind }) => kind !== 'same');
}

/** The share of the longer text that stayed. */
function likeness(parts: readonly RedlinePart[]): number {
  const length = (...kinds: RedlinePart['kind'][]) =>
    parts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { text }) => sum + text.length, 0);
  const longest = Math.max(length('same', 'deleted'), length('same', 'inserted'));
  return longest === 0 ? 1 : length('same') / longest;
}

function placed({ front, chapters, annexes, back }: StandardDocument): Placed[] {
  const within = (section: Section, level: number): Placed[] => [
    { section, level },
    ...section.sections.flatMap(one => within(one, level + 1)),
  ];
  return [...front, ...chapters, ...annexes, ...back].flatMap(section => within(section, 1));
}

function linesOf(section: Section | undefined): Line[] {
  return (section?.blocks ?? []).flatMap(blockLines);
}

function blockLines(block: Block): Line[] {
  switch (block.kind) {
    case 'interpretation':
      return [];
    case 'note':
    case 'example':
      return [{ kind: 'note', text: `${block.label}：${plainRuns(block.runs)}` }];
    case 'list':
      return block.items.flatMap(({ marker, blocks }) =>
        blocks
          .flatMap(blockLines)
          .map((line, index) =>
            index === 0 ? { kind: 'item', text: `${marker} ${line.text}`.trim() } : line,
          ),
      );
    case 'table':
      return [
        { kind: 'caption', text: `${block.label} ${block.caption}` },
        { kind: 'row', text: block.columns.map(({ title }) => title).join(' ｜ ') },
        ...block.rows.map(
          (row: Row): Line => ({
            kind: 'row',
            text: row.cells.map(({ runs }) => plainRuns(runs)).join(' ｜ '),
          }),
        ),
      ];
    default:
      return [{ kind: 'text', text: plainRuns(block.runs) }];
  }
}
