import { expect, test } from 'vitest';
import { measureAdequacy, scoreOf } from '../../packages/workshop/adequacy/measure-adequacy.ts';
import { tinyCases, tinyClause, tinyScope } from './tiny-edition.ts';

const above = tinyClause('{ id: above, fact: income, more_than: 10 万元 }');
const income = (...amounts: readonly (readonly [year: number, amount: number])[]) => ({
  harvests: amounts.map(([year, amount]) => ({ year, income: amount, costs: 10 })),
});
const ENOUGH = tinyCases(
  [income([2022, 10], [2023, 10.000001], [2024, 10]), 'met'],
  [
    {
      harvests: [
        { year: 2022, income: 11, costs: 11 },
        { year: 2023, income: 10, costs: 11 },
      ],
    },
    'not_met',
  ],
);

test('a case at the limit and one 1 分 above it kill every mutant', async () => {
  const result = await measureAdequacy(above, ENOUGH, tinyScope(above));
  expect(result.failed).toEqual([]);
  expect(result.mutants.filter(({ status }) => status !== 'killed')).toEqual([]);
  expect(scoreOf(result, 2)).toEqual({
    clause: 'tea',
    cases: 2,
    mutants: 14,
    killed: 14,
    equivalent: 0,
    survived: 0,
    mcdc: { conditions: 1, covered: 1, unique_cause: 1 },
    percent: 100,
  });
});

test('without the case at the limit its mutants survive, each with the case that is missing', async () => {
  const far = tinyCases(
    [income([2022, 10], [2023, 500]), 'met'],
    [income([2022, 500], [2023, 5]), 'not_met'],
  );
  const { mutants } = await measureAdequacy(above, far, tinyScope(above));
  const survivors = mutants.filter(({ status }) => status === 'survived');
  expect(survivors.map(({ mutant }) => `${mutant.replacement} — ${mutant.missing.zh}`)).toEqual([
    '10.000001 万元 — “上年收入”比 10 万元多 1 分时，该条件应成立',
    '11 万元 — “上年收入”比 10 万元多 1 分时，该条件应成立',
    '9.999999 万元 — “上年收入”正好为 10 万元时，该条件应不成立',
    '9 万元 — “上年收入”正好为 10 万元时，该条件应不成立',
    '{ id: above, fact: income, at_least: 10 万元 } — “上年收入”正好为 10 万元时，该条件应不成立',
  ]);
});

test('a case that the rule does not pass is reported and kills nothing', async () => {
  const wrong = tinyCases([income([2023, 10]), 'met']);
  const { failed, mutants } = await measureAdequacy(above, wrong, tinyScope(above));
  expect(failed.map(({ source, result }) => [source.name, result.verdict])).toEqual([['case 0', 'not_met']]);
  expect(mutants.every(({ status }) => status === 'survived')).toBe(true);
});

test('a survivor that the given prover proves equivalent is counted as such', async () => {
  const { mutants } = await measureAdequacy(above, [], tinyScope(above), async () => true);
  const moved = mutants.filter(({ mutant }) => mutant.shift === undefined);
  expect(moved.every(({ status }) => status === 'equivalent')).toBe(true);
});
