import { error } from '@zhunsheng/language';

/** Reading the table of clauses that a new project starts from. */
export const tableProblems = {
  'table-headings-missing': error(
    '{file} 中没有找到条款表：没有一行表头写有“条文”',
    '{file} has no table of clauses: no row of headings has 条文 (sentence)',
    '请在表头中写“编号、标题、条文、指标、证明材料”，其中“条文”一列必须有；次序不限，表头上面可以有标题行',
    'Head the columns number, title, sentence, limit, evidence, of which sentence has to be there, in any order; rows of titles may stand above',
  ),
  'table-sentence-missing': error(
    '{place}是表头（{titles}），其中没有“条文”一列',
    '{place} has the headings {titles}, but no column 条文 (sentence)',
    '请加一列“条文”，写各条的句子',
    'Add a column 条文 or sentence with the sentence of each clause',
  ),
  'table-empty': error(
    '{place}是表头，下面一条也没有',
    '{place} has the headings and nothing stands below',
    '请在表头下面一行写一条',
    'Write a clause a row below the headings',
  ),
  'table-row-empty': error(
    '{place}（{number}）没有条文，也没有标题和指标可以写成句子',
    '{place} ({number}) has no sentence, and no title and limit to make one of',
    '请补写条文，或删去这一行',
    'Write the sentence, or delete the row',
  ),
  'table-number-twice': error(
    '{place}的编号“{number}”与{other}相同',
    '{place} has the number {number}, as {other} has',
    '请改正编号。存成数字的 5.10 会变成 5.1：请把编号一列的格式设为“文本”再填',
    'Correct the number. Stored as a number 5.10 becomes 5.1: set the format of the column to text and type it again',
  ),
  'table-column-twice': error(
    '{place}有两列都是“{title}”',
    '{place} has two columns for {title}',
    '请留一列，另一列改名或删去',
    'Keep one, rename or delete the other',
  ),
} as const;
