import type { Workbook, Worksheet } from '@protobi/exceljs';
import { BORDER, FILL, FONT, heightFor, hideAstral, zipAnew } from '@zhunsheng/checker/forms';

/** The bytes of a finished workbook; equal content gives equal bytes. */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  return zipAnew(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

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
