import { expect, test } from 'vitest';
import { readProse } from '../../packages/workshop/document/prose-file.ts';

const HEAD = '---\nid: scope\n---\n\n';

/** "line:column code" of the syntax errors of a prose file; its text begins on line 5. */
async function problems(text: string): Promise<string[]> {
  const { problems: found } = readProse('02-scope.mdx', HEAD + text);
  return found.map(({ code, location }) => `${location.line}:${location.column} ${code}`).sort();
}

test.each([
  [
    'several errors in one file, each at its place',
    '见 {这里。\n\n## 年度\n\n<Clause id="growth">\n\n## 计算\n\n<Clause id=“growth” />\n',
    ['13:12 mdx-tag-form', '5:3 mdx-unclosed', '9:1 mdx-tag-open'],
  ],
  ['two errors in one list', '- 甲\n- 乙 <b\n- 丙 {k\n', ['6:5 mdx-unclosed', '7:5 mdx-unclosed']],
  ['an opening tag is one error, its closing tag none', '<A> 占 <b\n\n</A>\n', ['5:7 mdx-unclosed']],
  ['a closing tag without its opening tag', '甲\n\n</A>\n', ['7:2 mdx-tag-unopened']],
  ['braces that go on for lines are one error', '{甲 +\n+}\n', ['6:2 mdx-expression']],
  ['what is sound', '<Clause id="growth" />\n\n{/* 注 */} 1 \\< 2 与 `<`\n', []],
])('%s', async (_, text, expected) => {
  expect(await problems(text)).toEqual(expected);
});

test('a file of nothing but errors is read to an end', async () => {
  expect(await problems('甲 {乙\n\n'.repeat(100))).toHaveLength(20);
});
