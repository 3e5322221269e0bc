import type { Problem } from '@zhunsheng/language';
import { didYouMean, factsOfRule, ruleProblem, suggestion } from '@zhunsheng/language';
import type { Facts } from '@zhunsheng/language/types/facts';
import { makeEditorProblem } from '../../diagnostic/make-editor-problem.ts';
import { clauseUnknown } from './clause-references.ts';
import { regionRules } from './fact-references.ts';
import type { ReferenceFiles } from './reference-files.ts';

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
