import type { Worksheet } from '@protobi/exceljs';
import { BORDER, FILL, FONT, heightFor } from './style.ts';

/** A line of the guide: what it is about, and what is said of it. */
export type GuideLine = readonly [name: string, text: string];

/** Widths of the columns B and C of a guide, in characters. */
export const GUIDE_WIDTH = { name: 24, text: 84 };

/** What has to be said of the standard's text, over both columns. */
export function addGuideNotice(sheet: Worksheet, notice: string): void {
  const row = sheet.addRow([]);
  sheet.mergeCells(row.number, 2, row.number, 3);
  const cell = row.getCell(2);
  Object.assign(cell, { value: notice, font: FONT.warning, fill: FILL.value, border: BORDER });
  cell.alignment = { vertical: 'middle', wrapText: true };
  row.height = heightFor(notice, GUIDE_WIDTH.name + GUIDE_WIDTH.text, 17) + 10;
}

/** A heading with its lines, below what the sheet has already. */
export function addGuideSection(sheet: Worksheet, title: string, lines: readonly GuideLine[]): void {
  sheet.addRow([]).height = 8;
  const heading = sheet.addRow([null, title]);
  heading.height = 24;
  for (const column of [2, 3]) {
    Object.assign(heading.getCell(column), { font: FONT.group, fill: FILL.group, border: BORDER });
    heading.getCell(column).alignment = { vertical: 'middle' };
  }
  for (const [name, text] of lines) {
    const row = sheet.addRow([null, name, text]);
    row.height = Math.max(20, heightFor(text, GUIDE_WIDTH.text, 17) + 5);
    for (const column of [2, 3]) {
      Object.assign(row.getCell(column), { font: column === 2 ? FONT.required : FONT.label, border: BORDER });
      row.getCell(column).alignment = { vertical: 'middle', wrapText: true };
    }
  }
}
