import type { CatalogueEntry } from '@zhunsheng/language';
import { problemMaker } from '@zhunsheng/language';

/** Problems of reading a file: encoding, syntax, limits. */
export const sourceProblems = {
  'file-empty': {
    severity: 'error',
    message: { zh: '文件是空的', en: 'the file is empty' },
    help: {
      zh: '请填写申报数据；用 `zhunsheng template` 可以得到空白表',
      en: 'Fill in a declaration; `zhunsheng template` gives a blank one',
    },
  },
  'file-too-large': {
    severity: 'error',
    message: {
      zh: '文件有 {size} MB，超过上限 {limit} MB，没有读取',
      en: 'the file is {size} MB, above the limit of {limit} MB; it was not read',
    },
    help: {
      zh: '一份申报数据只有几十 KB：请核对是否选错了文件；多家企业的数据请用 NDJSON（每行一份）',
      en: 'A declaration takes some tens of KB: check that this is the right file; put the data of many enterprises into NDJSON, one a line',
    },
  },
  'file-binary': {
    severity: 'error',
    message: { zh: '不是文本文件，而是{kind}', en: 'not a text file but {kind}' },
    help: { zh: '{advice}', en: '{advice}' },
  },
  'file-encoding': {
    severity: 'error',
    message: {
      zh: '文字编码无法识别：既不是 UTF-8 也不是 GB 18030（第 {byte} 个字节起）',
      en: 'unknown text encoding: neither UTF-8 nor GB 18030 (from byte {byte})',
    },
    help: { zh: '请另存为 UTF-8 编码', en: 'Save the file as UTF-8' },
  },
  'file-read-as-gb18030': {
    severity: 'info',
    message: {
      zh: '文件不是 UTF-8 编码，已按 GB 18030（GBK）读取',
      en: 'the file is not UTF-8 and was read as GB 18030 (GBK)',
    },
    help: {
      zh: '如果文字显示为乱码，请另存为 UTF-8 编码再检查',
      en: 'If the text looks garbled, save the file as UTF-8 and check again',
    },
  },
  'file-nesting': {
    severity: 'error',
    message: {
      zh: '数据嵌套超过 {limit} 层，没有读取',
      en: 'the data are nested more than {limit} levels deep and were not read',
    },
    help: {
      zh: '数据文件只有几层：请核对括号或缩进',
      en: 'Data files have only a few levels: check the brackets or the indentation',
    },
  },
  'file-too-complex': {
    severity: 'error',
    message: { zh: '数据过于复杂，无法读取', en: 'the data are too complex to be read' },
    help: { zh: '请对照模板重新填写', en: 'Fill in the template anew' },
  },
  'file-format': {
    severity: 'error',
    message: { zh: '不支持 `{extension}` 格式', en: 'the format `{extension}` is not supported' },
    help: {
      zh: '请用 .json、.yaml、.csv、.ndjson 或 .xlsx 文件',
      en: 'Use a .json, .yaml, .csv, .ndjson or .xlsx file',
    },
  },
  'file-too-many-declarations': {
    severity: 'error',
    message: {
      zh: '列表中的申报数据超过 {limit} 份，没有读取',
      en: 'the list has more than {limit} declarations; it was not read',
    },
    help: {
      zh: '这么多家企业的数据请用 NDJSON（每行一份）或 CSV',
      en: 'For so many declarations use NDJSON, one a line, or CSV',
    },
  },
  'no-declaration': {
    severity: 'error',
    message: { zh: '文件中没有申报数据', en: 'there is no declaration in the file' },
    help: {
      zh: '请填写申报数据；用 `zhunsheng template` 可以得到空白表',
      en: 'Fill in a declaration; `zhunsheng template` gives a blank one',
    },
  },
  'json-syntax': {
    severity: 'error',
    message: { zh: 'JSON 语法错误：{detail}', en: 'JSON syntax error: {detail}' },
    help: { zh: '{advice}', en: '{advice}' },
  },
  'yaml-syntax': {
    severity: 'error',
    message: { zh: 'YAML 语法错误：{detail}', en: 'YAML syntax error: {detail}' },
    help: { zh: '{advice}', en: '{advice}' },
  },
  'more-syntax-errors': {
    severity: 'info',
    message: { zh: '还有 {count} 处语法错误没有列出', en: 'syntax errors that are not listed: {count}' },
    help: { zh: '请先改正列出的错误', en: 'Correct those listed first' },
  },
  'line-too-long': {
    severity: 'error',
    message: {
      zh: '这一行超过 {limit} MB，没有读取',
      en: 'this line is longer than {limit} MB and was not read',
    },
    help: {
      zh: '一份申报数据只有几十 KB：请核对行与行之间有没有换行',
      en: 'A declaration takes some tens of KB: check that lines end with line breaks',
    },
  },
  'more-broken-lines': {
    severity: 'error',
    message: {
      zh: '从这一行起，还有 {lines} 行不是 JSON，没有逐行列出',
      en: 'from this line on, {lines} more lines are not JSON; they are not listed one by one',
    },
    help: {
      zh: '请先改正列出的各行；每行应是一份完整的 JSON 数据',
      en: 'Correct those listed first; every line has to be one whole JSON value',
    },
  },
  'duplicate-key': {
    severity: 'error',
    message: {
      zh: '“{key}”写了两次（另一处在第 {line} 行）',
      en: '`{key}` is given twice (also on line {line})',
    },
    help: { zh: '请只保留一处', en: 'Keep only one of them' },
  },
  'number-not-finite': {
    severity: 'error',
    message: { zh: '“{found}”不是一个确定的数', en: '`{found}` is not a definite number' },
    help: {
      zh: '请填写具体的数；没有数据时请删去这一项',
      en: 'Enter the figure, or leave the item out if there is none',
    },
  },
  'number-not-exact': {
    severity: 'error',
    message: {
      zh: '数“{found}”的有效数字超过 15 位，无法准确表示',
      en: 'the number `{found}` has more than 15 significant digits and cannot be held exactly',
    },
    help: {
      zh: '金额请保留至多 6 位小数；如果是编号或代码，请加双引号："{found}"',
      en: 'Give amounts with at most 6 decimals; put identifiers and codes in double quotes: "{found}"',
    },
  },
  'number-form': {
    severity: 'error',
    message: {
      zh: '数“{found}”不是普通的十进制写法',
      en: 'the number `{found}` is not written as a plain decimal',
    },
    help: {
      zh: '请不用科学记数法和正号，小数点前后都写数字{plain}；如果是编号，请加双引号："{found}"',
      en: 'Write it without exponent or plus sign, with digits on both sides of the point{plain}; put an identifier in double quotes: "{found}"',
    },
  },
  'yaml-number-form': {
    severity: 'error',
    message: {
      zh: '数“{found}”的写法容易误读（YAML 会把它读作 {value}）',
      en: 'the number `{found}` is easily misread (YAML reads it as {value})',
    },
    help: {
      zh: '请写成普通的十进制数；如果是编号，请加双引号："{found}"',
      en: 'Write a plain decimal number; put an identifier in double quotes: "{found}"',
    },
  },
  'yaml-tag': {
    severity: 'error',
    message: { zh: '不支持 YAML 标签“{tag}”', en: 'the YAML tag `{tag}` is not supported' },
    help: { zh: '请删去标签，只写值', en: 'Remove the tag and write only the value' },
  },
  'yaml-alias-unknown': {
    severity: 'error',
    message: { zh: '别名“*{alias}”没有对应的锚点', en: 'the alias `*{alias}` has no anchor' },
    help: {
      zh: '请直接写出值；如果星号是文字的一部分，请加引号',
      en: 'Write the value out; quote the text if the asterisk belongs to it',
    },
  },
  'file-too-many-values': {
    severity: 'error',
    message: {
      zh: '数据（别名展开后）超过 {limit} 项，没有读取',
      en: 'there are more than {limit} values (aliases expanded); the file was not read',
    },
    help: {
      zh: '请直接写出各项的值，不用别名；多家企业的数据请用 NDJSON（每行一份）',
      en: 'Write the values out instead of using aliases; put many declarations into NDJSON, one a line',
    },
  },
  'csv-quote': {
    severity: 'error',
    message: { zh: 'CSV 引号错误：{detail}', en: 'CSV quoting error: {detail}' },
    help: {
      zh: '含逗号、引号或换行的内容要用双引号括起，其中的双引号写两遍',
      en: 'Enclose text that contains commas, quotes or line breaks in double quotes, and double the quotes within it',
    },
  },
  'csv-record-too-long': {
    severity: 'error',
    message: {
      zh: '从这里起的一行超过 {limit} MB，没有读取',
      en: 'the row that begins here is longer than {limit} MB and was not read',
    },
    help: {
      zh: '请核对双引号是否成对，行与行之间有没有换行',
      en: 'Check that quotes are in pairs and that rows end with line breaks',
    },
  },
  'csv-too-many-columns': {
    severity: 'error',
    message: {
      zh: '表头有 {found} 列，超过上限 {limit} 列，没有读取',
      en: 'the header has {found} columns, above the limit of {limit}; the file was not read',
    },
    help: {
      zh: '请核对是否选错了文件，或少了换行',
      en: 'Check that this is the right file and that it has line breaks',
    },
  },
  'csv-form': {
    severity: 'error',
    message: {
      zh: '这是另存为 CSV 的 Excel 申报表，只剩一张工作表，无法读取',
      en: 'this is the Excel form saved as CSV: only one of its sheets is left, and it cannot be read',
    },
    help: {
      zh: '请在 Excel 或 WPS 中打开原表，另存为 .xlsx',
      en: 'Open the form itself in a spreadsheet program and save it as .xlsx',
    },
  },
  'csv-ragged': {
    severity: 'error',
    message: {
      zh: '这一行有 {found} 格，表头有 {expected} 格',
      en: 'this row has {found} cells, the header has {expected}',
    },
    help: {
      zh: '请核对是否多了或少了逗号；内容含逗号时要用双引号括起',
      en: 'Look for a comma too many or too few; enclose text that contains commas in double quotes',
    },
  },
  'csv-unknown-column': {
    severity: 'error',
    message: { zh: '没有名为“{column}”的列', en: 'there is no column `{column}`' },
    help: {
      zh: '{suggestion}表头用字段的路径，列表各项从 1 编号（如 `列表.1.字段`）',
      en: '{suggestion}Column headers are paths of fields; entries of lists are counted from 1 (such as `list.1.field`)',
    },
  },
  'csv-ambiguous-column': {
    severity: 'error',
    message: {
      zh: '列名“{column}”可以指多个字段：{paths}',
      en: 'the column `{column}` can mean several fields: {paths}',
    },
    help: { zh: '请改用字段的路径', en: 'Use the path of the field' },
  },
  'csv-duplicate-column': {
    severity: 'error',
    message: {
      zh: '列“{column}”与 {cell} 格的列是同一个字段',
      en: 'the column `{column}` is the same field as that in {cell}',
    },
    help: { zh: '请只保留一列', en: 'Keep only one of them' },
  },
  'csv-list-contradiction': {
    severity: 'error',
    message: {
      zh: '这一格对整个列表填了“{found}”，而其他列又给出了列表中的各项',
      en: 'this cell says `{found}` of the whole list, while other columns give its entries',
    },
    help: {
      zh: '列表为空时只填这一格，否则请清空这一格',
      en: 'Fill it in only for an empty list, otherwise clear it',
    },
  },
  'csv-blank-column': {
    severity: 'error',
    message: { zh: '第 {column} 列没有列名，但其中有数据', en: 'column {column} has data but no name' },
    help: { zh: '请在表头填上列名，或删去这一列', en: 'Name it in the header, or remove it' },
  },
} as const satisfies Record<string, CatalogueEntry>;

export const sourceProblem = problemMaker(sourceProblems);
