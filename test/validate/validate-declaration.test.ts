import { expect, test } from 'vitest';
import { normaliseDeclaration } from '../../packages/checker/validate/normalise-declaration.ts';
import { validateDeclaration } from '../../packages/checker/validate/validate-declaration.ts';
import type { Problem } from '../../packages/language/diagnostic/problem.ts';
import { fixtureDictionary } from './fixture-dictionary.ts';
import { problemLine } from './problem-lines.ts';

const required = { as_of: '2024-06-30', enterprise: { name: '甲' } };
const validate = (declaration: unknown): string[] =>
  validateDeclaration(normaliseDeclaration(declaration, fixtureDictionary), fixtureDictionary).map(
    problemLine,
  );
const enterprise = (members: object) => validate({ ...required, enterprise: { name: '甲', ...members } });
const revenue = (value: unknown) => validate({ ...required, finance: [{ year: 2023, revenue: value }] });
const profit = (value: unknown) => validate({ ...required, finance: [{ year: 2023, ai_profit: value }] });
const REVENUE = '/finance/0/revenue: 销售（营业）收入总额填的是';

test.each([
  0,
  1e9,
  '1000000000',
  '1000000000.0',
  0.1,
  410.5,
  0.000001,
  999999999.999999,
  '0',
  '12.50',
  '999999999.999999',
])('the amount %j is accepted', value => {
  expect(revenue(value)).toEqual([]);
});

test.each(['1000000001', '1000000000.000001', 1000000000.5])('the amount %j is too large', value => {
  expect(revenue(value)).toEqual([expect.stringContaining('超出允许的范围（1000000000 万元）')]);
});

test.each([
  ['5%', 'amount-percent', '“5%”，这是百分比，应为金额 / 请填写金额，单位为万元；比例由检查程序计算'],
  ['５％', 'amount-percent', '“５％”，这是百分比，应为金额 / 请填写金额，单位为万元；比例由检查程序计算'],
  ['2,000.00', 'amount-separator', '“2,000.00”，含有分隔符号 / 请写成不带分隔符号的数：`2000.00`'],
  ['2，000', 'amount-separator', '“2，000”，含有分隔符号 / 请写成不带分隔符号的数：`2000`'],
  ['1_000', 'amount-separator', '“1_000”，含有分隔符号 / 请写成不带分隔符号的数：`1000`'],
  // A comma may be a decimal one: no guess, for a wrong one would be copied.
  ['2,5', 'amount-separator', '“2,5”，含有分隔符号 / 请写成不带分隔符号的数'],
  ['2.400,00', 'amount-separator', '“2.400,00”，含有分隔符号 / 请写成不带分隔符号的数'],
  ['1,23,456', 'amount-separator', '“1,23,456”，含有分隔符号 / 请写成不带分隔符号的数'],
  ['１２．５', 'amount-full-width', '“１２．５”，含有全角字符 / 请改用半角数字：`12.5`'],
  ['3600万元', 'amount-unit', '“3600万元”，金额不能带单位 / 金额的单位一律为万元，只填数：`3600`'],
  ['36000000 元', 'amount-unit', '“36000000 元”，金额不能带单位 / 金额的单位一律为万元，只填数：`3600`'],
  ['1,234.56元', 'amount-unit', '“1,234.56元”，金额不能带单位 / 金额的单位一律为万元，只填数：`0.123456`'],
  ['1.5亿元', 'amount-unit', '“1.5亿元”，金额不能带单位 / 金额的单位一律为万元，只填数：`15000`'],
  ['0.001元', 'amount-unit', '“0.001元”，金额不能带单位 / 金额的单位一律为万元，只填数'],
  ['NaN', 'amount-not-finite', '“NaN”，不是一个确定的数 / 请填写具体的金额；没有数据时请删去这一项'],
  [Number.NaN, 'amount-not-finite', '“NaN”，不是一个确定的数 / 请填写具体的金额；没有数据时请删去这一项'],
  [
    Number.POSITIVE_INFINITY,
    'amount-not-finite',
    '“Infinity”，不是一个确定的数 / 请填写具体的金额；没有数据时请删去这一项',
  ],
  ['1e5', 'amount-exponent', '“1e5”，用了科学记数法 / 请写成普通的十进制数'],
  [0.1234567, 'amount-decimals', '“0.1234567”，超过 6 位小数 / 金额的单位为万元，6 位小数即精确到分'],
  [
    0.1 + 0.2,
    'amount-decimals',
    '“0.30000000000000004”，超过 6 位小数 / 金额的单位为万元，6 位小数即精确到分',
  ],
  ['0.1234567', 'amount-decimals', '“0.1234567”，超过 6 位小数 / 金额的单位为万元，6 位小数即精确到分'],
  [-0.01, 'amount-negative', '“-0.01”，不能是负数 / 请核对正负号'],
  ['-1', 'amount-negative', '“-1”，不能是负数 / 请核对正负号'],
  [
    2e9,
    'amount-too-large',
    '“2000000000”，超出允许的范围（1000000000 万元） / 请核对单位：金额的单位为万元，36000000 元应填 3600',
  ],
  ['007', 'amount-form', '“007”，不是金额 / 请填写以万元为单位的十进制数：`7`'],
  ['.5', 'amount-form', '“.5”，不是金额 / 请填写以万元为单位的十进制数：`0.5`'],
  ['约三千', 'amount-form', '“约三千”，不是金额 / 请填写以万元为单位的十进制数'],
])('the amount %j is refused as %s', (value, code, rest) => {
  expect(revenue(value)).toEqual([`error ${code} ${REVENUE}${rest}`]);
});

test.each([
  ['', 'error empty-value /finance/0/revenue: 销售（营业）收入总额是空的 / 请填写；没有数据时请删去这一项'],
  [[1], 'error wrong-type /finance/0/revenue: 销售（营业）收入总额应为金额，填的是一个列表 / 请对照模板填写'],
  [true, 'error wrong-type /finance/0/revenue: 销售（营业）收入总额应为金额，填的是“true” / 请对照模板填写'],
])('%j is no amount', (value, line) => {
  expect(revenue(value)).toEqual([line]);
});

test('a loss is a negative profit, within the same limits', () => {
  expect(profit(-260.5)).toEqual([]);
  expect(profit('-260.5')).toEqual([]);
  expect(profit('-260.5万元')).toEqual([expect.stringContaining('只填数：`-260.5`')]);
  expect(profit(-2e9)).toEqual([expect.stringContaining('error amount-too-large')]);
});

test.each([
  ['2024-02-30', 'date-impossible', '“2024-02-30”，没有这一天 / 请核对日期：2024 年 2 月有 29 天'],
  ['2023-02-29', 'date-impossible', '“2023-02-29”，没有这一天 / 请核对日期：2023 年 2 月有 28 天'],
  ['1900-02-29', 'date-impossible', '“1900-02-29”，没有这一天 / 请核对日期：1900 年 2 月有 28 天'],
  ['2024-13-01', 'date-impossible', '“2024-13-01”，没有这一天 / 请核对日期：一年有 12 个月'],
  ['2024-01-00', 'date-impossible', '“2024-01-00”，没有这一天 / 请核对日期：2024 年 1 月有 31 天'],
  ['2024/6/3', 'date-form', '“2024/6/3”，写法不对 / 请写成“年-月-日”，如 `2024-06-03`'],
  ['20240630', 'date-form', '“20240630”，写法不对 / 请写成“年-月-日”，如 `2024-06-30`'],
  [20240630, 'date-form', '“20240630”，写法不对 / 请写成“年-月-日”，如 `2024-06-30`'],
  ['2024年6月30日', 'date-form', '“2024年6月30日”，写法不对 / 请写成“年-月-日”，如 `2024-06-30`'],
  [
    '２０２４－０６－３０',
    'date-form',
    '“２０２４－０６－３０”，写法不对 / 请写成“年-月-日”，如 `2024-06-30`',
  ],
  ['30.6.2024', 'date-form', '“30.6.2024”，写法不对 / 请写成“年-月-日”，如 `2018-06-12`'],
  [43263, 'date-serial', '“43263”，像是 Excel 的日期序号 / 请写成 `2018-06-12`（如果确是这一天）'],
])('the date %j is refused as %s', (value, code, rest) => {
  expect(enterprise({ established_on: value })).toEqual([
    `error ${code} /enterprise/established_on: 成立日期填的是${rest}`,
  ]);
});

test.each(['2000-02-29', '2024-02-29', '1999-12-31'])('%s is a day', value => {
  expect(enterprise({ established_on: value })).toEqual([]);
});

test('an expiry may be long_term, and what means the same is told so', () => {
  const until = (value: string) =>
    validate({ ...required, operations: { qualifications: [{ name: '甲', valid_until: value }] } });
  expect(until('long_term')).toEqual([]);
  expect(until('长期')).toEqual([
    'error expiry-form /operations/qualifications/0/valid_until: 有效期至填的是“长期”，写法不对 / 长期有效请写 `long_term`',
  ]);
  expect(until('2024-6-3')).toEqual([expect.stringContaining('如 `2024-06-03`；长期有效写 `long_term`')]);
});

test.each([
  ['software_itt', '是否应为 `software_it`（软件和信息技术服务业）？'],
  ['软件和信息技术服务业', '是否应为 `software_it`（软件和信息技术服务业）？'],
  ['软件信息技术服务业', '是否应为 `software_it`（软件和信息技术服务业）？'],
])('the code %s is refused with what was meant', (value, help) => {
  expect(enterprise({ industry: value })).toEqual([
    `error code-not-listed /enterprise/industry: 所属行业填的是“${value}”，不是可选的代码 / ${help}`,
  ]);
});

test('a code unlike all others is refused with the whole list', () => {
  expect(validate({ ...required, scope: { chain_layers: ['云'] } })).toEqual([
    'error code-not-listed /scope/chain_layers/0: 产业链层次填的是“云”，不是可选的代码 / 可选：`foundation`（基础层）、`framework`（框架层）、`model`（模型层）、`application`（应用层）',
  ]);
});

test('an open vocabulary takes its own codes and those of other places, nothing else', () => {
  for (const region of ['210112', 'LN-SHENFU', '110101']) expect(enterprise({ region })).toEqual([]);
  const line = (found: string, help: string) => [
    `error code-not-listed /enterprise/region: 注册地填的是“${found}”，不是可选的代码 / ${help}`,
  ];
  expect(enterprise({ region: '沈阳' })).toEqual(line('沈阳', '是否应为 `210100`（沈阳市）？'));
  expect(enterprise({ region: '210199' })).toEqual(
    line('210199', '是否应为 `210100`（沈阳市）、`210112`（浑南区）？'),
  );
  expect(enterprise({ region: 210112 })).toEqual([
    'error wrong-type /enterprise/region: 注册地应为代码，填的是“210112” / 请加双引号：`"210112"`',
  ]);
});

test.each([
  ['是', '：`true`'],
  ['false', '：`false`'],
  [1, '：`true`'],
  ['也许', ''],
])('%j is no boolean', (value, meant) => {
  expect(enterprise({ independent_legal_person: value })).toEqual([
    `error boolean-form /enterprise/independent_legal_person: “是否具有独立法人资格”填的是“${value}”，应为 true 或 false / 是写 true，否写 false，不加引号${meant}`,
  ]);
});

test.each([
  ['８６人', 'count-form', '应为整数 / 请只写数字，不加引号、单位和分隔符号：`86`'],
  ['86', 'count-as-text', '应填数 / 请写成数 `86`，不加引号；在表格中请把单元格格式改为“数值”'],
  ['86.5', 'count-form', '应为整数 / 请只写数字，不加引号、单位和分隔符号'],
  [86.5, 'count-form', '应为整数 / 请只写数字，不加引号、单位和分隔符号'],
  [-1, 'count-range', '超出允许的范围 / 允许的范围是 0 至 100000000'],
])('the count %j is refused as %s', (value, code, rest) => {
  expect(enterprise({ employees: value })).toEqual([
    `error ${code} /enterprise/employees: 从业人员填的是${code === 'count-as-text' ? '文字' : ''}“${value}”，${rest}`,
  ]);
});

test('a wrong check character is told with the one that would fit', () => {
  expect(enterprise({ uscc: '91210100604608172x' })).toEqual([
    'error uscc-check /enterprise/uscc: 统一社会信用代码“91210100604608172X”的校验码不对：按前 17 位应为 K，实为 X / 请对照营业执照核对各位',
  ]);
  expect(enterprise({ uscc: '9121010060460817IK' })).toEqual([
    'error uscc-letter /enterprise/uscc: 统一社会信用代码“9121010060460817IK”的第 17 位是字母 I，代码中不用 I、O、S、V、Z / 请对照营业执照核对：I 常是 1、O 常是 0、S 常是 5、Z 常是 2 的误写',
  ]);
});

test('unknown fields are refused with the sibling they are like or the group they belong to', () => {
  expect(
    validate({
      ...required,
      asof: 1,
      revenue: 1,
      enterprise: { name: '甲', 企业名称: '乙', finance: [], zzz: 1 },
    }),
  ).toEqual([
    'error unknown-field /asof: 没有名为“asof”的字段 / 是否应为 `as_of`（申报基准日）？',
    'error unknown-field /revenue: 没有名为“revenue”的字段 / `revenue` 应写在 `finance`（财务数据）中',
    'error unknown-field /enterprise/企业名称: 没有名为“企业名称”的字段 / 是否应为 `name`（企业名称）？',
    'error unknown-field /enterprise/finance: 没有名为“finance”的字段 / `finance` 应写在最外层',
    'error unknown-field /enterprise/zzz: 没有名为“zzz”的字段 / 请对照模板改正名称，或删去它',
  ]);
});

test('__proto__ and constructor are unknown fields', () => {
  const lines = validate(
    JSON.parse('{"as_of":"2024-06-30","enterprise":{"name":"a","constructor":1},"__proto__":{"x":1}}'),
  );
  expect(lines).toEqual([
    expect.stringContaining('没有名为“__proto__”的字段'),
    expect.stringContaining('没有名为“constructor”的字段'),
  ]);
});

test('missing fields are named with an example', () => {
  expect(validate({ enterprise: {} })).toEqual([
    'error missing-field /as_of: 缺少必填的“申报基准日”（`as_of`） / 请填写，例如：`"2024-06-30"`',
    'error missing-field /enterprise/name: 缺少必填的“企业名称”（`name`） / 请填写，例如：`"示例智能科技有限公司"`',
  ]);
  expect(validate({ as_of: '2024-06-30' })).toEqual([
    'error missing-group /enterprise: 缺少必填的“企业基本情况”（`enterprise`） / 请对照模板填写这一组字段',
  ]);
});

test('values of another kind are refused', () => {
  expect(validate([])).toEqual([
    'error not-a-declaration : 一份申报数据应由字段组成，这里是一个列表 / 请对照模板填写',
  ]);
  expect(validate('x')).toEqual([
    'error not-a-declaration : 一份申报数据应由字段组成，这里是“x” / 请对照模板填写',
  ]);
  expect(validate({ ...required, finance: { year: 2023 } })).toEqual([
    'error wrong-type /finance: 财务数据应为列表，一项是一组字段，填的是一组字段 / 请对照模板填写',
  ]);
  expect(validate({ ...required, finance: [2023, null], scope: { chain_layers: 'model' } })).toEqual([
    'error wrong-type /finance/0: 财务数据中的一项应为一组字段，填的是“2023” / 请对照模板填写',
    'error wrong-type /finance/1: 财务数据中的一项应为一组字段，填的是空值 / 没有数据时请删去这一项',
    'error wrong-type /scope/chain_layers: 产业链层次应为代码的列表，填的是“model” / 只有一项时也要写成列表，如 `["代码"]`',
  ]);
  expect(enterprise({ name: 123 })).toEqual([
    'error wrong-type /enterprise/name: 企业名称应为文字，填的是“123” / 请加双引号：`"123"`',
  ]);
});

test('text and lists that are too long are refused with the limit', () => {
  expect(enterprise({ name: '甲'.repeat(201) })).toEqual([
    'error text-too-long /enterprise/name: 企业名称有 201 个字符，超过上限 200 个 / 请缩短',
  ]);
  expect(enterprise({ name: '𠮷'.repeat(200) })).toEqual([]);
  const years = Array.from({ length: 51 }, (_, index) => ({ year: 1950 + index }));
  expect(validate({ ...required, finance: years })).toEqual([
    'error list-too-long /finance: 财务数据有 51 项，超过上限 50 项 / 请只列与认定有关的各项',
  ]);
});

test('a code or a year given twice is told with both places', () => {
  expect(validate({ ...required, scope: { chain_layers: ['model', 'framework', 'model'] } })).toEqual([
    'error list-repeats /scope/chain_layers/2: 产业链层次中“model”重复 / 每一项只填一次：第 1 项与第 3 项相同',
  ]);
  expect(validate({ ...required, finance: [{ year: 2022 }, { year: 2023 }, { year: 2022 }] })).toEqual([
    'error entry-repeated /finance/2/year: 会计年度“2022”重复：第 1 项与第 3 项 / 同一会计年度只能有一项：请合并，或改正其中一项的会计年度',
  ]);
});

test('AI revenue may equal revenue and not exceed it by 1 分, as numbers or text', () => {
  const line = ['error ai-revenue-above-revenue /finance/0/ai_revenue'];
  const codes = (ai: unknown, all: unknown) =>
    validate({ ...required, finance: [{ year: 2023, revenue: all, ai_revenue: ai }] }).map(
      each => each.split(':')[0],
    );
  expect(codes(100.1, '100.10')).toEqual([]);
  expect(codes('999999999.999999', 999999999.999999)).toEqual([]);
  expect(codes('100.100001', 100.1)).toEqual(line);
  expect(codes(0.3, '0.299999')).toEqual(line);
});

test('the other constraints of the schema warn, at the field they speak of', () => {
  expect(
    validate({
      as_of: '2024-06-30',
      enterprise: {
        name: '甲',
        uscc: '91210199000000019L',
        region: '110101',
        established_on: '2024-07-01',
        employees: 2,
      },
      finance: [
        { year: 2024, revenue: 4000.000001, rd_expense: 4001, ai_revenue: 1, ai_profit: 2 },
        { year: 2023, revenue: 4000 },
      ],
    }).map(line => line.split(':')[0]),
  ).toEqual([
    'warning rd-above-revenue /finance/0/rd_expense',
    'warning profit-above-revenue /finance/0/ai_profit',
    'warning yuan-for-wan /finance/0/revenue',
    'warning year-not-complete /finance/0/year',
    'error established-after-reference /enterprise/established_on',
    'warning uscc-elsewhere /enterprise/uscc',
  ]);
});

test('a constraint on a value that is wrong in itself stays silent', () => {
  expect(
    enterprise({ uscc: '91210100604608172X', region: '110101' }).map(line => line.split(' ')[1]),
  ).toEqual(['uscc-check']);
});

test('the same mistake in several entries is one problem', () => {
  const finance = [2020, 2021, 2022, 2023].map(year => ({ year, revenue: '2,000' }));
  expect(validate({ ...required, finance })).toEqual([
    'error amount-separator /finance/0/revenue: 销售（营业）收入总额填的是“2,000”，含有分隔符号（另有 3 处相同：第 2、3、4 项） / 请写成不带分隔符号的数：`2000`',
  ]);
});

test('of more than 50 problems the errors come first and the rest is counted', () => {
  const results = Array.from({ length: 60 }, (_, index) => ({ kind: `类别${index}` }));
  const lines = validate({
    ...required,
    research: { intellectual_property: results },
    enterprise: { name: '甲', uscc: '91210199000000019L', region: '110101' },
  });
  expect(lines).toHaveLength(51);
  expect(lines.at(-1)).toBe('info more-problems -: 还有 11 个问题没有列出 / 请先改正列出的问题再检查');
});

test('null is not given, text is trimmed, and the input stays as it was', () => {
  const data = {
    as_of: ' 2024-06-30 ',
    enterprise: { name: '甲 ', uscc: '91210199-0000 0001９l', size: null },
    finance: [{ year: 2023, revenue: null }],
  };
  const copy = structuredClone(data);
  expect(normaliseDeclaration(data, fixtureDictionary)).toEqual({
    as_of: '2024-06-30',
    enterprise: { name: '甲', uscc: '91210199000000019L' },
    finance: [{ year: 2023 }],
  });
  expect(data).toEqual(copy);
});

test('messages exist in English, too', () => {
  const [problem] = validateDeclaration(
    { ...required, finance: [{ year: 2023, revenue: '5%' }] },
    fixtureDictionary,
  ) as [Problem];
  expect(problem.message.en).toBe('Revenue is `5%`, a percentage where an amount belongs');
  expect(problem.help.en).toBe('Enter the amount in 10,000 CNY (万元); ratios are computed from the amounts');
});
