import type { PointsFact } from '@zhunsheng/language';
import { error } from '@zhunsheng/language';
import type { RuleFinding, RuleLint, RuleScope } from '../rule-lint.ts';

/** A mark where there is nothing to mark, or a field for it that cannot hold the points of a band. */
export const markUnfit: RuleLint = {
  code: 'mark-unfit',
  says: error(
    '得分 {fact} 的打分字段 {mark} 与分值不合：{reason}',
    'the mark {mark} does not fit the points of {fact}: {reason}',
    '请把需要评估人员打分的档写成区间 [最低, 最高]，字段的 minimum、maximum 包含它；不打分的删去 mark',
    'Write the grades that an assessor marks as bands [least, most] within minimum and maximum of the field; remove mark where nothing is marked',
  ),
  examples: {
    bad: 'points: level, of: { a: 10, b: 5, c: 0 }, mark: marks.first',
    good: 'points: level, of: { a: [6, 10], b: [1, 5], c: 0 }, mark: marks.first',
  },
  check: scope =>
    [...scope.facts.values()].flatMap(fact => (fact.kind === 'points' ? findings(fact, scope) : [])),
};

function findings({ id, bands, mark }: PointsFact, { fields }: RuleScope): RuleFinding[] {
  if (mark === undefined) return [];
  const finding = (zh: string, en: string): RuleFinding => ({
    pointer: `/${id}/mark`,
    values: { fact: id, mark, reason: { zh, en } },
  });
  const marked = Object.entries(bands).filter(([, { least, most }]) => least < most);
  if (marked.length === 0) return [finding('没有一档是区间', 'no grade is a band')];
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = fields.get(mark) ?? {};
  return marked
    .filter(([, { least, most }]) => least < minimum || most > maximum)
    .map(([grade, { least, most }]) =>
      finding(
        `${grade} 档是 ${least}～${most}，字段只能填 ${minimum}～${maximum}`,
        `grade ${grade} is ${least}–${most}, the field holds ${minimum}–${maximum}`,
      ),
    );
}
