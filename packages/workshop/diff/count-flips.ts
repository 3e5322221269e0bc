import type { Located } from '@zhunsheng/checker';
import { isObject } from '@zhunsheng/checker';
import type { JsonSchema } from '@zhunsheng/language';
import { hasErrors, type Problem } from '@zhunsheng/language';
import type { Population as Counted, Problem as DiffProblem, Verdict } from '@zhunsheng/language/types/diff';
import type { Report } from '@zhunsheng/language/types/report';
import type { Aliases } from '../prove/comparison.ts';
import type { DiffSides } from './describe-witness.ts';
import { type Population, readPopulation } from './read-population.ts';

type Flip = Counted['flips'][number];
type Tally = Counted['conclusions']['from'];

/** Problems and ordinals that are listed; all are counted. */
const LISTED = 3;

/**
 * The conclusions and clause verdicts of a population in both editions, and which of them differ. A declaration is shown
 * to an edition without the fields that only the other one has; one that either edition refuses is counted as invalid.
 */
export async function countFlips(population: Population, sides: DiffSides): Promise<Counted> {
  const { from, to, aliases } = sides;
  const refused = { from: 0, to: 0, both: 0 };
  const conclusions = { from: emptyTally(), to: emptyTally() };
  const flips = new Map<string, Flip>();
  const problems: Problem[] = [];
  let declarations = 0;
  for await (const located of readPopulation(population.file, from.checkers.zh)) {
    declarations += 1;
    const [before, after] = [from, to].map(side => {
      const [own, other] = [side.provable.schema, (side === from ? to : from).provable.schema];
      const seen = shownTo(own, other, located, side === from ? {} : aliases);
      return side.checkers.zh.checkLocated(seen, { assurance: population.assurance });
    }) as [Report, Report];
    const errors = [...before.problems, ...after.problems] as Problem[];
    if (!before.conclusion || !after.conclusion) {
      refused[before.conclusion ? 'to' : after.conclusion ? 'from' : 'both'] += 1;
      const first = errors.find(({ severity }) => severity === 'error');
      if (first && problems.length < LISTED) problems.push(first);
      continue;
    }
    conclusions.from[before.conclusion] += 1;
    conclusions.to[after.conclusion] += 1;
    for (const flip of flipsOf(before, after, aliases)) addFlip(flips, flip, declarations);
  }
  return {
    file: population.file,
    assurance: population.assurance,
    declarations,
    invalid: refused.from + refused.to + refused.both,
    refused_by_from: refused.from,
    refused_by_to: refused.to,
    conclusions,
    flips: inOrder([...flips.values()], to.edition.rules.clauses),
    problems: problems as DiffProblem[],
  };
}

function emptyTally(): Tally {
  return { recognised: 0, not_recognised: 0, undetermined: 0 };
}

function flipsOf(before: Report, after: Report, aliases: Aliases): [string | null, Verdict, Verdict][] {
  const now = new Map(after.clauses.map(({ id, verdict }) => [id, verdict]));
  const flips: [string | null, Verdict, Verdict][] = [];
  if (before.conclusion !== after.conclusion)
    flips.push([null, before.conclusion as Verdict, after.conclusion as Verdict]);
  for (const { id, verdict } of before.clauses) {
    const clause = aliases[id] ?? id;
    const other = now.get(clause);
    if (other !== undefined && other !== verdict) flips.push([clause, verdict, other]);
  }
  return flips;
}

function addFlip(
  flips: Map<string, Flip>,
  [clause, from, to]: [string | null, Verdict, Verdict],
  ordinal: number,
): void {
  const key = `${clause} ${from} ${to}`;
  const flip = flips.get(key) ?? { clause, from, to, count: 0, first: [] };
  flip.count += 1;
  if (flip.first.length < LISTED) flip.first.push(ordinal);
  flips.set(key, flip);
}

/** The conclusion first, then by clause; what is most frequent leads. */
function inOrder(flips: readonly Flip[], clauses: readonly { readonly id: string }[]): Flip[] {
  const rank = (clause: string | null) =>
    clause === null ? -1 : clauses.findIndex(({ id }) => id === clause);
  return flips.toSorted((a, b) => rank(a.clause) - rank(b.clause) || b.count - a.count);
}

/** The declaration without its edition and the fields that only the other edition has, findings under their present id. */
function shownTo(own: JsonSchema, other: JsonSchema, located: Located, aliases: Aliases): Located {
  if (!isObject(located.data) || hasErrors(located.problems)) return located;
  const { edition: _, ...data } = located.data;
  const { findings } = data;
  const renamed = isObject(findings) && {
    findings: Object.fromEntries(Object.entries(findings).map(([id, one]) => [aliases[id] ?? id, one])),
  };
  return { ...located, data: withoutForeign(own, other, { ...data, ...renamed }) };
}

function withoutForeign(own: JsonSchema | undefined, other: JsonSchema | undefined, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = [own, other].map(schema => schema?.['items'] as JsonSchema | undefined);
    return value.map(item => withoutForeign(items[0], items[1], item));
  }
  const [mine, theirs] = [own, other].map(
    schema => schema?.['properties'] as Record<string, JsonSchema> | undefined,
  );
  if (!isObject(value) || !mine || !theirs) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => Object.hasOwn(mine, name) || !Object.hasOwn(theirs, name))
      .map(([name, member]) => [name, withoutForeign(mine[name], theirs[name], member)]),
  );
}
