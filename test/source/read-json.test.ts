import { expect, test } from 'vitest';
import { readJson } from '../../packages/checker/source/read-json.ts';
import { problemLine } from '../validate/problem-lines.ts';

const read = (text: string) => readJson(new TextEncoder().encode(text), 'a.json');
const problems = (text: string) => read(text).flatMap(located => located.problems.map(problemLine));
const PLAIN = '请写成普通的十进制数，如 12.5';
const GIVE_FIGURE = '请填写具体的数；没有数据时请删去这一项';

test.each([
  ['{"a":1,}', ['error json-syntax 1:8-9: JSON 语法错误：最后一项的后面多了逗号 / 请删去它前面的逗号']],
  [
    '{\n  "名称": "a"\n  "b": 1\n}',
    ['error json-syntax 3:3-6: JSON 语法错误：这一项的前面缺少逗号 / 请在两项之间加半角逗号'],
  ],
  [
    '{"名称":“甲”}',
    ['error json-syntax 1:7-10: JSON 语法错误：不认识““甲”” / 引号、冒号、逗号和括号要用半角（英文）字符'],
  ],
  [
    '{"a":1}{',
    [
      'error json-syntax 1:8-9: JSON 语法错误：数据已经结束，后面还有多余的内容 / 请删去多余的内容；多份申报数据请写成列表',
    ],
  ],
  ['{"a":1.}', [`error json-syntax 1:6-8: JSON 语法错误：数没有写完 / ${PLAIN}`]],
  ['// 注\n{}', ['error json-syntax 1:1-5: JSON 语法错误：JSON 中不能写注释 / 请删去注释，或改用 YAML']],
  ['[1', ['error json-syntax 1:3: JSON 语法错误：缺少右方括号 `]` / 请核对括号是否成对']],
  [
    '{"a":NaN,\n"b" 1}',
    [
      `error number-not-finite 1:6-9: “NaN”不是一个确定的数 / ${GIVE_FIGURE}`,
      'error json-syntax 2:5-6: JSON 语法错误：字段名后面缺少冒号 / 请在字段名和值之间加半角冒号',
    ],
  ],
])('%j is refused with every syntax error in its place', (text, expected) => {
  expect(problems(text)).toEqual(expected);
  expect(read(text)[0]?.data).toBeUndefined();
});

test('a key given twice is an error at the second, naming the line of the first', () => {
  expect(problems('{"a": 1,\n "b": {"x": 1, "x": 2},\n "a": 2}')).toEqual([
    'error duplicate-key 2:16-19: “x”写了两次（另一处在第 2 行） / 请只保留一处',
    'error duplicate-key 3:2-5: “a”写了两次（另一处在第 1 行） / 请只保留一处',
  ]);
});

test('of a key given twice the last value is the data and has the place', () => {
  const [located] = read('{"a": 1, "a": 22}');
  expect(located?.data).toEqual({ a: 22 });
  expect(located?.locate('/a')).toMatchObject({ line: 1, column: 15, endColumn: 17 });
});

test('numbers that a double cannot hold are reported instead of rounded', () => {
  expect(
    problems('{"a": 1e400, "b": 0.1234567890123456, "c": 1e-400, "d": -0, "e": 123456789.123456}'),
  ).toEqual([
    `error number-not-finite 1:7-12: “1e400”不是一个确定的数 / ${GIVE_FIGURE}`,
    'error number-not-exact 1:19-37: 数“0.1234567890123456”的有效数字超过 15 位，无法准确表示 / 金额请保留至多 6 位小数；如果是编号或代码，请加双引号："0.1234567890123456"',
    'error number-not-exact 1:44-50: 数“1e-400”的有效数字超过 15 位，无法准确表示 / 金额请保留至多 6 位小数；如果是编号或代码，请加双引号："1e-400"',
  ]);
});

test('a list is several declarations, each with its own problems and places', () => {
  const [first, second] = read('[{"a": 1},\n {"a": 1e999, "b": [1, 2]}]');
  expect(first?.problems).toEqual([]);
  expect(second?.problems.map(problem => problem.location.pointer)).toEqual(['/a']);
  expect(second?.locate('/b/1')).toEqual({
    file: 'a.json',
    line: 2,
    column: 24,
    endColumn: 25,
    pointer: '/b/1',
  });
  expect(second?.locate('/b', 'key')).toMatchObject({ line: 2, column: 15, endColumn: 18 });
  expect(second?.locate('/b/7/x')).toMatchObject({ line: 2, column: 20, pointer: '/b/7/x' });
});

test('a __proto__ key is data and touches no prototype', () => {
  for (const text of ['{"__proto__":{"polluted":true}}', '{"__proto__":{"polluted":1.0}}']) {
    const data = read(text)[0]?.data as object;
    expect(Object.keys(data)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect('polluted' in data).toBe(false);
  }
});

test('lists nested 64 deep are read, deeper ones are refused', () => {
  expect(problems('['.repeat(64) + ']'.repeat(64))).toEqual([]);
  expect(problems('['.repeat(65) + ']'.repeat(65))).toEqual([
    'error file-nesting 1:1: 数据嵌套超过 64 层，没有读取 / 数据文件只有几层：请核对括号或缩进',
  ]);
  expect(problems(`/*"*/${'['.repeat(100_000)}`)[0]).toContain('file-too-complex');
});

test('more than 20 syntax errors are counted', () => {
  const lines = problems(`[${'\n1 2,'.repeat(30)}\n1]`);
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe('info more-syntax-errors -: 还有 10 处语法错误没有列出 / 请先改正列出的错误');
});
