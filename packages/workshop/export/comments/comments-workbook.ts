import { newWorkbook, setUpPage } from '@zhunsheng/checker/forms';
import { COLUMNS, type CommentTable } from '../../comments/comment-table.ts';
import { EXAMPLE_NOTICE } from './form-words.ts';
import { workbookBytes, writeCells, writeLine } from './write-lines.ts';

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
