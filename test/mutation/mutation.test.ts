import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../edition.ts';
import { compareSurvivors, type Survivors, scoreOf } from './compare-survivors.ts';
import { inSample } from './in-sample.ts';
import { fromReport, mutantLine } from './mutant-line.ts';

const FILE = 'packages/a.ts';
const line = { was: 'if (a < b) {', becomes: 'if (a <= b) {' };
const tried = (outcome: 'noticed' | 'survived' | 'out') => [{ file: FILE, ...line, outcome }];
const listed = { [FILE]: [{ ...line, why: 'a is never b' }] };

test('a survivor has to be on the list, and what is noticed must not', () => {
  expect(compareSurvivors(tried('survived'), listed)).toEqual([]);
  expect(compareSurvivors(tried('noticed'), {})).toEqual([]);
  expect(compareSurvivors(tried('out'), listed)).toEqual([]);
  expect(compareSurvivors(tried('survived'), {})).toEqual([
    `没有测试发现，也没有列出 / noticed by no test and not on the list:\n  ${FILE}\n  - if (a < b) {\n  + if (a <= b) {`,
  ]);
  expect(compareSurvivors(tried('noticed'), listed)).toEqual([
    `已列出，但有测试发现它，请删去 / on the list, but a test notices it, remove it:\n  ${FILE}\n  - if (a < b) {\n  + if (a <= b) {`,
  ]);
});

test('the score leaves out what was not tried and is rounded down', () => {
  expect(scoreOf([...tried('noticed'), ...tried('noticed'), ...tried('survived'), ...tried('out')])).toBe(
    66.6,
  );
  expect(scoreOf(tried('out'))).toBe(100);
});

test('a mutant is known by its lines before and after', () => {
  const source = 'one();\n  if (a < b) {\n    two();\n  }\n';
  const at = (line: number, column: number, endLine: number, endColumn: number, replacement: string) => ({
    location: { start: { line, column }, end: { line: endLine, column: endColumn } },
    replacement,
  });
  expect(mutantLine(source, at(1, 6, 1, 11, 'a <= b'))).toEqual(line);
  expect(mutantLine(source, fromReport(at(2, 7, 2, 12, 'a <= b')))).toEqual(line);
  expect(mutantLine(source, at(1, 13, 3, 3, '{}'))).toEqual({
    was: 'if (a < b) { two(); }',
    becomes: 'if (a < b) {}',
  });
});

test('the samples share no mutant and together are all', () => {
  const texts = Array.from({ length: 600 }, (_, index) => `mutant ${index}`);
  const parts = [0, 1, 2].map(part => texts.filter(text => inSample(text, { of: 3, part })));
  expect(parts.flat().sort()).toEqual([...texts].sort());
  for (const part of parts) expect(part.length).toBeGreaterThan(150);
});

test('every mutant on the list has a reason, and its line stands in its file', () => {
  const survivors = parse(readFileSync(join(import.meta.dirname, 'survivors.yaml'), 'utf8')) as Survivors;
  for (const [file, some] of Object.entries(survivors)) {
    const source = readFileSync(join(ROOT, file), 'utf8').replace(/\s+/g, ' ');
    for (const { was, becomes, why } of some) {
      expect(source, file).toContain(was);
      expect(becomes).not.toBe(was);
      expect(why).toMatch(/\S/);
    }
  }
});
