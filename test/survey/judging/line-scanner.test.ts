import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNdjson } from '../../../packages/checker/source/read-ndjson.ts';
import { compileLineScanner } from '../../../packages/survey/dataset/compile-line-scanner.ts';
import { keyOrder } from '../../../packages/survey/dataset/key-order.ts';
import { EDITIONS } from '../../edition.ts';
import { declarations } from './dataset.ts';

const { edition, dictionary, checkLocated } = await EDITIONS.load('2024');
const SAMPLE = declarations(300);
const scan = compileLineScanner(edition.description.schema, dictionary, keyOrder(SAMPLE), '2024');

/** Of single values; what several fields have to agree on is tested in SQL. */
const ACROSS = new Set([
  'entry-repeated',
  'ai-revenue-above-revenue',
  'rd-above-revenue',
  'profit-above-revenue',
  'yuan-for-wan',
  'year-not-complete',
  'established-after-reference',
  'uscc-elsewhere',
  'finding-contradicts-data',
  'size-contradicts-table',
]);

function passes(line: string): boolean {
  return scan(new TextEncoder().encode(`${line}\n`), 0);
}

function problems(line: string): string[] {
  const [located] = readNdjson(new TextEncoder().encode(line), 'x.ndjson');
  return located ? checkLocated(located).problems.map(({ code }) => code) : ['nothing'];
}

test('lines in order are passed, whatever the order of their keys and the blanks between them', () => {
  const lines = SAMPLE.map(row => [row, JSON.stringify(row)] as const);
  // Whether a year has a 29 February is left to those who know the calendar.
  const plain = lines.flatMap(([row, line]) =>
    problems(line).length > 0 || line.includes('-02-29') ? [] : [row],
  );
  expect(plain.length).toBeGreaterThan(200);
  const passed = plain.filter(row => passes(JSON.stringify(row)));
  expect(passed.length).toBe(plain.length);
  const reversed = plain.map(row => Object.fromEntries(Object.entries(row).reverse()));
  expect(reversed.filter(row => passes(JSON.stringify(row))).length).toBe(plain.length);
  expect(passes('{ "as_of": "2024-06-30", "enterprise": {"name": "甲", "employees": null} }')).toBe(true);
});

test('whatever one character makes of a line, a line that is passed has no problem of a single value', () => {
  const lines = SAMPLE.map(row => JSON.stringify(row));
  const character = fc.constantFrom(...'{}[]":, 0123456789.-eEnultrfasx\\/甲　９ａ\u00a0\u0000\t');
  const change = fc.constantFrom('replace', 'insert', 'remove');
  fc.assert(
    fc.property(fc.nat(), fc.nat(), character, change, (at, position, letter, how) => {
      const line = lines[at % lines.length] as string;
      const place = position % line.length;
      const rest = how === 'insert' ? place : place + 1;
      const changed = line.slice(0, place) + (how === 'remove' ? '' : letter) + line.slice(rest);
      if (changed.includes('\n') || !passes(changed)) return;
      expect(problems(changed).filter(code => !ACROSS.has(code))).toEqual([]);
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  ['{"as_of":"2024-06-30","enterprise":{"name":"甲","name":"乙"}}', 'a key twice'],
  ['{"as_of":"2024-06-30","enterprise":{"name":" 甲"}}', 'a blank to trim'],
  ['{"as_of":"2024-06-30","enterprise":{"name":"甲\u3000"}}', 'a wide blank to trim'],
  ['{"as_of":"2024-02-30","enterprise":{"name":"甲"}}', 'a day that does not exist'],
  ['{"as_of":"2024-06-30","enterprise":{"name":"甲","employees":"8"}}', 'a number as text'],
  ['{"as_of":"2024-06-30","enterprise":{"name":"甲","total_assets":1e3}}', 'an exponent'],
  ['{"as_of":"2024-06-30","enterprise":{"name":"甲","total_assets":0.1234567}}', 'more than six decimals'],
  [
    '{"as_of":"2024-06-30","enterprise":{"name":"甲","uscc":"912101990000000190"}}',
    'a wrong check character',
  ],
  ['{"as_of":"2024-06-30","enterprise":{"name":"甲","x":null}}', 'an unknown field, though null'],
  ['{"as_of":null,"enterprise":{"name":"甲"}}', 'a required field that is null'],
  [
    '{"as_of":"2024-06-30","enterprise":{"name":"甲"},"scope":{"business_types":["service","service"]}}',
    'a code twice',
  ],
  ['{"as_of":"2024-06-30","enterprise":{"name":"甲"}} {}', 'more after the end'],
  ['{"as_of":"2024-06-30","edition":"draft","enterprise":{"name":"甲"}}', 'another edition'],
])('%s is not passed: %s', line => {
  expect(passes(line)).toBe(false);
});
