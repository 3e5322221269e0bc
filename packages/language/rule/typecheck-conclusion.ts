import { didYouMean, suggestion } from '../diagnostic/did-you-mean.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { ruleProblem } from '../diagnostic/rule-problems.ts';
import type { Conclusion } from './ast.ts';

/** Checks that a conclusion rests on clauses that there are. Problems carry a JSON Pointer below `pointer`, where it stands. */
export function typecheckConclusion(
  conclusion: Conclusion,
  clauses: readonly string[],
  pointer: string,
): Problem[] {
  if (conclusion.kind === 'clause') {
    const { clause } = conclusion;
    if (clauses.includes(clause)) return [];
    const near = suggestion(
      didYouMean(
        clause,
        clauses.map(name => ({ name })),
      ),
    );
    return [ruleProblem('conclusion-clause', { pointer: `${pointer}/clause` }, { clause, suggestion: near })];
  }
  const { kind, parts } = conclusion;
  const within = kind === 'at_least' ? 'of' : kind;
  const inParts = parts.flatMap((part, index) =>
    typecheckConclusion(part, clauses, `${pointer}/${within}/${index}`),
  );
  if (kind !== 'at_least' || conclusion.least <= parts.length) return inParts;
  const values = { least: conclusion.least, parts: parts.length };
  return [ruleProblem('more-than-parts', { pointer: `${pointer}/at_least` }, values), ...inParts];
}
