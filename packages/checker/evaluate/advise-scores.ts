import type { CompiledClause, CompiledEdition, CompiledRaise, FactValues } from '@zhunsheng/language';
import type { Clause, Condition, Raise, Report, Score } from '@zhunsheng/language/types/report';
import { type Change, closingChanges, type OpenClause, samePlace, works, writtenGap } from './close-gap.ts';
import type { ClauseTexts, EditionTexts } from './edition-texts.ts';
import type { OpenClauses } from './evaluate-declaration.ts';

/** One indicator raised to one grade, by which changes. */
interface Step {
  readonly line: Score;
  /** What the points of the line count in. */
  readonly totals: readonly string[];
  readonly grade: string;
  readonly points: Score['points'];
  readonly changes: readonly [Change, ...Change[]];
}

/** No one is advised to raise more indicators than this at once. */
const MOST_RAISED = 4;
/** How many sets of grades are evaluated for a condition before the search ends. */
const MOST_TRIED = 2000;

/**
 * The report with what each indicator lacks to its next grade, and for conditions on points the fewest indicators, then the
 * fewest points, to raise. Each set is evaluated on the whole clause: while marks are open, only what decides it is advised.
 */
export function adviseScores(
  report: Report,
  edition: CompiledEdition,
  texts: EditionTexts,
  facts: FactValues,
  open: OpenClauses,
): Report {
  const { scores = [] } = report;
  const openAt = (index: number) =>
    open(edition.clauses[index] as CompiledClause, texts.clauses[index] as ClauseTexts);
  const steps = scores.map(line => {
    const raise = edition.raises?.find(({ fact }) => fact === line.fact);
    return raise ? stepsOf(line, raise, openAt(0), texts) : [];
  });
  return {
    ...report,
    clauses: report.clauses.map((clause, index) =>
      isOpen(clause)
        ? advised(clause, edition.clauses[index] as CompiledClause, openAt(index), scores, steps, facts)
        : clause,
    ),
    scores: scores.map((line, index) => {
      const next = steps[index]?.find(({ grade }) => grade === line.next);
      return next ? { ...line, gap: writtenGap(next.changes) } : line;
    }),
  };
}

function isOpen({ verdict, basis }: Clause): boolean {
  return (verdict === 'not_met' || verdict === 'undetermined') && basis !== 'finding';
}

/** The grades above the best that is possible which a change of the declaration reaches, the lowest first. */
function stepsOf(
  line: Score,
  { grade: fact, totals, steps }: CompiledRaise,
  clause: OpenClause,
  { factTitles }: EditionTexts,
): Step[] {
  const best = Math.max(
    ...line.steps.filter(({ grade }) => line.grades.includes(grade)).map(({ points }) => points.most),
  );
  const better = line.steps.filter(({ points }) => points.most > best).toReversed();
  return better.flatMap(({ grade, points }) => {
    const bits = line.steps.reduce(
      (all, step, bit) => (step.points.most >= points.most ? all | (1 << bit) : all),
      0,
    );
    const reached = {
      ...clause,
      leaves: steps,
      countTitle: (leaf: { readonly fact: string }) => factTitles[leaf.fact] ?? leaf.fact,
      isMet: (changed: FactValues) => ((changed[fact] as number) & ~bits) === 0,
    };
    const found = steps.filter(step => step.grade === grade).map(step => closingChanges(step, reached));
    const changes = found.find(one => one?.length === 1) ?? found.find(one => one);
    return changes ? [{ line, totals, grade, points, changes }] : [];
  });
}

/** The clause with what to raise in its conditions on points. */
function advised(
  clause: Clause,
  { leaves }: CompiledClause,
  open: OpenClause,
  scores: readonly Score[],
  steps: readonly (readonly Step[])[],
  facts: FactValues,
): Clause {
  const scored = leaves.filter(
    leaf => leaf.truth(facts) < 2 && scores.some(({ fact }) => fact === leaf.fact),
  );
  const isScored = (condition: Condition) => scored.some(({ id }) => id === condition.id);
  if (!clause.conditions.some(isScored)) return clause;
  const counting = ([step]: readonly Step[]) => scored.some(({ fact }) => step?.totals.includes(fact));
  const set = cheapest(steps.filter(counting), open);
  if (!set) return clause;
  const raises = set.map(raised);
  return {
    ...clause,
    conditions: clause.conditions.map(condition =>
      isScored(condition) ? { ...condition, raises } : condition,
    ),
  };
}

function raised({ line: { fact, title, steps }, grade, points, changes }: Step): Raise {
  const called = steps.find(step => step.grade === grade)?.title ?? null;
  return { fact, title, grade, grade_title: called, points, gap: writtenGap(changes) };
}

/** The set of fewest indicators, then of fewest points gained, then first in the sheet, that meets the clause. */
function cheapest(indicators: readonly (readonly Step[])[], open: OpenClause): readonly Step[] | undefined {
  let tried = 0;
  for (let size = 1; size <= Math.min(MOST_RAISED, indicators.length); size++) {
    const sets = setsOf(size, indicators, MOST_TRIED - tried).sort(
      (one, other) => gainOf(one) - gainOf(other),
    );
    for (const set of sets) {
      const changes = set.flatMap(step => step.changes);
      if (areApart(changes) && works(open, changes)) return set;
    }
    tried += sets.length;
  }
  return undefined;
}

function gainOf(set: readonly Step[]): number {
  return set.reduce((sum, { line, points }) => sum + points.least - line.points.least, 0);
}

/** Two changes of one figure would be added up. */
function areApart(changes: readonly Change[]): boolean {
  return changes.every((one, index) => !changes.slice(index + 1).some(other => samePlace(one, other)));
}

/** At most `most` sets of so many indicators, each with one of its grades, in the order of the sheet. */
function setsOf(size: number, indicators: readonly (readonly Step[])[], most: number): (readonly Step[])[] {
  if (size === 0) return [[]];
  const sets: (readonly Step[])[] = [];
  for (const [index, steps] of indicators.entries())
    for (const rest of setsOf(size - 1, indicators.slice(index + 1), most))
      for (const step of steps) if (sets.length < most) sets.push([step, ...rest]);
  return sets;
}
