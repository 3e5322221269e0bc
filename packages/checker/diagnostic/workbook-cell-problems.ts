import type { CatalogueEntry } from '@zhunsheng/language';
import { error, info, warning } from '@zhunsheng/language';

const AS_TEXT = {
  zh: '请把单元格格式改为“文本”后重新填写',
  en: 'Set the format of the cell to text and enter it again',
} as const;

/** Problems of what stands in the cells of a form. */
export const workbookCellProblems = {
  'workbook-merged-cells': error(
    '“{title}”的单元格与其他单元格合并了，不知道填的是哪一项',
    'the cell of {title} is merged with others: it is unclear which of them it is for',
    '请取消合并，逐格填写',
    'Unmerge the cells and fill in each of them',
  ),
  'workbook-choices-incomplete': warning(
    '“{title}”没有一项填“是”，又有几项没填，按未填处理',
    'no item of {title} is answered yes and some are not answered: it counts as not given',
    '属于的填“是”；确实都不属于时，请每项都填“否”',
    'Answer yes where it applies; if none does, answer no everywhere',
  ),
  'workbook-nothing-but-rows': error(
    '选了“没有”，表中却填了 {count} 行',
    'it says that there are none, but {count} rows are filled in',
    '请清除“没有”，或删去这些行',
    'Clear that answer, or delete the rows',
  ),
  'workbook-unknown-choice': error(
    '“{text}”不在可选的内容中',
    '"{text}" is not one of the choices',
    '{hint}请从下拉列表中选择',
    'Choose from the drop-down list. {hint}',
  ),
  'workbook-ambiguous-choice': error(
    '“{text}”可以指 {choices}',
    '"{text}" may be any of {choices}',
    '请从下拉列表中选择其中一个',
    'Choose one of them from the drop-down list',
  ),
  'workbook-formula': info(
    '“{title}”是公式，采用文件中保存的计算结果 {value}',
    '{title} is a formula; its saved result {value} is used',
    '请核对结果；提交前最好改为数值（复制后选择性粘贴为值）',
    'Check the result; it is better to replace the formula with its value before handing the file in',
  ),
  'workbook-formula-without-value': error(
    '“{title}”是公式，但文件中没有保存计算结果',
    '{title} is a formula without a saved result',
    '请用 Excel 或 WPS 打开并保存一次，或直接填写数值',
    'Open and save the file in a spreadsheet program once, or enter the value itself',
  ),
  'workbook-error-value': error(
    '“{title}”是错误值 {error}',
    '{title} is the error value {error}',
    '请改正公式，或直接填写数值',
    'Correct the formula, or enter the value itself',
  ),
  'workbook-percent': error(
    '“{title}”填的是百分数 {value}%',
    '{title} is a percentage, {value}%',
    '请填写数额本身，并把单元格格式改为“数值”',
    'Enter the figure itself and set the format of the cell to number',
  ),
  'workbook-scaled': error(
    '“{title}”的单元格格式会缩小显示的数：实际存的是 {value}，与看到的不同',
    '{title} is shown scaled down by the format of its cell: what is stored is {value}, not what is seen',
    '请把单元格格式改为“数值”，再核对数额和单位',
    'Set the format of the cell to number, then check figure and unit',
  ),
  'workbook-unit': error(
    '“{title}”的单元格格式给数 {value} 加上了“{unit}”，填的是多少说不清',
    'the format of the cell of {title} shows the number {value} with "{unit}": which figure is meant is not plain',
    '请按本项的单位换算后填写（金额用万元），并把单元格格式改为“数值”',
    'Convert the figure to the unit of the item (amounts: 10,000 CNY) and set the format of the cell to number',
  ),
  'workbook-date-for-number': error(
    '“{title}”应是数，单元格却是日期或时间',
    '{title} should be a number, but its cell holds a date or time',
    '请把单元格格式改为“数值”后重新填写',
    'Set the format of the cell to number and enter it again',
  ),
  'workbook-number-for-date': error(
    '“{title}”应是日期，单元格却是数 {value}',
    '{title} should be a date, but its cell holds the number {value}',
    '请把单元格格式改为“日期”，按 2024-06-30 的样子重新填写',
    'Set the format of the cell to date and enter it again, like 2024-06-30',
  ),
  'workbook-date-for-text': {
    severity: 'error',
    message: {
      zh: '“{title}”被 Excel 变成了日期或百分数，原来填的内容已经丢失',
      en: 'Excel turned {title} into a date or percentage; what had been entered is lost',
    },
    help: AS_TEXT,
  },
  'workbook-digits-lost': {
    severity: 'error',
    message: {
      zh: '“{title}”超过 15 位，被 Excel 当作数存为 {value}，末尾的数字已经丢失',
      en: '{title} has more than 15 digits and was stored as the number {value}: its last digits are lost',
    },
    help: AS_TEXT,
  },
  'workbook-too-many-decimals': error(
    '“{title}”的小数超过 6 位：{value}',
    '{title} has more than 6 decimals: {value}',
    '金额以万元计，最多 6 位小数（精确到分）：请核对后四舍五入，例如 {rounded}',
    'Amounts in 10,000 CNY have at most 6 decimals: check the figure and round it, for example to {rounded}',
  ),
} as const satisfies Record<string, CatalogueEntry>;
