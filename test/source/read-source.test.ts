import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { jsonPointer } from '../../packages/checker/source/json-pointer.ts';
import { readSource } from '../../packages/checker/source/read-source.ts';
import { sourceText } from '../../packages/checker/source/source-text.ts';
import { fixtureDictionary } from '../validate/fixture-dictionary.ts';
import { problemLine, problemLines } from '../validate/problem-lines.ts';
import { randomDeclaration, toCsv } from './random-declaration.ts';

const FORMATS = ['a.json', 'a.yaml', 'a.csv', 'a.ndjson', 'a'];
const read = (file: string, text: string) => [
  ...readSource(new TextEncoder().encode(text), file, fixtureDictionary),
];

test('no bytes make a reader or the validation throw', () => {
  const text = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary' }).map(each => new TextEncoder().encode(each)),
    fc.json().map(each => new TextEncoder().encode(each)),
    fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          '"',
          ':',
          ', ',
          '- ',
          '\n',
          '  ',
          '&a',
          '*a',
          '? ',
          '|',
          '1',
          'finance',
          'as_of',
          '__proto__',
          '企',
        ),
      )
      .map(each => new TextEncoder().encode(each.join(''))),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...FORMATS), (bytes, file) => {
      expect([...readSource(bytes, file, fixtureDictionary)].length).toBeGreaterThan(0);
      problemLines(file, bytes);
    }),
    { numRuns: 3000 },
  );
});

test('a text is refused as JSON exactly when JSON.parse refuses it', () => {
  const almostJson = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '}', '"', '0', '\t', '\u00a0', '\\', '-', '.', 'e', '\u2028'),
    )
    .map(
      ([json, at, insert]) =>
        json.slice(0, at % (json.length + 1)) + insert + json.slice(at % (json.length + 1)),
    );
  fc.assert(
    fc.property(almostJson, text => {
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      const syntax = read('a.json', text).some(({ problems }) =>
        problems.some(({ code }) => code === 'json-syntax'),
      );
      expect(syntax).toBe(!valid && text.trim() !== '');
    }),
    { numRuns: 2000 },
  );
});

test('a declaration is the same read from JSON, indented or not, YAML and NDJSON', () => {
  fc.assert(
    fc.property(randomDeclaration, declaration => {
      const texts = { 'a.json': JSON.stringify(declaration), 'a.yaml': stringify(declaration) };
      for (const [file, text] of Object.entries({
        ...texts,
        'b.json': JSON.stringify(declaration, null, 2),
        'a.ndjson': texts['a.json'],
      })) {
        const [located] = read(file, text);
        expect(located?.problems.map(problemLine)).toEqual([]);
        expect(located?.data).toEqual(declaration);
      }
    }),
  );
});

test('a declaration is the same read from CSV, its amounts as text', () => {
  fc.assert(
    fc.property(randomDeclaration, declaration => {
      const [located] = read('a.csv', toCsv(declaration));
      expect(located?.problems.map(problemLine)).toEqual([]);
      expect(located?.data).toEqual(amountsAsText(declaration, ''));
    }),
  );
});

test('every value of a declaration is located where it is written', () => {
  fc.assert(
    fc.property(randomDeclaration, declaration => {
      for (const [file, text] of [
        ['a.json', JSON.stringify(declaration, null, 1)],
        ['a.yaml', stringify(declaration)],
      ] as const) {
        const [located] = read(file, text);
        for (const [path, value] of leaves(declaration)) {
          const { line = 0, column = 0, endColumn = 0 } = located?.locate(jsonPointer(path)) ?? {};
          const written = [...(located?.source?.line(line) ?? '')].slice(column - 1, endColumn - 1).join('');
          expect(file === 'a.json' ? JSON.parse(written) : parse(written)).toBe(value);
        }
      }
    }),
  );
});

test.each([
  ['a.json', 5_000_001, 'error file-too-large -: 文件有 5.1 MB，超过上限 5 MB，没有读取'],
  ['a.yaml', 6_000_000, 'error file-too-large -: 文件有 6 MB，超过上限 5 MB，没有读取'],
  ['a.csv', 200_000_001, 'error file-too-large -: 文件有 200.1 MB，超过上限 200 MB，没有读取'],
])('%s of %i bytes is refused with the limit', (file, size, expected) => {
  expect(problemLines(file, new Uint8Array(size))).toEqual([expect.stringContaining(expected)]);
});

test('a format without reader is refused by name', () => {
  expect(problemLines('表.DOCX', 'x')).toEqual([
    'error file-format -: 不支持 `.docx` 格式 / 请用 .json、.yaml、.csv、.ndjson 或 .xlsx 文件',
  ]);
});

test('without an extension the content tells the format', () => {
  expect(read('数据', ' {"as_of": "x"}')[0]?.data).toEqual({ as_of: 'x' });
  expect(read('数据', 'as_of: x')[0]?.data).toEqual({ as_of: 'x' });
  expect(read('数据', 'as_of,edition\nx,y')[0]?.data).toEqual({ as_of: 'x', edition: 'y' });
});

test('a broken NDJSON line is reported in its place and the others are read', () => {
  const located = read('a.ndjson', '{"as_of":"a"}\n\n{"as_of":}\r\n{"as_of":"企","as_of":"b"}\n');
  expect(located.map(each => each.data)).toEqual([{ as_of: 'a' }, undefined, { as_of: 'b' }]);
  expect(located.flatMap(each => each.problems.map(problemLine))).toEqual([
    'error json-syntax 3:10-11: JSON 语法错误：这里缺少值 / 没有数据时写 null',
    'error duplicate-key 4:14-21: “as_of”写了两次（另一处在第 4 行） / 请只保留一处',
  ]);
});

function amountsAsText(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map(item => amountsAsText(item, path));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, amountsAsText(item, path ? `${path}.${key}` : key)]),
    );
  }
  return fixtureDictionary.fields.get(path)?.unit === 'amount' ? String(value) : value;
}

function* leaves(value: unknown, path: (string | number)[] = []): Generator<[(string | number)[], unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value];
  else
    for (const [key, item] of Object.entries(value))
      yield* leaves(item, [...path, Array.isArray(value) ? Number(key) : key]);
}

test('of many broken NDJSON lines the first are reported, the others counted, and whole ones read', () => {
  const located = read('a.ndjson', `${'{"as_of":}\n'.repeat(1000)}{"as_of":"a"}\n`);
  expect(located).toHaveLength(52);
  expect(located[50]?.data).toEqual({ as_of: 'a' });
  expect(located[51]?.problems[0]).toMatchObject({
    code: 'more-broken-lines',
    count: 949,
    location: { line: 51 },
  });
});

test('in a list of JSON declarations every entry has its own problems', () => {
  const entry = `{${Array(60).fill('"a":1').join()}}`;
  const located = read('a.json', `[${entry},${entry}]`);
  expect(located.map(({ problems }) => problems.length)).toEqual([51, 51]);
  expect(located[1]?.problems[0]?.location).toMatchObject({ line: 1, pointer: '/a' });
});

test('more declarations than a JSON list may have are refused, in NDJSON they are read', () => {
  expect(read('a.json', `[${Array(20_001).fill('1').join()}]`).map(each => each.problems[0]?.code)).toEqual([
    'file-too-many-declarations',
  ]);
  expect(read('a.ndjson', '1\n'.repeat(20_001))).toHaveLength(20_001);
});

test('columns are counted in characters on one long line, in whatever order they are asked', () => {
  const source = sourceText('a', `${'𠮷'.repeat(3)}ab\nc`);
  const columns = [7, 2, 6, 4].map(offset => source.place(offset, offset + 1).column);
  expect(columns).toEqual([5, 2, 4, 3]);
});
