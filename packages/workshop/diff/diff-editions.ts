import { relative } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import type { Clause, Diff, Problem as DiffProblem } from '@zhunsheng/language/types/diff';
import { type ClauseRedline, redline } from '../edition/redline/redline.ts';
import type { Project } from '../project/project.ts';
import { checkEdition } from '../prove/check-edition.ts';
import { type ClauseChange, classifyChange, type EditionChange } from '../prove/classify-change.ts';
import { flawProblem } from '../prove/flaw-problem.ts';
import { type Prover, startProver } from '../prove/solver.ts';
import { changeProblems, checkEffects, effectOf, entriesOf } from './check-effects.ts';
import { countFlips } from './count-flips.ts';
import { type DiffSides, describeWitness } from './describe-witness.ts';
import type { Population } from './read-population.ts';
import { type DiffSide, readSide } from './read-side.ts';

/** What is being done: a clause id, null for the conclusion. */
export type Progress =
  | { readonly step: 'read' | 'count'; readonly what: string }
  | { readonly step: 'prove'; readonly what: string | null }
  | { readonly step: 'check'; readonly what: string };

export interface DiffOptions {
  /** Milliseconds a query. */
  readonly timeout?: number;
  readonly population?: Population;
  readonly onProgress?: (progress: Progress) => void;
}

export interface DiffResult {
  /** Absent when the content of an edition has errors. */
  readonly diff?: Diff;
  readonly sides?: DiffSides;
  /** The errors in the content; what is wrong otherwise is in the diff. */
  readonly problems: readonly Problem[];
}

/**
 * What `to` changes against `from`: the text, the logic as proved, examples, and how many of a population change. Throws
 * a WitnessError when a checker does not confirm an example.
 */
export async function diffEditions(
  project: Project,
  from: string,
  to: string,
  options: DiffOptions = {},
): Promise<DiffResult> {
  options.onProgress?.({ step: 'read', what: `${from}, ${to}` });
  const [one, other] = await Promise.all([readSide(project, from), readSide(project, to)]);
  if (!one.side || !other.side) return { problems: [...one.problems, ...other.problems] };
  const prover = await startProver();
  try {
    const sides = pairSides(one.side, other.side);
    const diff = await diffSides(sides, prover, options);
    return {
      diff: { ...diff, problems: diff.problems.map(one => within(project.root, one)) },
      sides,
      problems: [],
    };
  } finally {
    await prover.close();
  }
}

/** Places in the content by their path within the project. */
function within(root: string, problem: DiffProblem): DiffProblem {
  const { file } = problem.location;
  if (file === undefined) return problem;
  return { ...problem, location: { ...problem.location, file: relative(root, file) } };
}

/** Two editions, the renamed clauses followed: the prover follows those that the redline follows. */
export function pairSides(from: DiffSide, to: DiffSide): DiffSides {
  const text = redline(from.data, to.data);
  const renamed = text.clauses.flatMap(({ renamed: other, from: old, to: now }) =>
    other && old && now ? [[old.id, now.id]] : [],
  );
  return { from, to, text, aliases: Object.fromEntries(renamed) };
}

/** As `diffEditions`, for editions that are read. */
export async function diffSides(
  sides: DiffSides,
  prover: Prover,
  { timeout, population, onProgress }: DiffOptions = {},
): Promise<Diff> {
  const { from, to, text, aliases } = sides;
  const change = await classifyChange(from.provable, to.provable, prover, {
    aliases,
    ...(timeout !== undefined && { timeout }),
    onQuestion: what => onProgress?.({ step: 'prove', what }),
  });
  const clauses = text.clauses.map(clause => {
    const proof = proofOf(clause, change);
    const witnesses = proof.witnesses.map(witness => describeWitness(witness, sides, clause));
    return clauseDiff(clause, proof, to, from.id, witnesses);
  });
  const whole = change.conclusion.witnesses.map(witness => describeWitness(witness, sides));
  const problems = [
    ...(await flawsOf(from, prover, timeout, onProgress)),
    ...(from.id === to.id ? [] : await flawsOf(to, prover, timeout, onProgress)),
    ...checkEffects(change, from.id, to),
    ...changeProblems(change, to),
  ];
  if (population) onProgress?.({ step: 'count', what: population.file });
  const counted = population && (await countFlips(population, sides));
  return {
    from: from.id,
    to: to.id,
    names: text.names as Diff['names'],
    conclusion: { ...change.conclusion, witnesses: whole } as Diff['conclusion'],
    clauses,
    terms: text.terms as Diff['terms'],
    ...(counted && { population: counted }),
    problems: problems as DiffProblem[],
    queries: change.queries,
    milliseconds: change.milliseconds,
  };
}

function proofOf({ from, to }: ClauseRedline, { clauses }: EditionChange): ClauseChange {
  return clauses.find(({ id, to_id }) =>
    from ? id === from.id : id === to?.id && to_id === undefined,
  ) as ClauseChange;
}

function clauseDiff(
  clause: ClauseRedline,
  proof: ClauseChange,
  to: DiffSide,
  from: string,
  witnesses: Clause['witnesses'],
): Clause {
  const entries = entriesOf(to, from).filter(entry => entry.clause === clause.id);
  const { status: _, ...written } = clause;
  return {
    ...(written as Omit<Clause, 'change' | 'logic' | 'witnesses' | 'expected' | 'reasons'>),
    change: changeOf(clause, proof),
    logic: (proof.logic ?? null) as Clause['logic'],
    witnesses,
    expected: effectOf(entries.map(({ effect }) => effect)) ?? null,
    reasons: entries.map(({ reason }) => reason),
  };
}

function changeOf({ status, title, sentence }: ClauseRedline, proof: ClauseChange): Clause['change'] {
  if (status === 'inserted') return 'added';
  if (status === 'deleted') return 'removed';
  const rewritten = title.changed || sentence.changed;
  if (proof.change === 'logic') return rewritten ? 'both' : 'logic';
  if (rewritten) return 'text';
  return proof.change === 'renamed' ? 'renamed' : 'none';
}

async function flawsOf(
  side: DiffSide,
  prover: Prover,
  timeout: number | undefined,
  onProgress: DiffOptions['onProgress'],
): Promise<Problem[]> {
  onProgress?.({ step: 'check', what: side.id });
  const flaws = await checkEdition(side.provable, prover, timeout === undefined ? {} : { timeout });
  return flaws.map(flaw => flawProblem(flaw, side.content));
}
