import {
  derivesFrom,
  didYouMean,
  factsOfRule,
  type Problem,
  parseRule,
  type Rule,
  ruleProblem,
  suggestion,
} from '@zhunsheng/language';
import type { Facts } from '@zhunsheng/language/types/facts';
import type { Region } from '@zhunsheng/language/types/region';
import type { Rule as RuleData } from '@zhunsheng/language/types/rule';
import { makeEditorProblem } from '../../diagnostic/make-editor-problem.ts';
import { clauseUnknown } from './clause-references.ts';
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

/** Regions, which all editions share: the clauses of any edition that they are compared with, the facts their rules use, and facts of their own that nothing uses. */
export function regionReferences({ content, regions, everUsed }: ReferenceFiles): Problem[] {
  return regions.flatMap(file => {
    const own = Object.keys((file.data.facts ?? {}) as Facts);
    const known = [...Object.keys(content.facts.data), ...own];
    const rules = regionRules(file.data).map(({ rule, pointer }) => ({ pointer, facts: factsOfRule(rule) }));
    const used = new Set(rules.flatMap(({ facts }) => facts));
    return [
      ...file.data.limits.flatMap(({ clause }, index) =>
        everUsed.has(clause)
          ? []
          : [clauseUnknown(clause, content.clauses.keys(), file, `/limits/${index}/clause`)],
      ),
      ...rules.flatMap(({ pointer, facts }) =>
        facts
          .filter(fact => !known.includes(fact))
          .map(fact => {
            const near = suggestion(
              didYouMean(
                fact,
                known.map(name => ({ name })),
              ),
            );
            return ruleProblem('unknown-fact', file.locate(pointer), { fact, suggestion: near });
          }),
      ),
      ...own
        .filter(fact => !used.has(fact))
        .map(fact => makeEditorProblem('fact-unused', file.locate(`/facts/${fact}`), { fact })),
    ];
  });
}
