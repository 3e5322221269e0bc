import type { SumFact } from '@zhunsheng/language';
import { info, possibleRange } from '@zhunsheng/language';
import { compareExact } from '@zhunsheng/language/reference';
import type { RuleFinding, RuleLint, RuleScope } from '../rule-lint.ts';

/** A score whose greatest points do not add up to the maximum that is stated. */
export const totalUnlikeCap: RuleLint = {
  code: 'total-unlike-cap',
  says: info(
    '总分 {fact} 的各项最高分之和是 {sum}，上限写的是 {cap}',
    'the greatest points of {fact} add up to {sum}, its limit is {cap}',
    '请核对各项的分值和 at_most；有加分项、超出部分不计的，可以不改',
    'Check the points and at_most; where bonus points are capped, it may stay',
  ),
  examples: {
    bad: 'total: [points, points], at_most: 15 分',
    good: 'total: [points, points], at_most: 20 分',
  },
  check: scope =>
    [...scope.facts.values()].flatMap(fact =>
      fact.kind === 'sum' && fact.counts === 'point' ? findings(fact, scope) : [],
    ),
};

function findings({ cap, ...sum }: SumFact, { facts }: RuleScope): RuleFinding[] {
  const range = possibleRange(sum, facts);
  if (!cap || !range || compareExact(range.high, cap) === 0) return [];
  const values = { fact: sum.id, sum: String(range.high.numerator), cap: String(cap.numerator) };
  return [{ pointer: `/${sum.id}/at_most`, values }];
}
