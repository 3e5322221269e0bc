import type { Worksheet } from '@protobi/exceljs';
import { BORDER, FILL, FONT, newWorkbook, setUpPage, workbookBytes } from '@zhunsheng/checker/forms';
import { cellAddress } from '@zhunsheng/checker/workbook';
import type { CommentTarget } from '../../comments/comment-targets.ts';
import { wordFile, wordParagraph } from '../word/word-file.ts';
import { wordTable } from '../word/word-table.ts';
import { FORM, writeCells, writeLine } from './write-lines.ts';

const HEADING_ROW = 6;
const READY_ROWS = 30;
const WIDTH = 120;
const PARTS = '章条';

/** The blank form for those who are asked, as a workbook; parts of the standard can be chosen from a list. */
export async function blankWorkbook(name: string, targets: readonly CommentTarget[]): Promise<Uint8Array> {
  const workbook = newWorkbook(`${name} ${FORM.title}`);
  const sheet = workbook.addWorksheet(FORM.title, {
    views: [{ state: 'frozen', ySplit: HEADING_ROW, showGridLines: false }],
  });
  sheet.columns = FORM.columns.map(({ width }) => ({ width: (width / 100) * WIDTH }));
  const columns = FORM.columns.length;
  writeLine(sheet, 1, FORM.title, { font: 'title', columns });
  writeLine(sheet, 2, `标准项目名称：${name}`, { font: 'label', columns });
  writeLine(sheet, 3, FORM.advice, { font: 'note', columns });
  writeField(sheet, 4, FORM.unit);
  writeField(sheet, 5, FORM.date);
  writeCells(
    sheet,
    HEADING_ROW,
    FORM.columns.map(({ title }) => title),
    true,
  );
  for (let index = 1; index <= READY_ROWS; index++) {
    const row = HEADING_ROW + index;
    writeCells(sheet, row, [String(index), '', '', '']);
    for (const column of [2, 3, 4]) sheet.getCell(row, column).fill = FILL.value;
    sheet.getCell(row, 2).dataValidation = {
      type: 'list',
      formulae: [`'${PARTS}'!$A$2:$A$${targets.length + 1}`],
      allowBlank: true,
      // A number may also be typed without its title.
      showErrorMessage: false,
    };
  }
  setUpPage(sheet, 'landscape', `${HEADING_ROW}:${HEADING_ROW}`);
  writeParts(workbook.addWorksheet(PARTS), targets);
  return workbookBytes(workbook);
}

function writeField(sheet: Worksheet, row: number, label: string): void {
  Object.assign(sheet.getCell(row, 2), { value: label, font: FONT.required, border: BORDER });
  Object.assign(sheet.getCell(cellAddress(row, 3)), { fill: FILL.value, border: BORDER, numFmt: '@' });
  for (const column of [2, 3]) sheet.getCell(row, column).alignment = { vertical: 'middle', wrapText: true };
  sheet.getRow(row).height = 24;
}

/** What can be chosen: number and title in one cell. */
function writeParts(sheet: Worksheet, targets: readonly CommentTarget[]): void {
  sheet.columns = [{ width: 60 }];
  writeCells(sheet, 1, ['章条编号和标题'], true);
  for (const [index, { label, title }] of targets.entries()) {
    const cell = sheet.getCell(index + 2, 1);
    Object.assign(cell, {
      value: title === '' || title === label ? label : `${label} ${title}`,
      font: FONT.label,
    });
  }
  setUpPage(sheet, 'portrait');
}

const READY_IN_WORD = 8;

/** The blank form for those who are asked, as a Word file. */
export function blankWord(name: string): Promise<Uint8Array> {
  const blank = FORM.columns.map(() => '');
  return wordFile({
    title: `${name} ${FORM.title}`,
    landscape: true,
    children: [
      wordParagraph('ContentsTitle', FORM.title),
      wordParagraph('TableCell', `标准项目名称：${name}`, 120),
      wordTable({
        landscape: true,
        bare: true,
        rowHeight: 450,
        columns: [
          { title: '', width: 13, center: true },
          { title: '', width: 49 },
          { title: '', width: 13, center: true },
          { title: '', width: 25 },
        ],
        rows: [[FORM.unit, '', FORM.date, '']],
      }),
      wordParagraph('TableCell', '', 0),
      wordParagraph('Note', FORM.advice, 120),
      wordTable({
        landscape: true,
        rowHeight: 700,
        columns: FORM.columns.map((column, index) => ({ ...column, center: index < 2 })),
        rows: Array.from({ length: READY_IN_WORD }, (_, index) => [String(index + 1), ...blank.slice(1)]),
      }),
    ],
  });
}
