import type { Problem, Rule } from '@zhunsheng/language';
import { derivesFrom, factsOfRule, parseRule } from '@zhunsheng/language';
import type { Region } from '@zhunsheng/language/types/region';
import type { Rule as RuleData } from '@zhunsheng/language/types/rule';
import { makeEditorProblem } from '../../diagnostic/make-editor-problem.ts';
import type { ReferenceFiles } from './reference-files.ts';

/** Facts that no rule comes to, by whatever derivation. The regions' rules count as users, for they share the facts. */
export function factReferences({ content, edition, regions }: ReferenceFiles): Problem[] {
  const { facts, clauses } = edition.rules;
  const used = new Set<string>();
  const use = (id: string) => {
    const fact = facts.get(id);
    if (used.has(id) || !fact) return;
    used.add(id);
    derivesFrom(fact).forEach(use);
  };
  const rules = clauses.flatMap(({ rule, appliesWhen }) => [rule, ...(appliesWhen ? [appliesWhen] : [])]);
  const named = [
    ...rules,
    ...regions.flatMap(({ data }) => regionRules(data).map(({ rule }) => rule)),
  ].flatMap(factsOfRule);
  named.forEach(use);
  return [...facts.keys()]
    .filter(id => !used.has(id))
    .map(fact => makeEditorProblem('fact-unused', content.facts.locate(`/${fact}`), { fact }));
}

/** The rules a region states, with the place of each in its file. Vocabularies are not needed to see the facts. */
export function regionRules({ limits }: Region): { rule: Rule; pointer: string }[] {
  return limits.flatMap((limit, index) =>
    'rule' in limit && limit.rule !== undefined
      ? [{ rule: parseRule(limit.rule as unknown as RuleData, {}), pointer: `/limits/${index}/rule` }]
      : [],
  );
}
