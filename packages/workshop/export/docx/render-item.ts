import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  DeletedTextRun,
  InsertedTextRun,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  type ITableRowOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type {
  Change,
  MarkedItem,
  MarkedParagraph,
  MarkedRow,
  MarkedTable,
  MarkedWords,
} from './marked-item.ts';
import { referenceField } from './redline-words.ts';
import { LINE, type StyleId, TEXT_WIDTH } from './styles.ts';

/** What the parts of a document share while they are written. */
export interface Rendering {
  /** Id in the document → name of the bookmark there; only for what is still in the document. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** Id in the document → its number, where it has one: 5, 5.1, A.1. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Who changed it, when, under which number; of tracked changes only. */
  readonly revision: () => { readonly id: number; readonly author: string; readonly date: string };
}

const THICK = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** The items as the library takes them. Tables that follow one another are kept apart, or Word would join them. */
export function renderItems(items: readonly MarkedItem[], rendering: Rendering): (Paragraph | Table)[] {
  return items.flatMap((item, index) => {
    const afterTable = items[index - 1]?.kind === 'table';
    if (item.kind === 'paragraph') return [renderParagraph(item, rendering, afterTable)];
    const apart = afterTable ? [new Paragraph({})] : [];
    return [...apart, renderTable(item, rendering)];
  });
}

function renderParagraph(item: MarkedParagraph, rendering: Rendering, afterTable: boolean): Paragraph {
  const { style, words, list, target, change } = item;
  const children = words.flatMap(one => renderWords(one, rendering));
  const bookmark = target === undefined || change === 'deleted' ? undefined : rendering.bookmarks.get(target);
  return new Paragraph({
    style,
    ...(list && {
      numbering: { reference: list.name, level: list.level, instance: list.instance ?? 0, custom: true },
    }),
    ...LAYOUT[style],
    ...(style === 'CoverName' && { indent: balanced(words) }),
    ...(afterTable && style === 'Body' && { spacing: { before: LINE / 2 } }),
    ...markOf(change, rendering),
    children: bookmark === undefined ? children : [new Bookmark({ id: bookmark, children })],
  });
}

/** A name of several lines is broken into equal ones, not into a full one and a rest. */
function balanced(words: readonly MarkedWords[]): { left: number; right: number } {
  const kept = words.filter(({ change }) => change !== 'deleted').map(({ text }) => text);
  const length = [...kept.join('')].length;
  const lines = Math.ceil(length / LONGEST_NAME);
  const side = lines > 1 ? Math.floor((TEXT_WIDTH - (Math.ceil(length / lines) + 0.6) * NAME_SIZE) / 2) : 0;
  return { left: side, right: side };
}

/** Characters of 26 pt on a line of the cover. */
const NAME_SIZE = 520;
const LONGEST_NAME = Math.floor(TEXT_WIDTH / NAME_SIZE) - 1;

/** What the library takes of a paragraph only, not of its style. */
const LAYOUT: Partial<Record<StyleId, IParagraphOptions>> = {
  CoverDates: { tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }] },
  FrontTitle: { pageBreakBefore: true },
  AnnexTitle: { pageBreakBefore: true },
  BackTitle: { pageBreakBefore: true },
};

/** The end of a paragraph that was put in or taken out is itself tracked. */
function markOf(change: Change, { revision }: Rendering): Pick<IParagraphOptions, 'run'> {
  if (change === 'inserted') return { run: { insertion: revision() } };
  return change === 'deleted' ? { run: { deletion: revision() } } : {};
}

function renderWords(words: MarkedWords, rendering: Rendering): ParagraphChild[] {
  const { to, change, text, look } = words;
  const anchor = to === undefined ? undefined : rendering.bookmarks.get(to);
  if (to !== undefined && anchor !== undefined && change === 'same')
    return referenceField(text, anchor, rendering.numbers.get(to));
  const runs = pieces(text).map(piece => {
    const options: IRunOptions = {
      ...(look === 'label' && { font: HEI }),
      ...(look === 'latin' && { font: LATIN }),
      ...(piece === '\n' ? { break: 1 } : { children: piece === '\t' ? [new Tab()] : [piece] }),
    };
    if (change === 'inserted') return new InsertedTextRun({ ...options, ...rendering.revision() });
    return change === 'deleted'
      ? new DeletedTextRun({ ...options, ...rendering.revision() })
      : new TextRun(options);
  });
  const linked = anchor !== undefined && change === 'inserted';
  return linked ? [new InternalHyperlink({ anchor, children: runs })] : runs;
}

const HEI = { ascii: '黑体', hAnsi: '黑体', eastAsia: '黑体' };
const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman' };

function pieces(text: string): string[] {
  return text.split(/([\n\t])/).filter(Boolean);
}

function renderTable({ columns, rows, merged, change }: MarkedTable, rendering: Rendering): Table {
  const widths = columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100));
  const alignments = columns.map(({ align }) => AlignmentType[align.toUpperCase() as 'LEFT']);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...rowMark(change, rendering),
    children: columns.map(({ title }, column) => {
      const words: MarkedWords[] = [{ text: title, change }];
      return cell(
        [words],
        { width: widths[column] ?? 0, style: 'TableHead', change, bottom: THICK },
        rendering,
      );
    }),
  });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: THICK,
      bottom: THICK,
      left: THICK,
      right: THICK,
      insideHorizontal: THIN,
      insideVertical: THIN,
    },
    rows: [
      head,
      ...rows.map((row, index) => renderRow(row, rows[index + 1], { widths, alignments, merged }, rendering)),
    ],
  });
}

interface Grid {
  readonly widths: readonly number[];
  readonly alignments: readonly (typeof AlignmentType)[keyof typeof AlignmentType][];
  readonly merged: boolean;
}

function renderRow(row: MarkedRow, below: MarkedRow | undefined, grid: Grid, rendering: Rendering): TableRow {
  const goesOn = grid.merged && below?.cells.some(({ continues }) => continues) === true;
  return new TableRow({
    cantSplit: true,
    keepNext: goesOn,
    ...rowMark(row.change, rendering),
    children: row.cells.map(({ words, continues }, column) => {
      const joined = grid.merged && continues;
      const starts = grid.merged && !continues && below?.cells[column]?.continues === true;
      return cell(
        [joined ? [] : words],
        {
          width: grid.widths[column] ?? 0,
          style: 'TableCell',
          change: row.change,
          ...(grid.alignments[column] && { align: grid.alignments[column] }),
          ...(joined && { merge: VerticalMergeType.CONTINUE }),
          ...(starts && { merge: VerticalMergeType.RESTART }),
        },
        rendering,
      );
    }),
  });
}

interface CellLook {
  readonly width: number;
  readonly style: string;
  readonly change: Change;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
  readonly bottom?: typeof THICK;
}

function cell(
  paragraphs: readonly (readonly MarkedWords[])[],
  look: CellLook,
  rendering: Rendering,
): TableCell {
  return new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 30, bottom: 30, left: 80, right: 80 },
    ...(look.merge && { verticalMerge: look.merge }),
    ...(look.bottom && { borders: { bottom: look.bottom } }),
    children: paragraphs.map(
      words =>
        new Paragraph({
          style: look.style,
          ...(look.align && { alignment: look.align }),
          ...markOf(look.change, rendering),
          children: words.flatMap(one => renderWords(one, rendering)),
        }),
    ),
  });
}

function rowMark(change: Change, { revision }: Rendering): Pick<ITableRowOptions, 'insertion' | 'deletion'> {
  if (change === 'inserted') return { insertion: revision() };
  return change === 'deleted' ? { deletion: revision() } : {};
}
