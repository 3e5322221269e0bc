import { makeProblem, type Problem } from '@zhunsheng/language';
import type { SourceEdit } from '../sentence/clause-source.ts';
import { gbtLints } from './gbt-lints.ts';
import { LineIndex } from './line-index.ts';
import type { Lint, LintFinding } from './lint.ts';
import type { LintContext } from './lint-context.ts';
import { applySuppressions, readSuppressions, type Suppression } from './suppressions.ts';

/** A stretch of a file and what is to stand there. */
export interface LintEdit extends SourceEdit {
  readonly file: string;
}

export interface LintRun {
  /** What is left to report, by file and place. */
  readonly problems: readonly Problem[];
  /** With `fix`, the safe mends of what is then not among the problems; they do not overlap. */
  readonly edits: readonly LintEdit[];
  /** Findings that stand for a reason. */
  readonly suppressed: readonly Suppression[];
}

/** Runs the rules of GB/T 1.1 on one edition. */
export function runLints(
  context: LintContext,
  options: { fix?: boolean; lints?: readonly Lint[] } = {},
): LintRun {
  const lints = options.lints ?? gbtLints;
  const lines = new Map([...context.sources].map(([file, source]) => [file, new LineIndex(source)]));
  const found = lints.flatMap(lint =>
    lint.check(context).map(finding => ({ finding, problem: toProblem(lint, finding, lines) })),
  );
  const suppressions = [...context.sources].flatMap(([file, source]) => readSuppressions(file, source));
  const { problems, used } = applySuppressions(
    found.map(({ problem }) => problem),
    suppressions,
    code => lints.some(({ id }) => id === code),
  );
  const fixed = options.fix ? mends(found.filter(({ problem }) => problems.includes(problem))) : [];
  const left = problems.filter(problem => !fixed.some(one => one.problem === problem));
  return { problems: left.sort(byPlace), edits: fixed.map(({ edit }) => edit), suppressed: used };
}

function toProblem(
  lint: Lint,
  { message: key, at, values }: LintFinding,
  lines: ReadonlyMap<string, LineIndex>,
): Problem {
  const index = lines.get(at.file) as LineIndex;
  const { line, column } = index.position(at.start);
  const end = index.position(at.end);
  const endColumn = end.line === line ? end.column : index.endOfLine(line) - at.start + column;
  const entry = { severity: lint.severity, ...(lint.messages[key] as Lint['messages'][string]) };
  const location = { file: at.file, line, column, ...(endColumn > column && { endColumn }) };
  return makeProblem({ [lint.id]: entry }, { code: lint.id, values }, location);
}

/** Of overlapping mends the first one; the next run finds the rest. */
function mends(
  found: readonly { finding: LintFinding; problem: Problem }[],
): { edit: LintEdit; problem: Problem }[] {
  const taken: { edit: LintEdit; problem: Problem }[] = [];
  for (const { finding, problem } of found) {
    if (finding.fix === undefined) continue;
    const { file, start, end } = finding.at;
    const overlaps = taken.some(
      ({ edit: one }) => one.file === file && one.offset < end && start < one.offset + one.length,
    );
    if (!overlaps)
      taken.push({ edit: { file, offset: start, length: end - start, text: finding.fix }, problem });
  }
  return taken;
}

/** The order in which problems are read: by file, line and column. */
export function byPlace({ location: a }: Problem, { location: b }: Problem): number {
  return (
    (a.file ?? '').localeCompare(b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}
