import type { Compare, Exact, GradeFact } from '@zhunsheng/language';
import { error } from '@zhunsheng/language';
import { compareExact } from '@zhunsheng/language/reference';
import { holdsOf, reachedNumbers } from '../reached-values.ts';
import type { RuleFinding, RuleLint, RuleScope } from '../rule-lint.ts';

/** A single number between two steps of a grade that neither has. */
export const gradeHole: RuleLint = {
  code: 'grade-hole',
  says: error(
    '分档 {fact} 漏了一个值：“{below}”与“{above}”之间的那个数归了 else（{grade}）',
    'the grade {fact} has a hole: the one number between "{below}" and "{above}" gets {grade} (else)',
    '请让其中一档含本数（at_least、at_most）；本来就归 else 的，用 at_least 和 at_most 的一档写出来',
    'Let one of the steps include its limit (at_least, at_most); if the number belongs to else, write a step of its own for it',
  ),
  examples: {
    bad: 'grade: staff, steps: [{ more_than: 10, is: a }, { less_than: 10, is: b }], else: c',
    good: 'grade: staff, steps: [{ at_least: 10, is: a }, { at_least: 5, is: b }], else: c',
  },
  check: scope =>
    [...scope.facts.values()].flatMap(fact => (fact.kind === 'grade' ? findings(fact, scope) : [])),
};

function findings(grade: GradeFact, scope: RuleScope): RuleFinding[] {
  const steps = grade.steps.flatMap(({ when }) => (when.kind === 'compare' ? [when] : []));
  const fact = scope.facts.get(steps[0]?.fact ?? '');
  // Steps on several facts leave no hole in one of them; dates are no numbers.
  if (!fact || fact.unit === 'date' || steps.length < grade.steps.length) return [];
  if (steps.some(one => one.fact !== fact.id)) return [];
  const { values, above } = reachedNumbers(steps, fact, scope);
  const stepOf = (value: Exact) => steps.find(step => holdsOf(step, value));
  return values.flatMap(value => {
    const lower = values.findLast(one => compareExact(one, value) < 0);
    const upper = above(value);
    const [below, next] = [lower && stepOf(lower), upper && stepOf(upper)];
    if (stepOf(value) || !below || !next) return [];
    const names = { fact: grade.id, below: written(below), above: written(next), grade: grade.otherwise };
    return [{ pointer: `/${grade.id}/steps`, values: names }];
  });
}

function written({ order, written: limit }: Compare): string {
  return `${order}: ${limit}`;
}
