import type { CatalogueEntry } from '@zhunsheng/language';

const AS_TEXT = {
  zh: '请把单元格格式改为“文本”后重新填写',
  en: 'Set the format of the cell to text and enter it again',
} as const;

/** Problems of what stands in the cells of a form. */
export const workbookCellProblems = {
  'workbook-merged-cells': {
    severity: 'error',
    message: {
      zh: '“{title}”的单元格与其他单元格合并了，不知道填的是哪一项',
      en: 'the cell of {title} is merged with others: it is unclear which of them it is for',
    },
    help: { zh: '请取消合并，逐格填写', en: 'Unmerge the cells and fill in each of them' },
  },
  'workbook-choices-incomplete': {
    severity: 'warning',
    message: {
      zh: '“{title}”没有一项填“是”，又有几项没填，按未填处理',
      en: 'no item of {title} is answered yes and some are not answered: it counts as not given',
    },
    help: {
      zh: '属于的填“是”；确实都不属于时，请每项都填“否”',
      en: 'Answer yes where it applies; if none does, answer no everywhere',
    },
  },
  'workbook-nothing-but-rows': {
    severity: 'error',
    message: {
      zh: '选了“没有”，表中却填了 {count} 行',
      en: 'it says that there are none, but {count} rows are filled in',
    },
    help: { zh: '请清除“没有”，或删去这些行', en: 'Clear that answer, or delete the rows' },
  },
  'workbook-unknown-choice': {
    severity: 'error',
    message: { zh: '“{text}”不在可选的内容中', en: '"{text}" is not one of the choices' },
    help: { zh: '{hint}请从下拉列表中选择', en: 'Choose from the drop-down list. {hint}' },
  },
  'workbook-ambiguous-choice': {
    severity: 'error',
    message: { zh: '“{text}”可以指 {choices}', en: '"{text}" may be any of {choices}' },
    help: { zh: '请从下拉列表中选择其中一个', en: 'Choose one of them from the drop-down list' },
  },
  'workbook-formula': {
    severity: 'info',
    message: {
      zh: '“{title}”是公式，采用文件中保存的计算结果 {value}',
      en: '{title} is a formula; its saved result {value} is used',
    },
    help: {
      zh: '请核对结果；提交前最好改为数值（复制后选择性粘贴为值）',
      en: 'Check the result; it is better to replace the formula with its value before handing the file in',
    },
  },
  'workbook-formula-without-value': {
    severity: 'error',
    message: {
      zh: '“{title}”是公式，但文件中没有保存计算结果',
      en: '{title} is a formula without a saved result',
    },
    help: {
      zh: '请用 Excel 或 WPS 打开并保存一次，或直接填写数值',
      en: 'Open and save the file in a spreadsheet program once, or enter the value itself',
    },
  },
  'workbook-error-value': {
    severity: 'error',
    message: { zh: '“{title}”是错误值 {error}', en: '{title} is the error value {error}' },
    help: { zh: '请改正公式，或直接填写数值', en: 'Correct the formula, or enter the value itself' },
  },
  'workbook-percent': {
    severity: 'error',
    message: { zh: '“{title}”填的是百分数 {value}%', en: '{title} is a percentage, {value}%' },
    help: {
      zh: '请填写数额本身，并把单元格格式改为“数值”',
      en: 'Enter the figure itself and set the format of the cell to number',
    },
  },
  'workbook-scaled': {
    severity: 'error',
    message: {
      zh: '“{title}”的单元格格式会缩小显示的数：实际存的是 {value}，与看到的不同',
      en: '{title} is shown scaled down by the format of its cell: what is stored is {value}, not what is seen',
    },
    help: {
      zh: '请把单元格格式改为“数值”，再核对数额和单位',
      en: 'Set the format of the cell to number, then check figure and unit',
    },
  },
  'workbook-unit': {
    severity: 'error',
    message: {
      zh: '“{title}”的单元格格式给数 {value} 加上了“{unit}”，填的是多少说不清',
      en: 'the format of the cell of {title} shows the number {value} with "{unit}": which figure is meant is not plain',
    },
    help: {
      zh: '请按本项的单位换算后填写（金额用万元），并把单元格格式改为“数值”',
      en: 'Convert the figure to the unit of the item (amounts: 10,000 CNY) and set the format of the cell to number',
    },
  },
  'workbook-date-for-number': {
    severity: 'error',
    message: {
      zh: '“{title}”应是数，单元格却是日期或时间',
      en: '{title} should be a number, but its cell holds a date or time',
    },
    help: {
      zh: '请把单元格格式改为“数值”后重新填写',
      en: 'Set the format of the cell to number and enter it again',
    },
  },
  'workbook-number-for-date': {
    severity: 'error',
    message: {
      zh: '“{title}”应是日期，单元格却是数 {value}',
      en: '{title} should be a date, but its cell holds the number {value}',
    },
    help: {
      zh: '请把单元格格式改为“日期”，按 2024-06-30 的样子重新填写',
      en: 'Set the format of the cell to date and enter it again, like 2024-06-30',
    },
  },
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
  'workbook-too-many-decimals': {
    severity: 'error',
    message: { zh: '“{title}”的小数超过 6 位：{value}', en: '{title} has more than 6 decimals: {value}' },
    help: {
      zh: '金额以万元计，最多 6 位小数（精确到分）：请核对后四舍五入，例如 {rounded}',
      en: 'Amounts in 10,000 CNY have at most 6 decimals: check the figure and round it, for example to {rounded}',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
