import type { Fact } from '@zhunsheng/language';
import { error } from '@zhunsheng/language';
import type { RuleFinding, RuleLint, RuleScope } from '../rule-lint.ts';

/** A fact that needs more fiscal years than its list has entries. */
export const yearsBeyondList: RuleLint = {
  code: 'years-beyond-list',
  says: error(
    '事实 {fact} 要用近 {years} 个会计年度的数，列表 {list} 至多填 {most} 项',
    'fact {fact} needs the last {years} fiscal years, the list {list} holds {most} entries at most',
    '请加大 {list} 的 maxItems，或减少年数',
    'Raise maxItems of {list}, or take fewer years',
  ),
  examples: {
    bad: 'sum: finance.revenue, years: 6',
    good: 'sum: finance.revenue, years: 4',
  },
  check: scope => [...scope.facts.values()].flatMap(fact => findings(fact, scope)),
};

function findings(fact: Fact, { fields }: RuleScope): RuleFinding[] {
  const years = yearsOf(fact);
  if (years === undefined || !('list' in fact)) return [];
  const most = fields.get(fact.list)?.maxItems;
  if (most === undefined || years <= most) return [];
  return [{ pointer: `/${fact.id}`, values: { fact: fact.id, years, list: fact.list, most } }];
}

/** How many fiscal years back from the latest a fact looks, the latest included. */
function yearsOf(fact: Fact): number | undefined {
  if (fact.kind === 'year') return fact.back;
  if (fact.kind === 'years') return fact.years;
  return fact.kind === 'growth' ? fact.years + 1 : undefined;
}
