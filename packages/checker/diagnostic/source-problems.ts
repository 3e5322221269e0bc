import type { CatalogueEntry } from '@zhunsheng/language';
import { error, info, problemMaker } from '@zhunsheng/language';

/** Problems of reading a file: encoding, syntax, limits. */
export const sourceProblems = {
  'file-empty': error(
    '文件是空的',
    'the file is empty',
    '请填写申报数据；用 `zhunsheng template` 可以得到空白表',
    'Fill in a declaration; `zhunsheng template` gives a blank one',
  ),
  'file-too-large': error(
    '文件有 {size} MB，超过上限 {limit} MB，没有读取',
    'the file is {size} MB, above the limit of {limit} MB; it was not read',
    '一份申报数据只有几十 KB：请核对是否选错了文件；多家企业的数据请用 NDJSON（每行一份）',
    'A declaration takes some tens of KB: check that this is the right file; put the data of many enterprises into NDJSON, one a line',
  ),
  'file-binary': error('不是文本文件，而是{kind}', 'not a text file but {kind}', '{advice}', '{advice}'),
  'file-encoding': error(
    '文字编码无法识别：既不是 UTF-8 也不是 GB 18030（第 {byte} 个字节起）',
    'unknown text encoding: neither UTF-8 nor GB 18030 (from byte {byte})',
    '请另存为 UTF-8 编码',
    'Save the file as UTF-8',
  ),
  'file-read-as-gb18030': info(
    '文件不是 UTF-8 编码，已按 GB 18030（GBK）读取',
    'the file is not UTF-8 and was read as GB 18030 (GBK)',
    '如果文字显示为乱码，请另存为 UTF-8 编码再检查',
    'If the text looks garbled, save the file as UTF-8 and check again',
  ),
  'file-nesting': error(
    '数据嵌套超过 {limit} 层，没有读取',
    'the data are nested more than {limit} levels deep and were not read',
    '数据文件只有几层：请核对括号或缩进',
    'Data files have only a few levels: check the brackets or the indentation',
  ),
  'file-too-complex': error(
    '数据过于复杂，无法读取',
    'the data are too complex to be read',
    '请对照模板重新填写',
    'Fill in the template anew',
  ),
  'file-format': error(
    '不支持 `{extension}` 格式',
    'the format `{extension}` is not supported',
    '请用 .json、.yaml、.csv、.ndjson 或 .xlsx 文件',
    'Use a .json, .yaml, .csv, .ndjson or .xlsx file',
  ),
  'file-too-many-declarations': error(
    '列表中的申报数据超过 {limit} 份，没有读取',
    'the list has more than {limit} declarations; it was not read',
    '这么多家企业的数据请用 NDJSON（每行一份）或 CSV',
    'For so many declarations use NDJSON, one a line, or CSV',
  ),
  'no-declaration': error(
    '文件中没有申报数据',
    'there is no declaration in the file',
    '请填写申报数据；用 `zhunsheng template` 可以得到空白表',
    'Fill in a declaration; `zhunsheng template` gives a blank one',
  ),
  'json-syntax': error('JSON 语法错误：{detail}', 'JSON syntax error: {detail}', '{advice}', '{advice}'),
  'yaml-syntax': error('YAML 语法错误：{detail}', 'YAML syntax error: {detail}', '{advice}', '{advice}'),
  'more-syntax-errors': info(
    '还有 {count} 处语法错误没有列出',
    'syntax errors that are not listed: {count}',
    '请先改正列出的错误',
    'Correct those listed first',
  ),
  'line-too-long': error(
    '这一行超过 {limit} MB，没有读取',
    'this line is longer than {limit} MB and was not read',
    '一份申报数据只有几十 KB：请核对行与行之间有没有换行',
    'A declaration takes some tens of KB: check that lines end with line breaks',
  ),
  'more-broken-lines': error(
    '从这一行起，还有 {lines} 行不是 JSON，没有逐行列出',
    'from this line on, {lines} more lines are not JSON; they are not listed one by one',
    '请先改正列出的各行；每行应是一份完整的 JSON 数据',
    'Correct those listed first; every line has to be one whole JSON value',
  ),
  'duplicate-key': error(
    '“{key}”写了两次（另一处在第 {line} 行）',
    '`{key}` is given twice (also on line {line})',
    '请只保留一处',
    'Keep only one of them',
  ),
  'number-not-finite': error(
    '“{found}”不是一个确定的数',
    '`{found}` is not a definite number',
    '请填写具体的数；没有数据时请删去这一项',
    'Enter the figure, or leave the item out if there is none',
  ),
  'number-not-exact': error(
    '数“{found}”的有效数字超过 15 位，无法准确表示',
    'the number `{found}` has more than 15 significant digits and cannot be held exactly',
    '金额请保留至多 6 位小数；如果是编号或代码，请加双引号："{found}"',
    'Give amounts with at most 6 decimals; put identifiers and codes in double quotes: "{found}"',
  ),
  'number-form': error(
    '数“{found}”不是普通的十进制写法',
    'the number `{found}` is not written as a plain decimal',
    '请不用科学记数法和正号，小数点前后都写数字{plain}；如果是编号，请加双引号："{found}"',
    'Write it without exponent or plus sign, with digits on both sides of the point{plain}; put an identifier in double quotes: "{found}"',
  ),
  'yaml-number-form': error(
    '数“{found}”的写法容易误读（YAML 会把它读作 {value}）',
    'the number `{found}` is easily misread (YAML reads it as {value})',
    '请写成普通的十进制数；如果是编号，请加双引号："{found}"',
    'Write a plain decimal number; put an identifier in double quotes: "{found}"',
  ),
  'yaml-tag': error(
    '不支持 YAML 标签“{tag}”',
    'the YAML tag `{tag}` is not supported',
    '请删去标签，只写值',
    'Remove the tag and write only the value',
  ),
  'yaml-alias-unknown': error(
    '别名“*{alias}”没有对应的锚点',
    'the alias `*{alias}` has no anchor',
    '请直接写出值；如果星号是文字的一部分，请加引号',
    'Write the value out; quote the text if the asterisk belongs to it',
  ),
  'file-too-many-values': error(
    '数据（别名展开后）超过 {limit} 项，没有读取',
    'there are more than {limit} values (aliases expanded); the file was not read',
    '请直接写出各项的值，不用别名；多家企业的数据请用 NDJSON（每行一份）',
    'Write the values out instead of using aliases; put many declarations into NDJSON, one a line',
  ),
  'csv-quote': error(
    'CSV 引号错误：{detail}',
    'CSV quoting error: {detail}',
    '含逗号、引号或换行的内容要用双引号括起，其中的双引号写两遍',
    'Enclose text that contains commas, quotes or line breaks in double quotes, and double the quotes within it',
  ),
  'csv-record-too-long': error(
    '从这里起的一行超过 {limit} MB，没有读取',
    'the row that begins here is longer than {limit} MB and was not read',
    '请核对双引号是否成对，行与行之间有没有换行',
    'Check that quotes are in pairs and that rows end with line breaks',
  ),
  'csv-too-many-columns': error(
    '表头有 {found} 列，超过上限 {limit} 列，没有读取',
    'the header has {found} columns, above the limit of {limit}; the file was not read',
    '请核对是否选错了文件，或少了换行',
    'Check that this is the right file and that it has line breaks',
  ),
  'csv-form': error(
    '这是另存为 CSV 的 Excel 申报表，只剩一张工作表，无法读取',
    'this is the Excel form saved as CSV: only one of its sheets is left, and it cannot be read',
    '请在 Excel 或 WPS 中打开原表，另存为 .xlsx',
    'Open the form itself in a spreadsheet program and save it as .xlsx',
  ),
  'csv-ragged': error(
    '这一行有 {found} 格，表头有 {expected} 格',
    'this row has {found} cells, the header has {expected}',
    '请核对是否多了或少了逗号；内容含逗号时要用双引号括起',
    'Look for a comma too many or too few; enclose text that contains commas in double quotes',
  ),
  'csv-unknown-column': error(
    '没有名为“{column}”的列',
    'there is no column `{column}`',
    '{suggestion}表头用字段的路径，列表各项从 1 编号（如 `列表.1.字段`）',
    '{suggestion}Column headers are paths of fields; entries of lists are counted from 1 (such as `list.1.field`)',
  ),
  'csv-ambiguous-column': error(
    '列名“{column}”可以指多个字段：{paths}',
    'the column `{column}` can mean several fields: {paths}',
    '请改用字段的路径',
    'Use the path of the field',
  ),
  'csv-duplicate-column': error(
    '列“{column}”与 {cell} 格的列是同一个字段',
    'the column `{column}` is the same field as that in {cell}',
    '请只保留一列',
    'Keep only one of them',
  ),
  'csv-list-contradiction': error(
    '这一格对整个列表填了“{found}”，而其他列又给出了列表中的各项',
    'this cell says `{found}` of the whole list, while other columns give its entries',
    '列表为空时只填这一格，否则请清空这一格',
    'Fill it in only for an empty list, otherwise clear it',
  ),
  'csv-blank-column': error(
    '第 {column} 列没有列名，但其中有数据',
    'column {column} has data but no name',
    '请在表头填上列名，或删去这一列',
    'Name it in the header, or remove it',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export const sourceProblem = problemMaker(sourceProblems);
