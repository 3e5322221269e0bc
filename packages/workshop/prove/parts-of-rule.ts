import type { All, Any, Rule } from '@zhunsheng/language';
import { activeLeaves } from '@zhunsheng/language';

/** A part of an `all` or `any`, with the rule as it would be without it. */
export interface PartOfRule {
  readonly part: Rule;
  readonly siblings: readonly Rule[];
  readonly within: (All | Any)['kind'];
  readonly without: Rule;
}

/** Every part of every `all` and `any` of the rule, the outer ones first. A junction of one part has none to spare. */
export function partsOfRule(rule: Rule): PartOfRule[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return [
        ...(rule.parts.length < 2 ? [] : rule.parts.map((part, index) => spare(rule, part, index))),
        ...rule.parts.flatMap((part, index) =>
          inside(part, changed => ({
            ...rule,
            parts: rule.parts.map((one, at) => (at === index ? changed : one)),
          })),
        ),
      ];
    case 'not':
      return inside(rule.part, part => ({ ...rule, part }));
    case 'judgement':
      return inside(rule.statement, statement => ({ ...rule, statement }));
    case 'shown_by':
      return inside(rule.proof, proof => ({ ...rule, proof }));
    case 'match':
      return rule.cases.flatMap((one, index) =>
        inside(one.then, then => ({
          ...rule,
          cases: rule.cases.map((other, at) => (at === index ? { ...one, then } : other)),
        })),
      );
    default:
      return [];
  }
}

function spare(rule: All | Any, part: Rule, index: number): PartOfRule {
  const siblings = rule.parts.filter((_, at) => at !== index);
  return { part, siblings, within: rule.kind, without: { ...rule, parts: siblings } };
}

function inside(rule: Rule, put: (changed: Rule) => Rule): PartOfRule[] {
  return partsOfRule(rule).map(part => ({ ...part, without: put(part.without) }));
}

/** The ids of the conditions of a rule. */
export function conditionIds(rule: Rule): string[] {
  return activeLeaves(rule).map(({ leaf }) => leaf.id);
}
