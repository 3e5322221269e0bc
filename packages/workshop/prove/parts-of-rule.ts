import type { All, Any, Rule } from '@zhunsheng/language';
import { activeLeaves, ruleSites } from '@zhunsheng/language';

/** A part of an `all` or `any`, with the rule as it would be without it. */
export interface PartOfRule {
  readonly part: Rule;
  readonly siblings: readonly Rule[];
  readonly within: (All | Any)['kind'];
  readonly without: Rule;
}

/** Every part of every `all` and `any` of the rule, the outer ones first. A junction of one part has none to spare. */
export function partsOfRule(rule: Rule): PartOfRule[] {
  return ruleSites(rule, '').flatMap(({ node, replace }) => {
    if (!('parts' in node) || node.parts.length < 2) return [];
    return node.parts.map((part, index) => {
      const siblings = node.parts.toSpliced(index, 1);
      return { part, siblings, within: node.kind, without: replace({ ...node, parts: siblings }) };
    });
  });
}

/** The ids of the conditions of a rule. */
export function conditionIds(rule: Rule): string[] {
  return activeLeaves(rule).map(({ leaf }) => leaf.id);
}
