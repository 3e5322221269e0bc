import type { CompiledClause } from '@zhunsheng/language';
import { drawMember } from './draw-declaration.ts';
import type { Draft } from './drawn.ts';
import { type Drawn, written } from './drawn.ts';
import type { RandomStream } from './random-stream.ts';

const ROUNDS = 60;
/** More than the points of any score sheet. */
const A_CLAUSE = 10_000;

/**
 * A declaration that comes closer to the conclusion: one field of the root after another is drawn anew, and kept where
 * no clause is lost. Drawn at random, hardly anyone meets a dozen clauses together.
 */
export function aim(stream: RandomStream, index: number, draft: Draft, drawn: Drawn): Draft {
  const names = Object.keys(draft);
  const ROOT = drawn.module.dictionary.tree;
  let best = draft;
  let reached = closeness(best, drawn);
  for (let round = 0; round < ROUNDS && reached < Infinity; round++) {
    const name = names[stream.below(names.length)] as string;
    const field = ROOT.members.get(name)?.field;
    if (field?.unit === 'text' || name === 'as_of') continue;
    const other = { ...best, [name]: drawMember(name, stream, index, drawn) };
    const now = drawn.isValid(other) ? closeness(other, drawn) : -1;
    if (now >= reached) [best, reached] = [other, now];
  }
  return best;
}

/** How many clauses are met or left to an assessor, then the points; Infinity for one that is recognised. */
function closeness(draft: Draft, { module: { edition }, typed }: Drawn): number {
  const declaration = written(draft, typed);
  if (edition.conclude(declaration, true) === 2) return Infinity;
  const facts = edition.readFacts(declaration);
  const clauses = edition.clauses.reduce((sum, { rule, applies }: CompiledClause) => {
    const verdict = (applies?.(facts, true) ?? 2) === 2 ? rule(facts, true) : 2;
    return sum + verdict;
  }, 0);
  const scores = edition.scores?.(facts, {}) ?? [];
  return clauses * A_CLAUSE + scores.reduce((sum, { points }) => sum + Number(points.least ?? 0), 0);
}
