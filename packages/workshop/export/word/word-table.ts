import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { textWidth } from './word-file.ts';

export interface WordTable {
  /** Shares of the width of the page, in percent; those with `center` are centred. */
  readonly columns: readonly { readonly title: string; readonly width: number; readonly center?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly landscape?: boolean;
  /** Without a heading row: a line of labels and what is to be filled in. */
  readonly bare?: boolean;
  /** The least height of a row, in twips: forms have to be filled in by hand, too. */
  readonly rowHeight?: number;
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** A ruled table of texts; its headings are repeated on each page, and no row is torn apart. */
export function wordTable({ columns, rows, landscape = false, bare = false, rowHeight }: WordTable): Table {
  const widths = columns.map(({ width }) => Math.round((textWidth(landscape) * width) / 100));
  const cell = (text: string, index: number, style: string) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: text.split('\n').map(
        line =>
          new Paragraph({
            style: columns[index]?.center ? 'TableHead' : style,
            keepNext: false,
            children: [new TextRun(line)],
          }),
      ),
    });
  const row = (texts: readonly string[], style: string, heading: boolean) =>
    new TableRow({
      tableHeader: heading,
      cantSplit: true,
      ...(rowHeight !== undefined && { height: { value: rowHeight, rule: HeightRule.ATLEAST } }),
      children: texts.map((text, index) => cell(text, index, style)),
    });
  const head = row(
    columns.map(({ title }) => title),
    'TableHead',
    true,
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [...(bare ? [] : [head]), ...rows.map(texts => row(texts, 'TableCell', false))],
  });
}
