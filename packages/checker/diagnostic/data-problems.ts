import type { CatalogueEntry } from '@zhunsheng/language';
import { problemMaker } from '@zhunsheng/language';

/** Problems of the data itself, whatever the format. `{title}` is the field's title, `{found}` what was entered, quoted. */
export const dataProblems = {
  'not-a-declaration': {
    severity: 'error',
    message: {
      zh: '一份申报数据应由字段组成，这里是{found}',
      en: 'a declaration has to be a group of fields, but this is {found}',
    },
    help: { zh: '请对照模板填写', en: 'Fill in the template' },
  },
  'unknown-field': {
    severity: 'error',
    message: { zh: '没有名为“{field}”的字段', en: 'there is no field `{field}`' },
    help: { zh: '{suggestion}{elsewhere}', en: '{suggestion}{elsewhere}' },
  },
  'unknown-fields': {
    severity: 'error',
    message: { zh: '另有 {count} 个不存在的字段：{names}', en: '{count} more fields do not exist: {names}' },
    help: {
      zh: '请对照模板改正名称，或删去它们；也请核对数据是否按这一版填写',
      en: 'Correct the names against the template, or remove them; check, too, that the data are for this edition',
    },
  },
  'text-character': {
    severity: 'error',
    message: {
      zh: '{title}{found}中有不是文字的字符',
      en: '{title} {found} has a character in it that is no text',
    },
    help: {
      zh: '多半是导出或截断时损坏的文字：请按原文重新填写',
      en: 'It was probably damaged when it was exported or cut off: fill it in again from the original',
    },
  },
  placeholder: {
    severity: 'error',
    message: { zh: '“{title}”还是模板中的待填文字', en: '{title} still holds the text of the template' },
    help: {
      zh: '请填写；没有数据时请删去这一项',
      en: 'Fill it in, or remove it if there is nothing to give',
    },
  },
  placeholders: {
    severity: 'error',
    message: {
      zh: '另有 {count} 项还是模板中的待填文字：{names}',
      en: '{count} more items still hold the text of the template: {names}',
    },
    help: {
      zh: '请填写；没有数据的请删去',
      en: 'Fill them in, or remove those for which there is nothing to give',
    },
  },
  'amount-split': {
    severity: 'error',
    message: {
      zh: '“{field}”不是字段：像是金额中的分隔符号把一个数拆成了两项',
      en: '`{field}` is not a field: a separator in an amount seems to have split the number in two',
    },
    help: {
      zh: '请写成不带分隔符号的数，例如把 `3,600` 写成 `3600`',
      en: 'Write amounts without separators, for example `3600` for `3,600`',
    },
  },
  'missing-field': {
    severity: 'error',
    message: {
      zh: '缺少必填的“{title}”（`{field}`）',
      en: 'the required field {title} (`{field}`) is missing',
    },
    help: { zh: '请填写，例如：{example}', en: 'Fill it in, for example: {example}' },
  },
  'missing-group': {
    severity: 'error',
    message: {
      zh: '缺少必填的“{title}”（`{field}`）',
      en: 'the required field {title} (`{field}`) is missing',
    },
    help: { zh: '请对照模板填写这一组字段', en: 'Fill in these fields as in the template' },
  },
  'wrong-type': {
    severity: 'error',
    message: { zh: '{title}应为{expected}，填的是{found}', en: '{title} has to be {expected}, not {found}' },
    help: { zh: '{advice}', en: '{advice}' },
  },
  'empty-value': {
    severity: 'error',
    message: { zh: '{title}是空的', en: '{title} is empty' },
    help: {
      zh: '请填写；没有数据时请删去这一项',
      en: 'Fill it in, or leave the item out if there is nothing to give',
    },
  },
  'text-too-long': {
    severity: 'error',
    message: {
      zh: '{title}有 {length} 个字符，超过上限 {limit} 个',
      en: '{title} has {length} characters, more than the limit of {limit}',
    },
    help: { zh: '请缩短', en: 'Shorten it' },
  },
  'text-form': {
    severity: 'error',
    message: { zh: '{title}填的是{found}，写法不对', en: '{title} is {found}, which has the wrong form' },
    help: { zh: '请参照：{example}', en: 'Follow the example: {example}' },
  },
  'list-too-long': {
    severity: 'error',
    message: {
      zh: '{title}有 {length} 项，超过上限 {limit} 项',
      en: '{title} has {length} entries, more than the limit of {limit}',
    },
    help: { zh: '请只列与认定有关的各项', en: 'List only the entries that are relevant' },
  },
  'list-repeats': {
    severity: 'error',
    message: { zh: '{title}中{found}重复', en: '{found} is given twice in {title}' },
    help: {
      zh: '每一项只填一次：第 {first} 项与第 {second} 项相同',
      en: 'Give each only once: entries {first} and {second} are the same',
    },
  },
  'entry-repeated': {
    severity: 'error',
    message: {
      zh: '{title}{found}重复：第 {first} 项与第 {second} 项',
      en: '{title} {found} is given twice: in entries {first} and {second}',
    },
    help: {
      zh: '同一{title}只能有一项：请合并，或改正其中一项的{title}',
      en: 'There can be only one entry for each {title}: merge them or correct one',
    },
  },
  'amount-percent': {
    severity: 'error',
    message: {
      zh: '{title}填的是{found}，这是百分比，应为金额',
      en: '{title} is {found}, a percentage where an amount belongs',
    },
    help: {
      zh: '请填写金额，单位为万元；比例由检查程序计算',
      en: 'Enter the amount in 10,000 CNY (万元); ratios are computed from the amounts',
    },
  },
  'amount-separator': {
    severity: 'error',
    message: {
      zh: '{title}填的是{found}，含有分隔符号',
      en: '{title} is {found}, which contains separators',
    },
    help: { zh: '请写成不带分隔符号的数{corrected}', en: 'Write it without separators{corrected}' },
  },
  'amount-full-width': {
    severity: 'error',
    message: {
      zh: '{title}填的是{found}，含有全角字符',
      en: '{title} is {found}, which contains full-width characters',
    },
    help: { zh: '请改用半角数字{corrected}', en: 'Use ASCII digits{corrected}' },
  },
  'amount-unit': {
    severity: 'error',
    message: {
      zh: '{title}填的是{found}，金额不能带单位',
      en: '{title} is {found}; amounts are written without a unit',
    },
    help: {
      zh: '金额的单位一律为万元，只填数{corrected}',
      en: 'Amounts are in 10,000 CNY (万元): give only the number{corrected}',
    },
  },
  'amount-not-finite': {
    severity: 'error',
    message: {
      zh: '{title}填的是{found}，不是一个确定的数',
      en: '{title} is {found}, which is not a definite number',
    },
    help: {
      zh: '请填写具体的金额；没有数据时请删去这一项',
      en: 'Enter the amount, or leave the item out if there is none',
    },
  },
  'amount-exponent': {
    severity: 'error',
    message: { zh: '{title}填的是{found}，用了科学记数法', en: '{title} is {found}, in scientific notation' },
    help: { zh: '请写成普通的十进制数', en: 'Write a plain decimal number' },
  },
  'amount-decimals': {
    severity: 'error',
    message: {
      zh: '{title}填的是{found}，超过 6 位小数',
      en: '{title} is {found}, with more than 6 decimals',
    },
    help: {
      zh: '金额的单位为万元，6 位小数即精确到分',
      en: 'Amounts are in 10,000 CNY; 6 decimals are exact to 0.01 CNY',
    },
  },
  'amount-negative': {
    severity: 'error',
    message: { zh: '{title}填的是{found}，不能是负数', en: '{title} is {found}; it cannot be negative' },
    help: { zh: '请核对正负号', en: 'Check the sign' },
  },
  'amount-too-large': {
    severity: 'error',
    message: {
      zh: '{title}填的是{found}，超出允许的范围（{limit} 万元）',
      en: '{title} is {found}, beyond the limit of {limit} 万元 (10,000 CNY)',
    },
    help: {
      zh: '请核对单位：金额的单位为万元，36000000 元应填 3600',
      en: 'Check the unit: amounts are in 10,000 CNY (万元); 36,000,000 CNY is entered as 3600',
    },
  },
  'amount-form': {
    severity: 'error',
    message: { zh: '{title}填的是{found}，不是金额', en: '{title} is {found}, which is not an amount' },
    help: {
      zh: '请填写以万元为单位的十进制数{corrected}',
      en: 'Give a decimal number in 10,000 CNY (万元){corrected}',
    },
  },
  'count-form': {
    severity: 'error',
    message: { zh: '{title}填的是{found}，应为整数', en: '{title} is {found}; it has to be an integer' },
    help: {
      zh: '请只写数字，不加引号、单位和分隔符号{corrected}',
      en: 'Write digits only, without quotes, units or separators{corrected}',
    },
  },
  'count-as-text': {
    severity: 'error',
    message: {
      zh: '{title}填的是文字{found}，应填数',
      en: '{title} is the text {found}; it has to be a number',
    },
    help: {
      zh: '请写成数 `{number}`，不加引号；在表格中请把单元格格式改为“数值”',
      en: 'Write the number `{number}` without quotes; in a spreadsheet, format the cell as a number',
    },
  },
  'count-range': {
    severity: 'error',
    message: { zh: '{title}填的是{found}，超出允许的范围', en: '{title} is {found}, out of range' },
    help: { zh: '允许的范围是 {minimum} 至 {maximum}', en: 'It has to be from {minimum} to {maximum}' },
  },
  'date-impossible': {
    severity: 'error',
    message: { zh: '{title}填的是{found}，没有这一天', en: '{title} is {found}; there is no such day' },
    help: { zh: '请核对日期：{detail}', en: 'Check the date: {detail}' },
  },
  'date-form': {
    severity: 'error',
    message: { zh: '{title}填的是{found}，写法不对', en: '{title} is {found}, which has the wrong form' },
    help: {
      zh: '请写成“年-月-日”，如 {example}{allowed}',
      en: 'Write it as year-month-day, such as {example}{allowed}',
    },
  },
  'expiry-form': {
    severity: 'error',
    message: { zh: '{title}填的是{found}，写法不对', en: '{title} is {found}, which has the wrong form' },
    help: { zh: '长期有效请写 `long_term`', en: 'Write `long_term` if it does not expire' },
  },
  'date-serial': {
    severity: 'error',
    message: {
      zh: '{title}填的是{found}，像是 Excel 的日期序号',
      en: '{title} is {found}, which looks like an Excel date number',
    },
    help: { zh: '请写成 {example}（如果确是这一天）', en: 'Write {example}, if that is the day' },
  },
  'code-not-listed': {
    severity: 'error',
    message: {
      zh: '{title}填的是{found}，不是可选的代码',
      en: '{title} is {found}, which is not one of the codes',
    },
    help: { zh: '{suggestion}{allowed}', en: '{suggestion}{allowed}' },
  },
  'boolean-form': {
    severity: 'error',
    message: {
      zh: '“{title}”填的是{found}，应为 true 或 false',
      en: '"{title}" is {found}; it has to be true or false',
    },
    help: {
      zh: '是写 true，否写 false，不加引号{corrected}',
      en: 'Write true or false, without quotes{corrected}',
    },
  },
  'uscc-length': {
    severity: 'error',
    message: {
      zh: '{title}应有 18 位，填的{found}有 {length} 位',
      en: '{title} has to have 18 characters, but {found} has {length}',
    },
    help: { zh: '请对照营业执照核对各位', en: 'Compare it with the business licence' },
  },
  'uscc-letter': {
    severity: 'error',
    message: {
      zh: '{title}{found}的第 {position} 位是字母 {letter}，代码中不用 I、O、S、V、Z',
      en: '{title} {found} has the letter {letter} at position {position}; I, O, S, V and Z are not used',
    },
    help: {
      zh: '请对照营业执照核对：I 常是 1、O 常是 0、S 常是 5、Z 常是 2 的误写',
      en: 'Compare it with the business licence: an I is often a misread 1, an O a 0, an S a 5, a Z a 2',
    },
  },
  'uscc-character': {
    severity: 'error',
    message: {
      zh: '{title}{found}的第 {position} 位“{letter}”不是数字或大写字母',
      en: '{title} {found} has `{letter}` at position {position}, which is neither a digit nor a capital letter',
    },
    help: { zh: '请对照营业执照核对各位', en: 'Compare it with the business licence' },
  },
  'uscc-check': {
    severity: 'error',
    message: {
      zh: '{title}{found}的校验码不对：按前 17 位应为 {expected}，实为 {actual}',
      en: '{title} {found} has the wrong check character: the first 17 characters require {expected}, not {actual}',
    },
    help: { zh: '请对照营业执照核对各位', en: 'Compare it with the business licence' },
  },
  'uscc-scientific': {
    severity: 'error',
    message: {
      zh: '{title}填的是{found}，已被表格软件改成科学记数法',
      en: '{title} is {found}: a spreadsheet has turned it into scientific notation',
    },
    help: {
      zh: '后几位已经丢失：请把单元格设为文本格式再重新填写',
      en: 'Digits are lost: format the cell as text and enter the code again',
    },
  },
  'more-problems': {
    severity: 'info',
    message: { zh: '还有 {count} 个问题没有列出', en: 'problems that are not listed: {count}' },
    help: { zh: '请先改正列出的问题再检查', en: 'Correct those listed and check again' },
  },
} as const satisfies Record<string, CatalogueEntry>;

export const dataProblem = problemMaker(dataProblems);
