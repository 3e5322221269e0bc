import { expect, test } from 'vitest';
import { readYaml } from '../../packages/checker/source/read-yaml.ts';
import { fixtureDictionary } from '../validate/fixture-dictionary.ts';
import { problemLine } from '../validate/problem-lines.ts';

const read = (text: string) => readYaml(new TextEncoder().encode(text), 'a.yaml', fixtureDictionary.fields);
const problems = (text: string) => read(text).flatMap(located => located.problems.map(problemLine));
const data = (text: string) => read(text).map(located => located.data);

test.each([
  [
    'a: "x',
    [
      'error yaml-syntax 1:6: YAML 语法错误：缺少冒号、引号或括号 / 字段名后面写半角冒号和空格；引号和括号要成对',
    ],
  ],
  ['名: 1\n\tb: 1', ['error yaml-syntax 2:1-2: YAML 语法错误：用制表符（Tab）缩进 / 请改用空格缩进']],
  [
    'a: 1\nb：2\nc: 3',
    ['error yaml-syntax 2:2-3: YAML 语法错误：这里的“：”是全角符号 / 请改用半角的 :，后面加空格'],
  ],
  ['a: { b: 1， c: 2 }', ['error yaml-syntax 1:10-11: YAML 语法错误：这里的“，”是全角符号 / 请改用半角的 ,']],
  ['a: ｛ b: 1 ｝', ['error yaml-syntax 1:4-5: YAML 语法错误：这里的“｛”是全角符号 / 请改用半角的 {']],
  [
    'a:\n\u3000\u3000b: 1\n  c: 2',
    ['error yaml-syntax 2:1-2: YAML 语法错误：用全角空格或不换行空格缩进 / 请改用半角空格缩进'],
  ],
  // In a text they are right: what is wrong is something else.
  [
    'a: 甲，乙：丙: 1',
    [
      'error yaml-syntax 1:4-5: YAML 语法错误：一行中有两个“字段: 值”，或缩进不对 / 请分成两行；文字中有冒号时加引号',
    ],
  ],
  ['a: @b', ['error yaml-syntax 1:4-5: YAML 语法错误：文字不能以这个符号开头 / 请给文字加引号']],
  ['a: !foo 1', ['error yaml-tag 1:4-8: 不支持 YAML 标签“!foo” / 请删去标签，只写值']],
  [
    'a: *b',
    [
      'error yaml-alias-unknown 1:4-6: 别名“*b”没有对应的锚点 / 请直接写出值；如果星号是文字的一部分，请加引号',
    ],
  ],
  ['a: 1\nb: 2\na: 3', ['error duplicate-key 3:1-2: “a”写了两次（另一处在第 1 行） / 请只保留一处']],
  [
    'a: .nan\nb: -.inf',
    [
      'error number-not-finite 1:4-8: “.nan”不是一个确定的数 / 请填写具体的数；没有数据时请删去这一项',
      'error number-not-finite 2:4-9: “-.inf”不是一个确定的数 / 请填写具体的数；没有数据时请删去这一项',
    ],
  ],
  [
    'a: 0x10\nb: 010',
    [
      'error yaml-number-form 1:4-8: 数“0x10”的写法容易误读（YAML 会把它读作 16） / 请写成普通的十进制数；如果是编号，请加双引号："0x10"',
      'error yaml-number-form 2:4-7: 数“010”的写法容易误读（YAML 会把它读作 10） / 请写成普通的十进制数；如果是编号，请加双引号："010"',
    ],
  ],
])('%j is reported in its place', (text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test('dates stay text and unquoted codes keep their zeros', () => {
  const text =
    'as_of: 2024-06-30\nedition: 2024\nenterprise: {region: 210112, name: 007, employees: 86, uscc: 91210199000000019}';
  expect(data(text)).toEqual([
    {
      as_of: '2024-06-30',
      edition: '2024',
      enterprise: { region: '210112', name: '007', employees: 86, uscc: '91210199000000019' },
    },
  ]);
  expect(problems(text)).toEqual([]);
});

test('documents and lists are several declarations, and a broken one leaves the others readable', () => {
  expect(data('---\na: 1\n---\n---\nb: [\n---\n- c: 3\n- d: 4\n')).toEqual([
    { a: 1 },
    undefined,
    { c: 3 },
    { d: 4 },
  ]);
  expect(read('- c: 3\n- d: .nan\n').map(located => located.problems.length)).toEqual([0, 1]);
});

test('an alias stands for the value of its anchor at that place', () => {
  expect(data('a: &x 1\nb: *x\nc: &x 2\nd: *x')).toEqual([{ a: 1, b: 1, c: 2, d: 2 }]);
});

test('an alias within an aliased list keeps its meaning when the anchor is given anew', () => {
  expect(data('a: &x 1\nb: &y [*x]\nc: &x 2\nd: *y')).toEqual([{ a: 1, b: [1], c: 2, d: [1] }]);
});

test('an alias bomb is refused', () => {
  const levels = Array.from(
    { length: 12 },
    (_, i) => `l${i}: &l${i} [${Array(9).fill(i ? `*l${i - 1}` : 'x')}]`,
  );
  const lines = problems(levels.join('\n'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('数据（别名展开后）超过 100000 项，没有读取');
});

test('an alias to the list it stands in is refused', () => {
  expect(problems('a: &a [*a]')[0]).toContain('数据嵌套超过 64 层，没有读取');
});

test.each(['['.repeat(1_000_000), '- '.repeat(1_000_000), '{a: '.repeat(500_000)])(
  'nesting without end is refused at once',
  text => {
    expect(problems(text)).toHaveLength(1);
    expect(problems(text)[0]).toContain('file-nesting');
  },
);

test('brackets in text are no nesting', () => {
  expect(problems(`a: "${'['.repeat(100)}"\nb: x${'['.repeat(100)}`)).toEqual([]);
});

test('__proto__, constructor and << are plain keys', () => {
  const [value] = data('__proto__: {polluted: true}\nconstructor: 1\n<<: {x: 1}') as object[];
  expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor', '<<']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test('a value is located by line and character, also behind Chinese text', () => {
  const [located] = read('企业: {名称: 甲𠮷, 年: [1, 2]}\nx:\n');
  expect(located?.locate('/企业/年/1')).toEqual({
    file: 'a.yaml',
    line: 1,
    column: 21,
    endColumn: 22,
    pointer: '/企业/年/1',
  });
  expect(located?.locate('/企业/年', 'key')).toMatchObject({ line: 1, column: 14, endColumn: 15 });
  expect(located?.locate('/企业/无')).toMatchObject({ line: 1, column: 5, pointer: '/企业/无' });
});

test('a file of comments has no declaration', () => {
  expect(problems('# 空\n')).toEqual([
    'error no-declaration -: 文件中没有申报数据 / 请填写申报数据；用 `zhunsheng template` 可以得到空白表',
  ]);
});

test.each([
  ['a: [1, 2\nb: 3\n', ['1:4-5']],
  ['finance:\n  - { year: 2023, revenue: 1\n  - { year: 2022 }\n', ['2:5-6']],
  ['a: [1, [2\nb: 3\nc: { d: 1\ne: 2', ['1:8-9', '3:4-5']],
])('in %j the bracket that is never closed is marked', (text, places) => {
  expect(problems(text)).toEqual(
    places.map(
      place =>
        `error yaml-syntax ${place}: YAML 语法错误：这个括号没有对应的右括号 / 请在这组内容的末尾补上右括号`,
    ),
  );
});

test('hundreds of thousands of broken lines are refused before they are parsed', () => {
  expect(problems('a: @b\n'.repeat(400_000))).toEqual([
    expect.stringMatching(/^error file-too-many-values 100001:1: .*超过 100000 项/),
  ]);
});

test('problems of one entry do not hide those of another', () => {
  const broken = `- {${'a: 1, '.repeat(60)}}\n`;
  const counts = read(broken + broken).map(located => located.problems.length);
  // 59 repeat the first: 50 are listed, and one line says that there are 9 more.
  expect(counts).toEqual([51, 51]);
  expect(read(broken)[0]?.problems.at(-1)?.count).toBe(9);
});
