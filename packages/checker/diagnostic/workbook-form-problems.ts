import type { CatalogueEntry } from '@zhunsheng/language';
import { error, info, warning } from '@zhunsheng/language';

const NEW_TEMPLATE = { zh: '请把数据填到新的模板中', en: 'Enter the data in a new template' } as const;

/** Problems of a workbook as a file and as a form: limits, sheets, headings, lines. */
export const workbookFormProblems = {
  'workbook-empty-file': error(
    '文件是空的',
    'the file is empty',
    '请重新保存表格后再试',
    'Save the workbook again and try once more',
  ),
  'workbook-too-large': error(
    '文件有 {size} MB，超过 {limit} MB 的上限，没有读取',
    'the file is {size} MB, above the limit of {limit} MB; it was not read',
    '填好的申报表通常不到 1 MB：请删去图片和附件，或改用新的模板填写',
    'A completed form is usually below 1 MB: remove pictures and attachments, or fill in a new template',
  ),
  'workbook-expands-too-much': {
    severity: 'error',
    message: {
      zh: '文件解压后约 {size} MB，超过 {limit} MB 的上限，没有读取',
      en: 'the file would unpack to about {size} MB, more than the limit of {limit} MB, and was not read',
    },
    help: NEW_TEMPLATE,
  },
  'workbook-too-many-parts': {
    severity: 'error',
    message: {
      zh: '文件由 {count} 个部分组成，超过 {limit} 个的上限，没有读取',
      en: 'the file has {count} parts, more than the limit of {limit}, and was not read',
    },
    help: NEW_TEMPLATE,
  },
  'workbook-too-many-merges': error(
    '工作表中的合并单元格超过 {limit} 处，没有读取',
    'a sheet has more than {limit} merged areas, and was not read',
    '请取消合并，或把数据填到新的模板中',
    'Unmerge the cells, or enter the data in a new template',
  ),
  'workbook-suspicious-compression': error(
    '文件中“{part}”的压缩率异常（{ratio} 倍，上限 {limit} 倍）或大小与记录不符，没有读取',
    'the part {part} is compressed by a ratio of {ratio} (limit {limit}) or is not of the size it claims; the file was not read',
    '请用 Excel 或 WPS 打开并另存为新的 .xlsx，或把数据填到新的模板中',
    'Open it in a spreadsheet program and save it as a new .xlsx, or enter the data in a new template',
  ),
  'workbook-not-a-workbook': error(
    '这不是 Excel 工作簿（.xlsx）',
    'this is not an Excel workbook (.xlsx)',
    '只改扩展名不会改变文件格式：请用 Excel 或 WPS 另存为 .xlsx',
    'Renaming a file does not change its format: save it as .xlsx in a spreadsheet program',
  ),
  'workbook-encrypted': error(
    '工作簿设有打开密码，无法读取',
    'the workbook is protected by a password and cannot be read',
    '请取消密码后另存再试',
    'Remove the password, save it, and try again',
  ),
  'workbook-old-format': error(
    '这是旧版 Excel 格式（.xls）或其他 Office 文件，无法读取',
    'this is the old Excel format (.xls) or another Office file and cannot be read',
    '请用 Excel 或 WPS 另存为 .xlsx',
    'Save it as .xlsx in a spreadsheet program',
  ),
  'workbook-damaged': error(
    '工作簿已损坏或不完整，无法读取',
    'the workbook is damaged or incomplete and cannot be read',
    '请用 Excel 或 WPS 打开并另存为新的 .xlsx；如从网上下载，请重新下载',
    'Open it in a spreadsheet program and save it as a new .xlsx; if it was downloaded, download it again',
  ),
  'workbook-not-a-form': error(
    '工作簿中没有申报表，只有工作表{sheets}',
    'the workbook contains no form, only the sheets {sheets}',
    '请用 `zhunsheng template` 生成模板，填写后再检查',
    'Create a template with `zhunsheng template`, fill it in and check it',
  ),
  'workbook-form-missing': error(
    '工作簿中缺少申报表（填写企业基本情况的那一张）',
    'the main sheet of the form, with the basic facts of the enterprise, is missing',
    '可能被删除：请从新的模板中复制该工作表并填写，或改用新的模板',
    'It may have been deleted: copy that sheet from a new template and fill it in, or use a new template',
  ),
  'workbook-table-missing': warning(
    '缺少工作表“{name}”，其中的数据按未填处理',
    'sheet {name} is missing; its data count as not given',
    '如有数据要填，请从新的模板中复制该工作表',
    'If there are data for it, copy that sheet from a new template',
  ),
  'workbook-duplicate-sheet': error(
    '工作表“{name}”与“{first}”重复，不知道该读哪一张',
    'sheets {first} and {name} are the same form: it is unclear which one counts',
    '一个工作簿填一家企业：请删去多余的一张，或分成两个文件',
    'One workbook holds one enterprise: delete one of the sheets, or split the file',
  ),
  'workbook-other-sheet': info(
    '工作表“{name}”不是申报表的一部分，没有读取',
    'sheet {name} is not part of the form and was not read',
    '要申报的数据请填在模板的工作表中',
    'Enter what is to be declared in the sheets of the template',
  ),
  'workbook-other-edition': warning(
    '工作表“{name}”是为“{edition}”版制作的，现在按“{expected}”版读取',
    'sheet {name} was made for edition {edition} and is read as edition {expected}',
    '请用 --edition {edition} 校验，或改用“{expected}”版的模板',
    'Check with --edition {edition}, or use the template of edition {expected}',
  ),
  'workbook-blank': warning(
    '申报表还没有填写',
    'the form has not been filled in',
    '示例工作表只供参考，不会被读取：请填在不带“示例”二字的工作表中',
    'Example sheets are not read: fill in the sheets that are not marked as examples',
  ),
  'workbook-macros': info(
    '工作簿含有宏，已忽略',
    'the workbook contains macros, which were ignored',
    '建议另存为不含宏的 .xlsx 再提交',
    'It is better to save it as .xlsx, without macros, before handing it in',
  ),
  'workbook-hidden-sheet': warning(
    '工作表“{name}”被隐藏，其中的数据仍被读取',
    'sheet {name} is hidden; its data were read nevertheless',
    '请取消隐藏，核对其中的数据',
    'Unhide it and check what is in it',
  ),
  'workbook-hidden-data': warning(
    '“{title}”在隐藏或被筛掉的行、列中，仍被读取',
    '{title} stands in a hidden or filtered row or column and was read nevertheless',
    '请取消隐藏或筛选，核对数据；不需要的请删除',
    'Unhide it or clear the filter and check the data; delete what is not wanted',
  ),
  'workbook-headings-missing': error(
    '工作表中找不到表头，无法读取',
    'the headings of the sheet are missing, so it cannot be read',
    '请从新的模板中复制表头一行（申报表须有“项目”“填写”两列）',
    'Copy the heading row from a new template',
  ),
  'workbook-label-moved': error(
    '标题写的是“{label}”，位置却是“{title}”的，不知道以哪个为准',
    'the label says {label}, but the place is that of {title}: it is unclear which one counts',
    '请恢复模板的标题；调整顺序时请移动整行或整列',
    'Restore the label of the template; to reorder, move whole rows or columns',
  ),
  'workbook-duplicate-line': error(
    '“{title}”填了两次，另一处在第 {row} 行',
    '{title} is filled in twice, the other time in row {row}',
    '请只保留一处',
    'Keep one of them',
  ),
  'workbook-duplicate-column': error(
    '“{title}”一列出现了两次',
    'there are two columns {title}',
    '请只保留一列',
    'Keep one of them',
  ),
  'workbook-unknown-line': error(
    '第 {row} 行“{label}”不是申报表的项目，所填内容没有读取',
    'row {row} ({label}) is not an item of the form; what is entered there was not read',
    '请填到模板原有的行中；备注请写在“说明”列',
    'Enter it in the rows of the template; write remarks in the column of notes',
  ),
  'workbook-unknown-column': error(
    '{column} 列“{label}”不是本表的项目，所填内容没有读取',
    'column {column} ({label}) is not a column of this table; what is entered there was not read',
    '本表的各列是：{titles}。请改正标题，或删去该列',
    'The columns are: {titles}. Correct the heading, or delete the column',
  ),
  'workbook-column-not-read': warning(
    '{column} 列“{label}”不是本表的项目，所填内容没有读取',
    'column {column} ({label}) is not a column of this table; what is entered there was not read',
    '如果只是备注，不必处理；本表的各列是：{titles}',
    'Nothing has to be done if it is a remark. The columns are: {titles}',
  ),
  'workbook-lines-missing': warning(
    '申报表缺少 {count} 行：{titles}，按未填处理',
    'the form lacks {count} rows: {titles}; they count as not given',
    '可能被删除；需要填写时请改用新的模板',
    'They may have been deleted; use a new template to fill them in',
  ),
  'workbook-column-missing': warning(
    '缺少“{title}”一列，按未填处理',
    'column {title} is missing and counts as not given',
    '需要填写时请从新的模板中复制该列，或补上标题',
    'To fill it in, copy the column from a new template, or restore its heading',
  ),
  'workbook-required-column-missing': error(
    '缺少必填的“{title}”一列',
    'the required column {title} is missing',
    '请从新的模板中复制该列，或补上标题',
    'Copy the column from a new template, or restore its heading',
  ),
} as const satisfies Record<string, CatalogueEntry>;
