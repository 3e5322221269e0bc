import { expect, test } from 'vitest';
import { measureMcdc } from '../../packages/workshop/adequacy/measure-mcdc.ts';
import { prepareCase } from '../../packages/workshop/adequacy/run-case.ts';
import { scoreStandard } from '../backends/score-standard.ts';
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

test('one of several conditions is shown where it makes up the number that is asked for', () => {
  const summer = '{ id: summer, fact: season, equals: summer }';
  const rule = `{ id: two, at_least: 2, of: [${ORGANIC}, ${SHADED}, ${summer}] }`;
  const cases = tinyCases(
    [{ organic: true, shaded: true, season: 'autumn' }, 'met'],
    [{ organic: false, shaded: true, season: 'autumn' }, 'not_met'],
    [{ organic: true, shaded: true, season: 'summer' }, 'met'],
  );
  // Of three that hold none decides by itself.
  expect(shown(rule, cases)).toEqual({ organic: 'unique-cause', shaded: 'no', summer: 'no' });
});

test('a number against another is shown like a limit', () => {
  const { rules } = scoreStandard({ one: '{ id: more, fact: rd, at_least: { fact: revenue, times: 3% } }' });
  const [clause] = rules.clauses;
  const year = (rd: number) => ({ finance: [{ year: 2023, revenue: 100, rd }] });
  const cases = tinyCases([year(3), 'met'], [year(2.999999), 'not_met']).map(prepareCase);
  expect(clause && measureMcdc(clause, rules, cases)).toMatchObject([{ id: 'more', shown: 'unique-cause' }]);
});
