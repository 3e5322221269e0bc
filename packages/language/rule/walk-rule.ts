import type { Leaf, Rule } from './ast.ts';

/** The rules directly inside of a rule, in the order of the text; a leaf has none. */
export function children(rule: Rule): readonly Rule[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.parts;
    case 'not':
    case 'judgement':
    case 'shown_by':
      return [rule.part];
    case 'match':
      return rule.cases.map(({ then }) => then);
    default:
      return [];
  }
}

/** The rule with each of its children changed. */
export function mapChildren<R extends Rule>(rule: R, change: (part: Rule, index: number) => Rule): R;
export function mapChildren(rule: Rule, change: (part: Rule, index: number) => Rule): Rule {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { ...rule, parts: rule.parts.map(change) };
    case 'not':
    case 'judgement':
    case 'shown_by':
      return { ...rule, part: change(rule.part, 0) };
    case 'match':
      return {
        ...rule,
        cases: rule.cases.map((one, index) => ({ ...one, then: change(one.then, index) })),
      };
    default:
      return rule;
  }
}

/** The rule with each of its leaves changed. */
export function mapLeaves(rule: Rule, change: (leaf: Leaf) => Rule): Rule {
  return isLeaf(rule) ? change(rule) : mapChildren(rule, part => mapLeaves(part, change));
}

/** A condition: what compares a fact and has no rule inside. */
export function isLeaf(rule: Rule): rule is Leaf {
  return 'id' in rule && 'fact' in rule;
}

/** Where a child of a rule stands below it, as a JSON Pointer in the notation of rule.schema.json. */
export function childPointer(rule: Rule, index: number): string {
  if (rule.kind === 'match') return `/cases/${index}/then`;
  return 'parts' in rule ? `/${rule.kind}/${index}` : `/${rule.kind}`;
}

/** A node of a rule, where it stands, and the whole rule with another node in its place. */
export interface RuleSite {
  readonly node: Rule;
  readonly pointer: string;
  readonly replace: (node: Rule) => Rule;
}

/** Every node of a rule, parents first. `pointer` is where the rule stands in its file. */
export function ruleSites(rule: Rule, pointer: string): RuleSite[] {
  return sitesFrom({ node: rule, pointer, replace: node => node });
}

function sitesFrom(site: RuleSite): RuleSite[] {
  const { node, pointer, replace } = site;
  const inside = children(node).flatMap((child, index) =>
    sitesFrom({
      node: child,
      pointer: pointer + childPointer(node, index),
      replace: other => replace(mapChildren(node, (part, at) => (at === index ? other : part))),
    }),
  );
  return [site, ...inside];
}
