import { workbookFormProblems } from '@zhunsheng/checker';
import type { CatalogueEntry } from '@zhunsheng/language';
import { error } from '@zhunsheng/language';

/** Reading the form of a consultation that came back. {place} is the row. */
export const formProblems = {
  'form-unreadable': error(
    '{file} 不能读取：{reason}',
    '{file} cannot be read: {reason}',
    '请用 Word、Excel 或 WPS 打开，另存为新的 .docx 或 .xlsx 再试',
    'Open it in Word, Excel or WPS, save it as a new .docx or .xlsx and try again',
  ),
  'form-headings-missing': error(
    '{file} 中没有找到意见表：没有同时含“标准章条编号”和“意见内容”的表头',
    '{file} has no table of comments: no row has the headings 标准章条编号 and 意见内容',
    '请用 zhunsheng export comments --blank 生成的表；列可以移动，表头的文字不要改',
    'Use the form of zhunsheng export comments --blank; columns may be moved, headings may not be reworded',
  ),
  'form-merged': error(
    '{place}有合并的单元格（{range}）',
    '{place} has merged cells ({range})',
    '请取消合并，每条意见占一行',
    'Unmerge them: a comment takes one row',
  ),
  'form-column-twice': workbookFormProblems['workbook-duplicate-column'],
  'form-column-unknown': error(
    '{place}在“{title}”一列写了内容，意见表没有这一列',
    '{place} has something in the column {title}, which is not of the form',
    '可以有的列：{known}。请把内容移到其中，或清空',
    'Columns of the form: {known}. Move the content into one of them, or clear it',
  ),
  'form-formula': error(
    '{place}的“{title}”是公式或错误值',
    '{place} has a formula or an error in {title}',
    '请改写成文字',
    'Write it as text',
  ),
  'form-row-incomplete': error(
    '{place}没有填写{titles}',
    '{place} lacks {titles}',
    '请补填，或清空这一行',
    'Fill it in, or clear the row',
  ),
  'form-head-missing': error(
    '没有填写“{title}”',
    '{title} is not filled in',
    '请填在表上方“{title}”的后面，或在表中加一列“{title}”',
    'Fill it in behind {title} above the table, or add a column {title}',
  ),
  'form-part-unknown': error(
    '{place}的章条编号“{found}”在本版中没有',
    '{place}: this edition has no part {found}',
    '写本版的编号（如 {examples}）或条款的标识；针对全文的写“全文”',
    'Write a number of this edition (such as {examples}) or the id of a clause; 全文 for the whole',
  ),
  'form-part-ambiguous': error(
    '{place}的章条编号是数值 {found}，不知道是 {found} 还是 {found}0',
    '{place}: the number of the part is stored as the value {found}, which may stand for {found} or {found}0',
    '请把单元格设为文本格式后重写',
    'Format the cell as text and write it again',
  ),
  'form-date': error(
    '{place}的日期“{found}”不能识别',
    '{place}: "{found}" is not a date',
    '写作 2026-03-09 或 2026年3月9日',
    'Write it as 2026-03-09',
  ),
  'form-comment-twice': error(
    '{place}的意见与{first}相同：同一单位，同一章条，同样的内容',
    '{place} is the same comment as {first}: unit, part and text',
    '已收录的不再导入：请删去这一行',
    'What is already in is not imported again: delete the row',
  ),
  'form-comment-unknown': error(
    '{place}的意见不在已收录的意见中',
    '{place}: this comment is not among those that are in',
    '处理已收录的意见时，提出单位、章条编号和意见内容不要改；要补录新的意见，请加一列“填写日期”',
    'To decide on a comment leave its unit, part and text as they are; to add a new one, give the table a column 填写日期',
  ),
  'form-disposition-unknown': error(
    '{place}的处理意见“{found}”不能识别',
    '{place}: "{found}" is no disposition',
    '写作：{words}',
    'Write one of: {words}',
  ),
  'form-reason-missing': error(
    '{place}的处理意见是“{disposition}”，没有写理由',
    '{place} says {disposition} and gives no reason',
    '请在“理由”一列写明',
    'Give it in the column 理由',
  ),
  'form-resolution-unknown': error(
    '{place}写明“改动见 {found}”，本版没有这一条',
    '{place} names the change of {found}, which is no clause of this edition',
    '写本版条款的编号（如“改动见 7.2。”）、“改动见 修改记录。”或“改动见提交 提交号。”',
    'Name a clause of this edition by number, 修改记录 for the change log, or a commit',
  ),
  'form-empty': error(
    '{file} 的意见表没有填写',
    'the table of comments in {file} is empty',
    '没有意见的回函不必导入，请计入 counts.replied',
    'A reply without comments is not imported: count it in counts.replied',
  ),
} as const satisfies Record<string, CatalogueEntry>;
