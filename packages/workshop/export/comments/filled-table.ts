import { newWorkbook, setUpPage, workbookBytes } from '@zhunsheng/checker/forms';
import { COLUMNS, type CommentTable } from '../../comments/comment-table.ts';
import { wordFile, wordParagraph } from '../word/word-file.ts';
import { wordTable } from '../word/word-table.ts';
import { EXAMPLE_NOTICE, writeCells, writeLine } from './write-lines.ts';

/** Characters that 100 % of the width are. */
const WIDTH = 130;

/** 征求意见汇总处理表 as a workbook. */
export async function commentsWorkbook(name: string, table: CommentTable): Promise<Uint8Array> {
  const { title, example, period, rows, foot } = table;
  const workbook = newWorkbook(`${name} 征求意见汇总处理表`);
  const lines = [
    `标准项目名称：${name}`,
    `征求意见：${title}，${period.from} 至 ${period.to}`,
    ...(example ? [EXAMPLE_NOTICE] : []),
  ];
  const heading = lines.length + 2;
  const sheet = workbook.addWorksheet('汇总处理表', {
    views: [{ state: 'frozen', ySplit: heading, showGridLines: false }],
  });
  sheet.columns = COLUMNS.map(({ width }) => ({ width: (width / 100) * WIDTH }));
  const columns = COLUMNS.length;
  writeLine(sheet, 1, '征求意见汇总处理表', { font: 'title', columns });
  for (const [index, line] of lines.entries())
    writeLine(sheet, index + 2, line, { font: line === EXAMPLE_NOTICE ? 'warning' : 'label', columns });
  writeCells(
    sheet,
    heading,
    COLUMNS.map(column => column.title),
    true,
  );
  for (const [index, row] of rows.entries())
    writeCells(
      sheet,
      heading + 1 + index,
      COLUMNS.map(({ key }) => row[key]),
    );
  const below = heading + rows.length + 1;
  for (const [index, line] of foot.entries())
    writeLine(sheet, below + index, line, { font: 'label', columns });
  setUpPage(sheet, 'landscape', `${heading}:${heading}`);
  return workbookBytes(workbook);
}

const CENTERED: readonly string[] = ['number', 'about', 'disposition'];

/** Below a line, in twips. */
const GAP = 80;

/** 征求意见汇总处理表 as a Word file on landscape pages. */
export function commentsWord(name: string, table: CommentTable): Promise<Uint8Array> {
  const { title, example, period, rows, foot } = table;
  const heading = '征求意见汇总处理表';
  return wordFile({
    title: `${name} ${heading}`,
    landscape: true,
    children: [
      wordParagraph('ContentsTitle', heading),
      ...(example ? [wordParagraph('Notice', EXAMPLE_NOTICE)] : []),
      wordParagraph('TableCell', `标准项目名称：${name}`, GAP),
      wordParagraph('TableCell', `征求意见：${title}，${period.from} 至 ${period.to}`, GAP),
      wordParagraph(
        'TableCell',
        '承办人：　　　　　　　　电话：　　　　　　　　填写日期：　　　　年　　月　　日',
        GAP,
      ),
      wordTable({
        landscape: true,
        columns: COLUMNS.map(({ key, ...column }) => ({ ...column, center: CENTERED.includes(key) })),
        rows: rows.map(row => COLUMNS.map(({ key }) => row[key])),
      }),
      wordParagraph('TableCell', '', 0),
      wordParagraph('TableCell', ['说明：', ...foot].join('\n')),
    ],
  });
}
