import { error, isLeaf, ruleSites } from '@zhunsheng/language';
import { isDecidable, reachedValues } from '../reached-values.ts';
import type { RuleFinding, RuleLint } from '../rule-lint.ts';

/** A condition that holds for every value its fact can have, or for none: a floor above the greatest total, for one. */
export const conditionDecided: RuleLint = {
  code: 'condition-decided',
  says: error(
    '条件 {id} {outcome}：事实 {fact} 可能的值都是这样',
    'the condition {id} {outcome}: so it is for every value that fact {fact} can have',
    '请核对限值和单位：计数不超过列表的项数，得分不超过各档的最高分，数在字段的下限和上限之间',
    'Check limit and unit: counts are up to the entries of the list, points up to those of the grades, numbers within the bounds of the field',
  ),
  examples: {
    bad: 'rule: { id: enough, fact: points, at_least: 20 分 }',
    good: 'rule: { id: enough, fact: points, at_least: 8 分 }',
  },
  check: scope =>
    scope.clauses.flatMap(({ id: clause, rule, appliesWhen }) =>
      [...ruleSites(rule, '/rule'), ...(appliesWhen ? ruleSites(appliesWhen, '/applies_when') : [])].flatMap(
        ({ node, pointer }): RuleFinding[] => {
          if (!isLeaf(node) || !isDecidable(node)) return [];
          const values = reachedValues([node], scope)?.map(([held]) => held);
          if (!values || values.length === 0 || (values.includes(true) && values.includes(false))) return [];
          const outcome = values.includes(true) ? ALWAYS : NEVER;
          return [{ clause, pointer, values: { id: node.id, fact: node.fact, outcome } }];
        },
      ),
    ),
};

const ALWAYS = { zh: '总是成立，等于没有', en: 'always holds and requires nothing' };
const NEVER = { zh: '永远不成立', en: 'can never hold' };
