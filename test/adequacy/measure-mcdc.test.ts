import { expect, test } from 'vitest';
import { measureMcdc } from '../../packages/workshop/adequacy/measure-mcdc.ts';
import { prepareCase } from '../../packages/workshop/adequacy/run-case.ts';
import { tinyCases, tinyClause, tinyScope } from './tiny-edition.ts';

const ORGANIC = '{ id: organic, fact: organic, equals: true }';
const SHADED = '{ id: shaded, fact: shaded, equals: true }';

function shown(
  yaml: string,
  cases: ReturnType<typeof tinyCases>,
  mode: 'computed' | 'documents' | 'judgement' = 'computed',
): Record<string, string> {
  const clause = tinyClause(yaml, mode);
  const coverage = measureMcdc(clause, tinyScope(clause).rules, cases.map(prepareCase));
  return Object.fromEntries(coverage.map(({ id, shown: how }) => [id, how]));
}

test('a condition is shown by two cases that differ in it alone', () => {
  const cases = tinyCases(
    [{ organic: true, shaded: true }, 'met'],
    [{ organic: true, shaded: false }, 'not_met'],
  );
  expect(shown(`{ id: both, all: [${ORGANIC}, ${SHADED}] }`, cases)).toEqual({
    organic: 'no',
    shaded: 'unique-cause',
  });
});

test('a masked difference in another condition still shows it, by masking', () => {
  const cases = tinyCases(
    [{ organic: true, shaded: false, season: 'summer' }, 'met'],
    [{ organic: false, shaded: true, season: 'summer' }, 'not_met'],
  );
  const rule = `{ id: both, all: [${ORGANIC}, { id: either, any: [${SHADED}, { id: summer, fact: season, equals: summer }] }] }`;
  expect(shown(rule, cases)).toEqual({ organic: 'masking', shaded: 'no', summer: 'no' });
});

test('an unknown condition shows nothing', () => {
  const cases = tinyCases([{ organic: true }, 'met'], [{}, 'undetermined']);
  expect(shown(ORGANIC, cases)).toEqual({ organic: 'no' });
});

test('a proof by documents is shown between met and undetermined', () => {
  const cases = tinyCases(
    [{ teas: [{ kind: 'green', prized: true }] }, 'met'],
    [{ teas: [] }, 'undetermined'],
  );
  expect(shown('{ shown_by: { id: some, fact: green, at_least: 1 } }', cases, 'documents')).toEqual({
    some: 'unique-cause',
  });
});

test('cases that a finding decides show nothing', () => {
  const finding = { findings: { tea: { finding: 'met' } } };
  const cases = tinyCases([{ organic: true, ...finding }, 'met'], [{ organic: false }, 'not_met']);
  expect(shown(ORGANIC, cases)).toEqual({ organic: 'no' });
});
