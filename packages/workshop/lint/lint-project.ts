import { dirname } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import type { MutationTestResult } from 'mutation-testing-report-schema/api';
import { checkCaseFiles } from '../adequacy/check-case-files.ts';
import type { Score } from '../adequacy/measure-adequacy.ts';
import { mutationReport } from '../adequacy/mutation-report.ts';
import { checkEditionComments } from '../comments/check-comments.ts';
import { type CasesFile, casesByClause } from '../content/read-cases.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { checkEditionLogs } from '../edition/check-edition-logs.ts';
import { checkEditionRoots } from '../edition/check-edition-roots.ts';
import { checkFrozen } from '../edition/check-frozen.ts';
import type { Project, SoundEdition } from '../project/project.ts';
import type { SentenceProblem } from '../sentence/lint-sentences.ts';
import { checkOneStandard } from '../standards/check-one-standard.ts';
import { readSharedFields } from '../standards/read-shared-fields.ts';
import { checkContentFiles } from './check-content-files.ts';
import { type LintOptions, lintEdition } from './lint-edition.ts';
import type { LintEdit } from './run-lints.ts';
import { byPlace } from './run-lints.ts';

export interface LintResult {
  /** By file and place; those of sentences may carry fixes. */
  readonly problems: readonly SentenceProblem[];
  readonly mends: readonly LintEdit[];
  readonly scores: Readonly<Record<string, readonly Score[]>>;
  readonly editions: readonly SoundEdition[];
  readonly cases: ReadonlyMap<string, CasesFile>;
  /** The mutants with what became of them, by mutation-testing-report-schema; undefined unless they were asked for. */
  readonly report: MutationTestResult | undefined;
  /** Findings that stand for a stated reason. */
  readonly suppressed: number;
}

/**
 * Everything that keeps text, logic and cases of the editions of a project together, but proofs. Broken content is
 * reported in every file at once; what builds on it is then left out for that edition, which is said.
 */
export async function lintProject(project: Project, options: LintOptions = {}): Promise<LintResult> {
  const known = await project.editions();
  const ids = known.filter(id => options.editions?.includes(id) ?? true);
  const [files, written, frozen] = await Promise.all([
    checkContentFiles(project, ids),
    project.caseFiles(),
    checkFrozen(project),
  ]);
  const sound = written.filter(({ path }) => !files.broken.has(path));
  const cases = casesByClause(sound);
  const linted = await Promise.all(
    ids.map(id => lintEdition({ project, cases, broken: files.broken }, id, options)),
  );
  const editions = linted.flatMap(({ sound }) => (sound ? [sound] : []));
  const problems = [
    ...files.problems,
    ...(await inForceProblems(project)),
    ...checkCaseFiles(sound, known),
    ...frozen,
    ...(await checkOneStandard(project)),
    ...(await readSharedFields(project)).problems,
    ...(await checkEditionRoots(project)),
    ...(await checkEditionLogs(project, editions)),
    ...(
      await Promise.all(
        // Comments are about parts of the document, which broken prose has not.
        editions
          .filter(
            ({ id }) => ![...files.broken].some(path => dirname(path) === project.files.path('standard', id)),
          )
          .map(({ id }) => checkEditionComments(project, id)),
      )
    ).flat(),
    ...linted.flatMap(one => one.problems),
  ];
  return {
    problems: withoutRepeats(problems).sort(byPlace),
    mends: linted.flatMap(one => one.mends),
    scores: Object.fromEntries(linted.map(({ id, scores }) => [id, scores])),
    report: options.mutants
      ? mutationReport(
          project.root,
          linted.flatMap(one => one.results ?? []),
          cases,
        )
      : undefined,
    editions,
    cases,
    suppressed: linted.reduce((count, one) => count + one.suppressed, 0),
  };
}

/** criteria/in-force.yaml has to name an edition there is. */
async function inForceProblems(project: Project): Promise<Problem[]> {
  const [edition, known] = [await project.inForce(), await project.editions()];
  if (typeof edition !== 'string' || known.includes(edition)) return [];
  const { locate } = await project.files.yaml(project.files.path('criteria/in-force.yaml'));
  return [makeEditorProblem('edition-missing', locate('/edition'), { edition, known: known.join('、') })];
}

/** Several checks may stumble over the same broken file. */
function withoutRepeats(problems: readonly SentenceProblem[]): SentenceProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, message, location: { file, line, column } }) => {
    const key = JSON.stringify([code, message.zh, file, line, column]);
    return !seen.has(key) && seen.add(key);
  });
}
