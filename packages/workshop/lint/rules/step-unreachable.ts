import type { GradeFact } from '@zhunsheng/language';
import { error } from '@zhunsheng/language';
import { type Decidable, isDecidable, reachedValues } from '../reached-values.ts';
import type { RuleFinding, RuleLint, RuleScope } from '../rule-lint.ts';

/** A step of a grade that no possible value reaches, because of the bounds of its fact or of the steps before it. */
export const stepUnreachable: RuleLint = {
  code: 'step-unreachable',
  says: error(
    '分档 {fact} 永远到不了 {grade} 档（{step}）：可能的值都归了别的档',
    'no value ever reaches grade {grade} of {fact} ({step}): all that are possible have another grade',
    '各档自上而下取第一个成立的：请把限值较严的档写在前面，或删去这一档；限值不应超出字段的范围',
    'The first step that holds counts: put the stricter step first, or remove this one; limits lie within what the field allows',
  ),
  examples: {
    bad: 'grade: staff, steps: [{ at_least: 10, is: b }, { at_least: 100, is: a }], else: c',
    good: 'grade: staff, steps: [{ at_least: 100, is: a }, { at_least: 10, is: b }], else: c',
  },
  check: scope =>
    [...scope.facts.values()].flatMap(fact => (fact.kind === 'grade' ? findings(fact, scope) : [])),
};

function findings(grade: GradeFact, scope: RuleScope): RuleFinding[] {
  const found = grade.steps.flatMap(({ when, is }, index): RuleFinding[] => {
    const before = grade.steps
      .slice(0, index)
      .map(one => one.when)
      .filter(isDecidable);
    const reached = !isCovered(before, scope) && (!isDecidable(when) || isReached(when, before, scope));
    const values = { fact: grade.id, grade: is, step: { zh: `第 ${index + 1} 步`, en: `step ${index + 1}` } };
    return reached ? [] : [{ pointer: `/${grade.id}/steps/${index}`, values }];
  });
  const all = grade.steps.map(({ when }) => when).filter(isDecidable);
  if (!isCovered(all, scope)) return found;
  const values = { fact: grade.id, grade: grade.otherwise, step: 'else' };
  return [...found, { pointer: `/${grade.id}/else`, values }];
}

/** Whether a value meets the condition and none of those before it on the same fact. */
function isReached(when: Decidable, before: readonly Decidable[], scope: RuleScope): boolean {
  const own = before.filter(({ fact }) => fact === when.fact);
  const values = reachedValues([...own, when], scope);
  // By limits in the order of the steps: the last is that of this step.
  return values?.some(held => held.at(-1) && !held.slice(0, -1).includes(true)) ?? true;
}

/** Whether the conditions on some fact leave no value over. */
function isCovered(leaves: readonly Decidable[], scope: RuleScope): boolean {
  return [...new Set(leaves.map(({ fact }) => fact))].some(id => {
    const values = reachedValues(
      leaves.filter(({ fact }) => fact === id),
      scope,
    );
    return values?.every(held => held.includes(true)) ?? false;
  });
}
