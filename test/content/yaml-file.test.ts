import { describe, expect, test } from 'vitest';
import { parseYamlFile } from '../../packages/workshop/content/yaml-file.ts';

/** "line:column code" of what keeps a file from being read. */
function problems(source: string): string[] {
  const file = parseYamlFile('file.yaml', source);
  if (file.problems.length > 0) expect(file.data).toBeUndefined();
  return file.problems.map(({ code, location }) => `${location.line}:${location.column} ${code}`);
}

/** Each level holds the one before nine times: 9^10 values. */
const BOMB = [
  'a: &a0 [x]',
  ...Array.from({ length: 10 }, (_, n) => `b${n}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`),
].join('\n');

describe('a content file that cannot be read as data', () => {
  test.each([
    ['an alias without an anchor', 'id: a\nrule: *b\n', ['2:7 yaml-alias-unknown']],
    ['an alias, even one that has its anchor', 'a: &a x\nb: *a\n', ['2:4 content-alias']],
    ['an alias within its own anchor', 'a: &a [*a]\n', ['1:8 file-nesting']],
    [
      'aliases that stand for more than a file may hold',
      BOMB,
      [expect.stringContaining('file-too-many-values')],
    ],
    ['brackets without end', `a: ${'['.repeat(100_000)}`, ['1:68 file-nesting']],
    ['a key twice', 'id: a\nid: b\n', ['2:1 duplicate-key']],
    ['two errors in one file', 'a: [1\nb: "x\nc: d\n', ['1:4 yaml-syntax', '4:1 yaml-syntax']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['2:1 yaml-syntax']],
    ['a tag', 'a: !!binary x\n', ['1:4 yaml-tag']],
  ])('%s: a problem at its place, nothing thrown', (_, source, expected) => {
    expect(problems(source)).toEqual(expected);
  });

  test('is explained in both languages', () => {
    const [problem] = parseYamlFile('file.yaml', 'a: b: c\n').problems;
    expect(problem?.message.zh).toBe('YAML 语法错误：一行中有两个“字段: 值”，或缩进不对');
    expect(problem?.message.en).toBe(
      'YAML syntax error: two pairs of key and value on one line, or wrong indentation',
    );
  });
});

describe('places', () => {
  test('of a value, of its key, and of the nearest that there is', () => {
    const { locate } = parseYamlFile('file.yaml', 'a: x\n中文: { b: [1, 2] }\n');
    expect(locate('/中文/b/1')).toMatchObject({ line: 2, column: 14, pointer: '/中文/b/1' });
    expect(locate('/中文/b', 'key')).toMatchObject({ line: 2, column: 7 });
    expect(locate('/中文/c')).toMatchObject({ line: 2, column: 5 });
  });
});
