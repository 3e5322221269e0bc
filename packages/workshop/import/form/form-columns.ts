/** What the form asks for; disposition and reason stand in the table of dispositions (征求意见汇总处理表). */
export type FormField = 'about' | 'text' | 'wording' | 'from' | 'date' | 'disposition' | 'reason';

/** Headings as they are written in our form first, then as they are found elsewhere. */
const HEADINGS: Readonly<Record<FormField, readonly string[]>> = {
  about: ['标准章条编号', '章条编号', '章条号', '条款号', '条款编号', '章节号', '标准条款'],
  text: ['意见内容', '意见', '意见和建议', '意见或建议', '修改意见', '意见内容和理由'],
  wording: ['修改建议', '建议修改为', '建议改为', '修改后内容', '建议文字'],
  from: ['提出单位', '单位', '单位名称', '意见提出单位'],
  date: ['填写日期', '日期', '提出日期'],
  disposition: ['处理意见', '处理结果', '采纳情况'],
  reason: ['理由', '处理理由', '未采纳理由'],
};

/** Columns that say nothing of the comment. */
const IGNORED = ['序号', '编号'];

/** The heading of a field as our form has it. */
export const TITLES = Object.fromEntries(
  Object.entries(HEADINGS).map(([field, [title]]) => [field, title]),
) as Readonly<Record<FormField, string>>;

/** What a heading or label stands for; `ignored` for a column that is not read, undefined for a strange one. */
export function fieldOf(heading: string): FormField | 'ignored' | undefined {
  const bare = heading
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s*:：]/g, '');
  if (IGNORED.includes(bare)) return 'ignored';
  const found = Object.entries(HEADINGS).find(([, names]) => names.includes(bare));
  return found?.[0] as FormField | undefined;
}
