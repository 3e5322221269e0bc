import { describe, expect, test } from 'vitest';
import { readFields } from '../../packages/language/rule/fields.ts';
import { measureAdequacy } from '../../packages/workshop/adequacy/measure-adequacy.ts';
import { singleClause } from '../../packages/workshop/adequacy/mutant.ts';
import { type MutationScope, mutateClause } from '../../packages/workshop/adequacy/mutate-clause.ts';
import { proveEquivalent } from '../../packages/workshop/adequacy/prove-equivalent.ts';
import { scoreSchema, scoreStandard } from '../backends/score-standard.ts';
import { tinyCases } from './tiny-edition.ts';

function scopeOf(
  rule: string,
): MutationScope & { readonly clause: MutationScope['rules']['clauses'][number] } {
  const { rules, units, codes } = scoreStandard({ one: rule });
  const [clause] = rules.clauses;
  if (!clause) throw new Error('no clause');
  return { rules, units, codes: fact => codes(fact) ?? [], fields: readFields(scoreSchema), clause };
}

/** Place, operator and replacement of every mutant of a rule whose place begins with `at`. */
function mutantsOf(rule: string, at: string): string[] {
  const scope = scopeOf(rule);
  return mutateClause(scope.clause, scope)
    .filter(({ pointer }) => pointer.startsWith(at))
    .map(({ pointer, operator, replacement }) => `${pointer} ${operator}: ${replacement}`);
}

const SCORE = '{ id: enough, fact: score, more_than: 12 分 }';

describe('every way to derive a fact is altered', () => {
  test('the cap of a total and its terms', () => {
    expect(mutantsOf(SCORE, '/score')).toEqual([
      '/score/sum/0 dropped-condition: ',
      '/score/sum/1 dropped-condition: ',
      '/score/sum/2 dropped-condition: ',
      '/score/at_most cap: ',
      '/score/at_most cap: 21',
      '/score/at_most cap: 19',
    ]);
  });

  test('points by one, either end of a band by itself', () => {
    expect(mutantsOf(SCORE, '/growth_points')).toEqual([
      '/growth_points/of/a other-points: [ 8, 10 ]',
      '/growth_points/of/a other-points: [ 6, 10 ]',
      '/growth_points/of/a other-points: [ 7, 11 ]',
      '/growth_points/of/a other-points: [ 7, 9 ]',
      '/growth_points/of/b other-points: [ 5, 6 ]',
      '/growth_points/of/b other-points: [ 3, 6 ]',
      '/growth_points/of/b other-points: [ 4, 7 ]',
      '/growth_points/of/b other-points: [ 4, 5 ]',
      '/growth_points/of/c other-points: 3',
      '/growth_points/of/c other-points: 1',
      '/growth_points/of/d other-points: 1',
    ]);
  });

  test('the steps of a grade: limit, comparator, order; a grade that no step gives any more is refused', () => {
    const mutants = mutantsOf(SCORE, '/staff_grade');
    expect(mutants.filter(one => !one.includes('other-fact'))).toEqual([
      '/staff_grade/steps/0/at_least limit-step: 10.0000001%',
      '/staff_grade/steps/0/at_least limit-step: 10.01%',
      '/staff_grade/steps/0/at_least limit-step: 9.9999999%',
      '/staff_grade/steps/0/at_least limit-step: 9.99%',
      '/staff_grade/steps/0/at_least limit-unit: 100%',
      '/staff_grade/steps/0/at_least limit-unit: 1%',
      '/staff_grade/steps/0 strictness: { id: many, fact: share, more_than: 10% }',
      '/staff_grade/steps/0 reversal: { id: many, fact: share, at_most: 10% }',
    ]);
    expect(mutantsOf(SCORE, '/growth_grade').filter(one => one.includes('swapped'))).toEqual([
      '/growth_grade/steps/0 swapped-steps: [ b, a ]',
      '/growth_grade/steps/1 swapped-steps: [ c, b ]',
    ]);
  });

  test('years, founding, the mean and what is stated of bases', () => {
    expect(mutantsOf('{ id: a, fact: growth, at_least: 10% }', '/growth')).toEqual([
      '/growth/growth/years window: 1',
      '/growth/growth/years window: 3',
      '/growth/growth/mean other-mean: geometric',
      '/growth/growth/bases/oldest_zero other-base: ',
      '/growth/growth/bases/zero other-base: ',
      '/growth/growth/since dropped-condition: ',
      '/growth/growth/of other-member: finance.rd',
      '/growth/growth/of other-member: finance.debt',
      '/growth reference-date: as_of − 1 year',
      '/growth reference-date: as_of + 1 year',
    ]);
    expect(mutantsOf('{ id: a, fact: papers, at_least: 3 }', '/papers')).toEqual([
      '/papers/years window: 2',
      '/papers/years window: 4',
      '/papers/mean other-mean: sum',
      '/papers/since dropped-condition: ',
      '/papers reference-date: as_of − 1 year',
      '/papers reference-date: as_of + 1 year',
    ]);
    expect(mutantsOf('{ id: a, fact: asset_growth, at_least: 10% }', '/asset_growth/growth/less')).toEqual([
      '/asset_growth/growth/less dropped-condition: ',
    ]);
  });

  test('spans and conditions on entries', () => {
    expect(mutantsOf('{ id: a, fact: age, at_least: 3 年 }', '/age')).toEqual([
      '/age/years_between inverted-ratio: ',
      '/age/years_between/to reference-date: as_of − 1 day',
      '/age/years_between/to reference-date: as_of + 1 day',
    ]);
    expect(mutantsOf('{ id: a, fact: top_awards, at_least: 1 }', '/top_awards')).toEqual([
      '/top_awards/where/rank dropped-condition: ',
      '/top_awards/where/rank/at_most limit-step: 4',
      '/top_awards/where/rank/at_most limit-step: 2',
      '/top_awards/where/rank/at_most strictness: less_than',
      '/top_awards/where/rank/at_most reversal: at_least',
      '/top_awards/where/on dropped-condition: ',
      '/top_awards/where/on/within_years window: 4',
      '/top_awards/where/on/within_years window: 2',
      '/top_awards/where/on reference-date: as_of − 1 day',
      '/top_awards/where/on reference-date: as_of + 1 day',
    ]);
    expect(mutantsOf('{ id: a, fact: high_awards, at_least: 1 }', '/high_awards')).toEqual([
      '/high_awards/where/level dropped-condition: ',
      '/high_awards/where/level/in dropped-code: [ province ]',
      '/high_awards/where/level/in dropped-code: [ state ]',
    ]);
  });
});

describe('rules', () => {
  test('some of several conditions: one more, one fewer, each left out', () => {
    const parts = [
      '{ id: a, fact: certified, equals: true }',
      '{ id: b, fact: tier, equals: gold }',
      '{ id: c, fact: rd, more_than: 5 万元 }',
    ];
    const own = mutantsOf(`{ id: two, at_least: 2, of: [${parts.join(', ')}] }`, '/rule');
    expect(own.filter(one => /^\/rule(\/at_least|\/of\/\d)? (limit-step|dropped)/.test(one))).toEqual([
      '/rule/at_least limit-step: 3',
      '/rule/at_least limit-step: 1',
      '/rule/of/0 dropped-condition: ',
      '/rule/of/1 dropped-condition: ',
      '/rule/of/2 dropped-condition: ',
    ]);
  });

  test('a multiple of another fact: the multiple, the comparator, both facts', () => {
    const own = mutantsOf('{ id: a, fact: rd, at_least: { fact: revenue, times: 3% } }', '/rule');
    expect(own).toEqual([
      '/rule negation: { not: { id: a, fact: rd, at_least: { fact: revenue, times: 3% } } }',
      '/rule/at_least/times limit-step: 3.0000001%',
      '/rule/at_least/times limit-step: 3.01%',
      '/rule/at_least/times limit-step: 2.9999999%',
      '/rule/at_least/times limit-step: 2.99%',
      '/rule strictness: { id: a, fact: rd, more_than: { fact: revenue, times: 3% } }',
      '/rule reversal: { id: a, fact: rd, at_most: { fact: revenue, times: 3% } }',
      '/rule/at_least/fact other-fact: third_revenue',
      '/rule/at_least/fact other-fact: rd_3y',
      '/rule/at_least/fact other-fact: revenue_3y',
      '/rule/fact other-fact: third_revenue',
      '/rule/fact other-fact: rd_3y',
      '/rule/fact other-fact: revenue_3y',
    ]);
  });

  test('a count with a unit keeps it, and messages speak of one of what it counts', () => {
    const scope = scopeOf('{ id: a, fact: staff, more_than: 10 人 }');
    const [up, down] = mutateClause(scope.clause, scope).filter(({ operator }) => operator === 'limit-step');
    expect([up?.replacement, up?.missing.zh]).toEqual(['11 人', '“从业人员”比 10 人多 1 人时，该条件应成立']);
    expect([down?.replacement, down?.missing.en]).toEqual([
      '9 人',
      'where "staff" is exactly 10 人, the condition does not hold',
    ]);
  });
});

describe('a share of two counts', () => {
  const rule = '{ id: a, fact: share, at_least: 10% }';

  test('can be held by cases: no share of up to 500 lies within 0.01 % below 10 %', async () => {
    const scope = scopeOf(rule);
    const cases = tinyCases(
      [{ staff: 100, researchers: 10 }, 'met'],
      [{ staff: 100, researchers: 9 }, 'not_met'],
      [{ staff: 100, researchers: 90 }, 'met'],
    );
    const { mutants } = await measureAdequacy(scope.clause, cases, scope);
    const left = (status: string) =>
      mutants
        .filter(one => one.status === status)
        .map(({ mutant }) => `${mutant.operator} ${mutant.replacement}`);
    expect(left('equivalent')).toEqual(['limit-step 9.9999999%', 'limit-step 9.99%']);
    expect(left('survived').filter(one => !one.startsWith('other-fact'))).toEqual([]);
  });

  test('messages do not speak of 分', () => {
    // Of all fractions with up to 500 below the line this is the least from 8.99 % on (gone through one by one).
    const scope = scopeOf('{ id: a, fact: share, at_least: 9% }');
    const missing = mutateClause(scope.clause, scope).map(mutant => mutant.missing.zh);
    expect(missing).toContain(
      '“研发人员占比”比 9% 低、至多低 0.01 个百分点（如 41 ÷ 456）时，该条件应不成立',
    );
    expect(missing.filter(one => one.includes('1 分'))).toEqual([]);
  });
});

describe('what no number within the bounds tells apart is proved', () => {
  /** The mutants at a place that are proved equivalent. */
  const proved = (rule: string, at: string) => {
    const scope = scopeOf(rule);
    return mutateClause(scope.clause, scope)
      .filter(({ pointer, shift }) => pointer.startsWith(at) && !shift)
      .filter(({ rules }) => proveEquivalent(singleClause(scope.clause, scope.rules), rules, scope.fields))
      .map(({ operator, replacement }) => `${operator}: ${replacement}`);
  };

  test('points that grades do not give', () => {
    // Awards give 8, 5 or 0: at least 7 is at least 6 and at least 8, and more than 7 is the same.
    expect(proved('{ id: a, fact: award_points, at_least: 7 }', '/rule')).toEqual([
      'limit-step: 8',
      'limit-step: 6',
      'strictness: { id: a, fact: award_points, more_than: 7 }',
    ]);
  });

  test('a limit beyond what the schema allows', () => {
    expect(proved('{ id: a, fact: staff, at_least: 600 人 }', '/rule')).toEqual([
      'limit-step: 601 人',
      'limit-step: 599 人',
      'strictness: { id: a, fact: staff, more_than: 600 人 }',
    ]);
  });

  test('steps of a grade of a share', () => {
    expect(proved(SCORE, '/staff_grade')).toEqual(['limit-step: 9.9999999%', 'limit-step: 9.99%']);
  });

  test('no limit that a number lies on', () => {
    expect(proved('{ id: a, fact: revenue, at_least: 600 万元 }', '/rule')).toEqual([]);
    expect(proved('{ id: a, fact: growth, at_least: 10% }', '/rule')).toEqual([]);
  });
});
