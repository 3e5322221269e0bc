import type { All, Any, AtLeast, Rule } from '@zhunsheng/language';
import { activeLeaves, ruleSites } from '@zhunsheng/language';

/** A part of an `all`, `any` or `at_least`, with the rule as it would be without it. */
export interface PartOfRule {
  readonly part: Rule;
  readonly siblings: readonly Rule[];
  readonly within: (All | Any | AtLeast)['kind'];
  readonly without: Rule;
}

/**
 * Every part of every group of the rule, the outer ones first. A group of one part has none to spare. Of `at_least` as many
 * parts still have to hold, unless all of them had to.
 */
export function partsOfRule(rule: Rule): PartOfRule[] {
  return ruleSites(rule, '').flatMap(({ node, replace }) => {
    if (!('parts' in node) || node.parts.length < 2) return [];
    return node.parts.map((part, index) => {
      const siblings = node.parts.toSpliced(index, 1);
      return { part, siblings, within: node.kind, without: replace(withParts(node, siblings)) };
    });
  });
}

function withParts(node: All | Any | AtLeast, parts: readonly Rule[]): Rule {
  if (node.kind !== 'at_least') return { ...node, parts };
  return { ...node, parts, least: Math.min(node.least, parts.length) };
}

/** The ids of the conditions of a rule. */
export function conditionIds(rule: Rule): string[] {
  return activeLeaves(rule).map(({ leaf }) => leaf.id);
}
