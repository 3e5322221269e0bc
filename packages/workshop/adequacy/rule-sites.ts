import type { Rule } from '@zhunsheng/language';

/** A node of a rule, where it stands, and the whole rule with another node in its place. */
export interface RuleSite {
  readonly node: Rule;
  readonly pointer: string;
  readonly replace: (node: Rule) => Rule;
}

/** Every node of `rule`, parents first. `pointer` is where the rule stands in its file. */
export function ruleSites(rule: Rule, pointer: string): RuleSite[] {
  return visit({ node: rule, pointer, replace: node => node });
}

function visit(site: RuleSite): RuleSite[] {
  return [site, ...children(site).flatMap(visit)];
}

function children({ node, pointer, replace }: RuleSite): RuleSite[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.parts.map((part, index) => ({
        node: part,
        pointer: `${pointer}/${node.kind}/${index}`,
        replace: other => replace({ ...node, parts: node.parts.with(index, other) }),
      }));
    case 'not':
      return [{ node: node.part, pointer: `${pointer}/not`, replace: part => replace({ ...node, part }) }];
    case 'judgement':
      return [
        {
          node: node.statement,
          pointer: `${pointer}/judgement`,
          replace: statement => replace({ ...node, statement }),
        },
      ];
    case 'shown_by':
      return [
        { node: node.proof, pointer: `${pointer}/shown_by`, replace: proof => replace({ ...node, proof }) },
      ];
    case 'match':
      return node.cases.map((one, index) => ({
        node: one.then,
        pointer: `${pointer}/cases/${index}/then`,
        replace: then => replace({ ...node, cases: node.cases.with(index, { ...one, then }) }),
      }));
    default:
      return [];
  }
}
