import { dirname, join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import type { InForce } from '@zhunsheng/language/types/in-force';
import type { MutationTestResult } from 'mutation-testing-report-schema/api';
import { checkCaseFiles } from '../adequacy/check-case-files.ts';
import type { Score } from '../adequacy/measure-adequacy.ts';
import { mutationReport } from '../adequacy/mutation-report.ts';
import { type CasesFile, casesByClause, readCaseFiles } from '../adequacy/read-cases.ts';
import { checkEditionComments } from '../comments/check-edition-comments.ts';
import { contentSchemas } from '../content/content-schemas.ts';
import { listEditions } from '../content/read-edition.ts';
import { readYamlFile } from '../content/yaml-file.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { checkEditionLogs } from '../edition/check-edition-logs.ts';
import { checkEditionRoots } from '../edition/check-edition-roots.ts';
import { checkFrozen } from '../edition/check-frozen.ts';
import type { SentenceProblem } from '../sentence/lint-sentences.ts';
import { byPlace } from './by-place.ts';
import { checkContentFiles } from './check-content-files.ts';
import { lintEdition, type SoundEdition } from './lint-edition.ts';
import type { LintEdit } from './run-lints.ts';

export interface LintOptions {
  /** Only these editions. */
  readonly editions?: readonly string[];
  /** Only these clauses, where a check goes clause by clause; none where no clause can have changed. */
  readonly clauses?: readonly string[];
  /** Mutants: whether the cases would notice a wrong rule. They take seconds, the rest does not. */
  readonly mutants?: boolean;
  /** Collects the safe mends of GB/T findings, which are then not among the problems. */
  readonly mend?: boolean;
}

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
 * Everything that keeps text, logic and cases of the editions under `root` together, but proofs. Broken content is
 * reported in every file at once; what builds on it is then left out for that edition, which is said.
 */
export async function lintProject(root: string, options: LintOptions = {}): Promise<LintResult> {
  const schemas = join(root, 'schemas');
  const known = await listEditions(root);
  const ids = known.filter(id => options.editions?.includes(id) ?? true);
  const check = await contentSchemas(schemas);
  const [files, written, frozen] = await Promise.all([
    checkContentFiles(root, ids, check),
    readCaseFiles(join(root, 'test/clauses')),
    checkFrozen(root, schemas),
  ]);
  const sound = written.filter(({ path }) => !files.broken.has(path));
  const cases = casesByClause(sound);
  const project = { root, schemas, cases, broken: files.broken };
  const linted = await Promise.all(ids.map(id => lintEdition(project, id, options)));
  const editions = linted.flatMap(({ sound }) => (sound ? [sound] : []));
  const problems = [
    ...files.problems,
    ...(await inForceProblems(root, known)),
    ...checkCaseFiles(sound, known),
    ...frozen,
    ...(await checkEditionRoots(root)),
    ...(await checkEditionLogs(root, schemas, editions)),
    ...(
      await Promise.all(
        // Comments are about parts of the document, which broken prose has not.
        editions
          .filter(({ id }) => ![...files.broken].some(path => dirname(path) === join(root, 'standard', id)))
          .map(({ id }) => checkEditionComments(root, id, schemas)),
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
          root,
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
async function inForceProblems(root: string, known: readonly string[]): Promise<Problem[]> {
  const file = await readYamlFile(join(root, 'criteria/in-force.yaml'));
  const edition = (file.data as InForce | null | undefined)?.edition;
  if (typeof edition !== 'string' || known.includes(edition)) return [];
  return [
    makeEditorProblem('edition-missing', file.locate('/edition'), { edition, known: known.join('、') }),
  ];
}

/** Several checks may stumble over the same broken file. */
function withoutRepeats(problems: readonly SentenceProblem[]): SentenceProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, message, location: { file, line, column } }) => {
    const key = JSON.stringify([code, message.zh, file, line, column]);
    return !seen.has(key) && seen.add(key);
  });
}
