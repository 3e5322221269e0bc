import { expect, test } from 'vitest';
import type { Diff, Population } from '../../packages/language/types/diff.ts';
import { describePopulation } from '../../packages/workshop/diff/describe-population.ts';

test('the columns of the conclusions are headed by the two editions', () => {
  const none = { recognised: 0, not_recognised: 0, undetermined: 0 };
  const population: Population = {
    file: 'some.ndjson',
    assurance: 'verified',
    declarations: 3,
    invalid: 0,
    refused_by_from: 0,
    refused_by_to: 0,
    conclusions: { from: { ...none, recognised: 3 }, to: { ...none, undetermined: 3 } },
    flips: [],
    problems: [],
  };
  const diff = { from: '2024', to: 'draft', clauses: [] as Diff['clauses'] } as Diff;
  const view = describePopulation(diff, population, 'zh');
  expect([view.head, ...view.conclusions]).toEqual([
    ['', '2024', 'draft'],
    ['符合认定条件', '3', '0'],
    ['不符合认定条件', '0', '0'],
    ['尚不能确定', '0', '3'],
  ]);
});
