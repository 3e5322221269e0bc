import type { Worksheet } from '@protobi/exceljs';
import { BORDER, FILL, FONT, heightFor, hideAstral } from '@zhunsheng/checker/forms';

/** A line of text over the whole width of the table. */
export function writeLine(
  sheet: Worksheet,
  row: number,
  text: string,
  { font, columns }: { readonly font: keyof typeof FONT; readonly columns: number },
): void {
  const width = Array.from({ length: columns }, (_, index) => sheet.getColumn(index + 1).width ?? 10);
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  Object.assign(cell, { value: hideAstral(text), font: FONT[font] });
  cell.alignment = { vertical: 'middle', wrapText: true };
  const lineHeight = font === 'title' ? 24 : 16;
  sheet.getRow(row).height =
    heightFor(
      text,
      width.reduce((sum, one) => sum + one, 0),
      lineHeight,
    ) + 4;
}

/** A row of the table: `heading` or texts in ruled cells, as high as the longest of them needs. */
export function writeCells(sheet: Worksheet, row: number, texts: readonly string[], heading = false): void {
  const heights = texts.map((text, index) => heightFor(text, sheet.getColumn(index + 1).width ?? 10, 15));
  sheet.getRow(row).height = Math.max(heading ? 26 : 24, ...heights.map(height => height + 6));
  texts.forEach((text, index) => {
    const cell = sheet.getCell(row, index + 1);
    Object.assign(cell, { value: hideAstral(text), border: BORDER, numFmt: '@' });
    cell.font = heading ? FONT.heading : FONT.label;
    if (heading) cell.fill = FILL.heading;
    cell.alignment = {
      vertical: 'middle',
      wrapText: true,
      horizontal: heading || index === 0 ? 'center' : 'left',
    };
  });
}

/** Stands on everything that is made from a fictional consultation. */
export const EXAMPLE_NOTICE =
  '示例：单位、意见和数字都是虚构的，只用来演示怎样记录和汇总，不是真实的征求意见。';

/** The blank form: what it is called, what it asks for, how it is filled in. */
export const FORM = {
  title: '征求意见表',
  unit: '提出单位',
  date: '填写日期',
  columns: [
    { title: '序号', width: 8 },
    { title: '标准章条编号', width: 18 },
    { title: '意见内容', width: 44 },
    { title: '修改建议', width: 30 },
  ],
  advice:
    '一行写一条意见和理由。“标准章条编号”按文件的编号填写，如 7.2、第5章、附录A、表1，针对全文的写“全文”。“修改建议”写建议改成的文字，可以不填。请勿合并单元格，行数不够时在下面加行。日期写作 2026-03-09。',
} as const;
