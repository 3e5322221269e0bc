import { join } from 'node:path';
import type { MutationTestResult } from 'mutation-testing-report-schema/api';
import type { InForce } from '../../build/types/in-force.ts';
import { hasErrors, type Problem } from '../../checker/diagnostic/problem.ts';
import { measureEdition } from '../adequacy/adequacy.ts';
import { checkCases } from '../adequacy/check-cases.ts';
import { earlierSentences } from '../adequacy/earlier-sentences.ts';
import type { Score } from '../adequacy/measure-adequacy.ts';
import { type EditionResults, mutationReport } from '../adequacy/mutation-report.ts';
import { type CasesFile, readCases } from '../adequacy/read-cases.ts';
import { type AssembledEdition, assembleEdition } from '../content/assemble-edition.ts';
import { type CheckContent, contentSchemas } from '../content/content-schemas.ts';
import { type EditionContent, listEditions, readEdition } from '../content/read-edition.ts';
import { readYamlFile } from '../content/yaml-file.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { checkEditionLogs } from '../edition/check-edition-logs.ts';
import { checkFrozen } from '../edition/check-frozen.ts';
import { compareCompanions } from '../sentence/compare-companions.ts';
import { lintSentences, type SentenceProblem } from '../sentence/lint-sentences.ts';
import { crossReferences } from './cross-references.ts';
import { readLintContext } from './lint-context.ts';
import { type LintEdit, runLints } from './run-lints.ts';

export interface LintOptions {
  /** Only these editions. */
  readonly editions?: readonly string[];
  /** Only these clauses, where a check goes clause by clause. */
  readonly clauses?: readonly string[];
  /** Mutants: whether the cases would notice a wrong rule. They take seconds, the rest does not. */
  readonly mutants?: boolean;
  /** Collects the safe mends of GB/T findings, which are then not among the problems. */
  readonly mend?: boolean;
}

/** An edition that could be read and compiled. */
export interface SoundEdition {
  readonly id: string;
  readonly content: EditionContent;
  readonly assembled: AssembledEdition;
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
 * reported in every file at once; what builds on it is then left out for that edition.
 */
export async function lintProject(root: string, options: LintOptions = {}): Promise<LintResult> {
  const schemas = join(root, 'schemas');
  const ids = (await listEditions(root)).filter(id => options.editions?.includes(id) ?? true);
  const [cases, frozen, check] = await Promise.all([
    readCases(join(root, 'test/clauses')),
    checkFrozen(root, schemas),
    contentSchemas(schemas),
  ]);
  const linted = await Promise.all(ids.map(id => lintEdition(root, id, cases, options)));
  const editions = linted.flatMap(({ sound }) => (sound ? [sound] : []));
  const logs = await checkEditionLogs(root, schemas, editions);
  const problems = [
    ...[...cases.values()].flatMap(file => [...file.problems, ...check('case', file)]),
    ...(await inForceProblems(root, check)),
    ...frozen,
    ...logs,
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
async function inForceProblems(root: string, check: CheckContent): Promise<Problem[]> {
  const file = await readYamlFile(join(root, 'criteria/in-force.yaml'));
  const problems = [...file.problems, ...check('in-force', file)];
  if (problems.length > 0) return problems;
  const { edition } = file.data as InForce;
  const known = await listEditions(root);
  if (known.includes(edition)) return [];
  return [
    makeEditorProblem('edition-missing', file.locate('/edition'), { edition, known: known.join('、') }),
  ];
}

interface LintedEdition {
  readonly id: string;
  readonly problems: readonly SentenceProblem[];
  readonly mends: readonly LintEdit[];
  readonly scores: readonly Score[];
  readonly suppressed: number;
  readonly sound?: SoundEdition;
  readonly results?: EditionResults;
}

async function lintEdition(
  root: string,
  id: string,
  cases: ReadonlyMap<string, CasesFile>,
  options: LintOptions,
): Promise<LintedEdition> {
  const schemas = join(root, 'schemas');
  const broken = (problems: readonly Problem[]) => ({ id, problems, mends: [], scores: [], suppressed: 0 });
  const { content, problems: unread } = await readEdition(root, id, schemas);
  if (!content) return broken(unread);
  const { edition: assembled, problems: untyped } = assembleEdition(content);
  if (hasErrors(untyped)) return broken([...untyped, ...lintSentences(content, assembled.rules)]);
  const [references, { context, problems: prose }] = await Promise.all([
    crossReferences(root, id, schemas),
    readLintContext(root, id, content),
  ]);
  const drafting = context && runLints(context, { fix: options.mend ?? false });
  const wanted = ({ id: clause }: { readonly id: string }) => options.clauses?.includes(clause) ?? true;
  const earlier = earlierSentences(root);
  const measured = options.mutants
    ? await measureEdition({ content, assembled }, cases, {
        ...(options.clauses && { clauses: options.clauses }),
        earlier,
      })
    : undefined;
  return {
    id,
    sound: { id, content, assembled },
    problems: [
      ...lintSentences(content, assembled.rules, context ? { terms: context.terms.data.terms } : {}),
      ...compareCompanions(content, assembled.rules, context?.texts, context?.sources),
      ...references,
      ...prose,
      ...(drafting?.problems ?? []),
      ...(measured?.problems ?? checkCases(assembled.description, cases, wanted, earlier)),
    ],
    mends: drafting?.edits ?? [],
    scores: measured?.scores ?? [],
    ...(measured && { results: measured }),
    suppressed: drafting?.suppressed.length ?? 0,
  };
}

/** Several checks may stumble over the same broken file. */
function withoutRepeats(problems: readonly SentenceProblem[]): SentenceProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, message, location: { file, line, column } }) => {
    const key = JSON.stringify([code, message.zh, file, line, column]);
    return !seen.has(key) && seen.add(key);
  });
}

function byPlace({ location: a }: Problem, { location: b }: Problem): number {
  return (
    (a.file ?? '').localeCompare(b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}
