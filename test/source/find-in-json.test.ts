import fc from 'fast-check';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { findInJson, itemsInJson } from '../../packages/checker/source/find-in-json.ts';
import { sourceText } from '../../packages/checker/source/source-text.ts';

const TEXT = '{"a":[1,{"b\\"c":"x,]}"}],"d":{},"e":-2.5}';

test.each([
  [[], '{', undefined],
  [['a'], '[', '"a"'],
  [['a', '0'], '1', undefined],
  [['a', '1', 'b"c'], '"x,]}"', '"b\\"c"'],
  [['d'], '{', '"d"'],
  [['e'], '-2.5', '"e"'],
  [['d', 'none'], '{', undefined],
  [['a', '2'], '[', undefined],
  [['e', 'deeper'], '-2.5', undefined],
])('%j is found, or what is nearest to it', (path, value, key) => {
  const found = findInJson(TEXT, path);
  expect(TEXT.slice(found.value.start, found.value.end)).toBe(value);
  expect(found.key && TEXT.slice(found.key.start, found.key.end)).toBe(key);
});

test('every value of any text stands where a parser of JSON finds it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 2, '\t'), (value, blanks) => {
      const text = JSON.stringify(value, undefined, blanks);
      const root = parseTree(text);
      for (const path of pathsOf(JSON.parse(text))) {
        const node = root && findNodeAtLocation(root, [...path]);
        const { value: found } = findInJson(text, path.map(String));
        expect(found.start).toBe(node?.offset);
        if (!node?.children) expect(found.end - found.start).toBe(node?.length);
      }
    }),
  );
});

function pathsOf(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...members.flatMap(([name, member]) => pathsOf(member, [...at, name]))];
}

test('the items of a list begin where each of them is found', () => {
  const text = ' [ {"a":[1,"],"]} ,2,"x" , [] ] ';
  const starts = itemsInJson(text);
  expect(starts).toEqual([0, 1, 2, 3].map(index => findInJson(text, [String(index)]).value.start));
  expect(itemsInJson('[]')).toEqual([]);
});

test('columns are the same in whatever order places are asked for', () => {
  const text = '甲𠮷乙𠮷丙\n丁𠮷';
  const source = sourceText('a', text);
  const ask = (offset: number) => source.place(offset).column;
  const expected = [
    [0, 1],
    [1, 2],
    [3, 3],
    [4, 4],
    [6, 5],
    [8, 1],
    [9, 2],
  ] as const;
  for (const [offset, column] of [...expected, ...expected.toReversed()]) expect(ask(offset)).toBe(column);
});
