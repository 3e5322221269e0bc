import { COLUMNS, type CommentTable } from '../../comments/comment-table.ts';
import { wordFile, wordParagraph } from '../word/word-file.ts';
import { wordTable } from '../word/word-table.ts';
import { EXAMPLE_NOTICE } from './form-words.ts';

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
