import { workbookFormProblems } from '@zhunsheng/checker';
import type { CatalogueEntry } from '@zhunsheng/language';

/** Reading the form of a consultation that came back. {place} is the row. */
export const formProblems = {
  'form-unreadable': {
    severity: 'error',
    message: { zh: '{file} 不能读取：{reason}', en: '{file} cannot be read: {reason}' },
    help: {
      zh: '请用 Word、Excel 或 WPS 打开，另存为新的 .docx 或 .xlsx 再试',
      en: 'Open it in Word, Excel or WPS, save it as a new .docx or .xlsx and try again',
    },
  },
  'form-headings-missing': {
    severity: 'error',
    message: {
      zh: '{file} 中没有找到意见表：没有同时含“标准章条编号”和“意见内容”的表头',
      en: '{file} has no table of comments: no row has the headings 标准章条编号 and 意见内容',
    },
    help: {
      zh: '请用 zhunsheng export comments --blank 生成的表；列可以移动，表头的文字不要改',
      en: 'Use the form of zhunsheng export comments --blank; columns may be moved, headings may not be reworded',
    },
  },
  'form-merged': {
    severity: 'error',
    message: { zh: '{place}有合并的单元格（{range}）', en: '{place} has merged cells ({range})' },
    help: { zh: '请取消合并，每条意见占一行', en: 'Unmerge them: a comment takes one row' },
  },
  'form-column-twice': workbookFormProblems['workbook-duplicate-column'],
  'form-column-unknown': {
    severity: 'error',
    message: {
      zh: '{place}在“{title}”一列写了内容，意见表没有这一列',
      en: '{place} has something in the column {title}, which is not of the form',
    },
    help: {
      zh: '可以有的列：{known}。请把内容移到其中，或清空',
      en: 'Columns of the form: {known}. Move the content into one of them, or clear it',
    },
  },
  'form-formula': {
    severity: 'error',
    message: { zh: '{place}的“{title}”是公式或错误值', en: '{place} has a formula or an error in {title}' },
    help: { zh: '请改写成文字', en: 'Write it as text' },
  },
  'form-row-incomplete': {
    severity: 'error',
    message: { zh: '{place}没有填写{titles}', en: '{place} lacks {titles}' },
    help: { zh: '请补填，或清空这一行', en: 'Fill it in, or clear the row' },
  },
  'form-head-missing': {
    severity: 'error',
    message: { zh: '没有填写“{title}”', en: '{title} is not filled in' },
    help: {
      zh: '请填在表上方“{title}”的后面，或在表中加一列“{title}”',
      en: 'Fill it in behind {title} above the table, or add a column {title}',
    },
  },
  'form-part-unknown': {
    severity: 'error',
    message: {
      zh: '{place}的章条编号“{found}”在本版中没有',
      en: '{place}: this edition has no part {found}',
    },
    help: {
      zh: '写本版的编号（如 {examples}）或条款的标识；针对全文的写“全文”',
      en: 'Write a number of this edition (such as {examples}) or the id of a clause; 全文 for the whole',
    },
  },
  'form-part-ambiguous': {
    severity: 'error',
    message: {
      zh: '{place}的章条编号是数值 {found}，不知道是 {found} 还是 {found}0',
      en: '{place}: the number of the part is stored as the value {found}, which may stand for {found} or {found}0',
    },
    help: { zh: '请把单元格设为文本格式后重写', en: 'Format the cell as text and write it again' },
  },
  'form-date': {
    severity: 'error',
    message: { zh: '{place}的日期“{found}”不能识别', en: '{place}: "{found}" is not a date' },
    help: { zh: '写作 2026-03-09 或 2026年3月9日', en: 'Write it as 2026-03-09' },
  },
  'form-comment-twice': {
    severity: 'error',
    message: {
      zh: '{place}的意见与{first}相同：同一单位，同一章条，同样的内容',
      en: '{place} is the same comment as {first}: unit, part and text',
    },
    help: {
      zh: '已收录的不再导入：请删去这一行',
      en: 'What is already in is not imported again: delete the row',
    },
  },
  'form-comment-unknown': {
    severity: 'error',
    message: {
      zh: '{place}的意见不在已收录的意见中',
      en: '{place}: this comment is not among those that are in',
    },
    help: {
      zh: '处理已收录的意见时，提出单位、章条编号和意见内容不要改；要补录新的意见，请加一列“填写日期”',
      en: 'To decide on a comment leave its unit, part and text as they are; to add a new one, give the table a column 填写日期',
    },
  },
  'form-disposition-unknown': {
    severity: 'error',
    message: {
      zh: '{place}的处理意见“{found}”不能识别',
      en: '{place}: "{found}" is no disposition',
    },
    help: { zh: '写作：{words}', en: 'Write one of: {words}' },
  },
  'form-reason-missing': {
    severity: 'error',
    message: {
      zh: '{place}的处理意见是“{disposition}”，没有写理由',
      en: '{place} says {disposition} and gives no reason',
    },
    help: { zh: '请在“理由”一列写明', en: 'Give it in the column 理由' },
  },
  'form-resolution-unknown': {
    severity: 'error',
    message: {
      zh: '{place}写明“改动见 {found}”，本版没有这一条',
      en: '{place} names the change of {found}, which is no clause of this edition',
    },
    help: {
      zh: '写本版条款的编号（如“改动见 7.2。”）、“改动见 修改记录。”或“改动见提交 提交号。”',
      en: 'Name a clause of this edition by number, 修改记录 for the change log, or a commit',
    },
  },
  'form-empty': {
    severity: 'error',
    message: { zh: '{file} 的意见表没有填写', en: 'the table of comments in {file} is empty' },
    help: {
      zh: '没有意见的回函不必导入，请计入 counts.replied',
      en: 'A reply without comments is not imported: count it in counts.replied',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
