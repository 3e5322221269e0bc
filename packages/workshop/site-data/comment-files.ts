import { commentTable } from '../comments/comment-table.ts';
import { commentTargets } from '../comments/comment-targets.ts';
import type { Round } from '../content/read-comments.ts';
import type { StandardDocument } from '../document/standard-document.ts';
import { cleanTexts } from '../export/clean-document.ts';
import { blankWord } from '../export/comments/blank-word.ts';
import { blankWorkbook } from '../export/comments/blank-workbook.ts';
import { commentsWord } from '../export/comments/comments-word.ts';
import { commentsWorkbook } from '../export/comments/comments-workbook.ts';

/**
 * What a consultation on an edition exchanges, by file name: the blank form, and of each round 征求意见汇总处理表, each as
 * Excel and Word, by the exporters of `export comments`. `document` holds no characters that XML forbids.
 */
export async function commentFiles(
  document: StandardDocument,
  rounds: readonly Round[],
): Promise<(readonly [name: string, content: Uint8Array])[]> {
  const name = document.cover.names.zh;
  const targets = commentTargets(document);
  const tables = rounds.map(async round => {
    const { value: table } = cleanTexts(commentTable(round, targets), round.id);
    return [
      [`comments/${round.id}.xlsx`, await commentsWorkbook(name, table)],
      [`comments/${round.id}.docx`, await commentsWord(name, table)],
    ] as const;
  });
  return [
    ['comment-form.xlsx', await blankWorkbook(name, targets)],
    ['comment-form.docx', await blankWord(name)],
    ...(await Promise.all(tables)).flat(),
  ];
}
