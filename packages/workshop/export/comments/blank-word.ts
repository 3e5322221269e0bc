import { wordFile, wordParagraph } from '../word/word-file.ts';
import { wordTable } from '../word/word-table.ts';
import { FORM } from './form-words.ts';

const READY_ROWS = 8;

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
        rows: Array.from({ length: READY_ROWS }, (_, index) => [String(index + 1), ...blank.slice(1)]),
      }),
    ],
  });
}
