import { type EditionDescription, type Problem, readFields } from '@zhunsheng/language';
import type { MutationTestResult } from 'mutation-testing-report-schema/api';
import { contentSchemas } from '../content/content-schemas.ts';
import { type CasesFile, casesOf } from '../content/read-cases.ts';
import type { EditionContent } from '../content/read-edition.ts';
import type { YamlFile } from '../content/yaml-file.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { Project, SoundEdition } from '../project/project.ts';
import { checkCases, type EarlierSentences } from './check-cases.ts';
import { failedCaseProblem } from './failing-cases.ts';
import {
  type ClauseAdequacy,
  type MutantResult,
  measureAdequacy,
  type Score,
  scoreOf,
} from './measure-adequacy.ts';
import { type EditionResults, mutationReport } from './mutation-report.ts';
import type { ProveEquivalent } from './prove-equivalent.ts';

export interface MeasureOptions {
  /** Decides what the exhaustive argument does not reach; without it such mutants have survived. */
  readonly prove?: ProveEquivalent;
  /** Only these clauses, for an editor who has touched no other. */
  readonly clauses?: readonly string[];
  /** Where a stale sentence may be found as it was. */
  readonly earlier?: EarlierSentences;
}

export interface AdequacyResult {
  readonly problems: readonly Problem[];
  /** By edition, in the order of its clauses. */
  readonly scores: Readonly<Record<string, readonly Score[]>>;
  readonly report: MutationTestResult;
}

/**
 * Whether the hand-written cases hold the clauses of `editions`: they rest on today's words, pass, show each condition
 * at work and kill every mutant that is not proved equivalent. Editions whose content is not in order are left out;
 * their own problems are not repeated here.
 */
export async function adequacy(
  project: Project,
  editions: readonly string[],
  options: MeasureOptions = {},
): Promise<AdequacyResult> {
  const check = await contentSchemas();
  const files = await project.cases();
  const read = await Promise.all(editions.map(id => project.soundEdition(id)));
  const sound = read.filter(one => one !== undefined);
  const results = await Promise.all(sound.map(one => measureEdition(one, files, options)));
  return {
    problems: [
      ...[...files.values()].flatMap(file => [...file.problems, ...check('case', file)]),
      ...results.flatMap(({ problems }) => problems),
    ],
    scores: Object.fromEntries(results.map(({ edition, scores }) => [edition, scores])),
    report: mutationReport(project.root, results, files),
  };
}

/** The same for one edition that is at hand, by the cases at hand. */
export async function measureEdition(
  { content, assembled }: Omit<SoundEdition, 'id'>,
  files: ReadonlyMap<string, CasesFile>,
  options: MeasureOptions = {},
): Promise<EditionResults & { problems: Problem[]; scores: Score[] }> {
  const { rules, codes, units, description } = assembled;
  const scope = { rules, codes, units, fields: readFields(content.schema) };
  const wanted = ({ id }: { readonly id: string }) => options.clauses?.includes(id) ?? true;
  const clauses: ClauseAdequacy[] = [];
  const scores: Score[] = [];
  for (const clause of rules.clauses.filter(wanted)) {
    const file = files.get(clause.id);
    const cases = file ? casesOf(file, description.id) : [];
    if (cases.length === 0) continue;
    const measured = await measureAdequacy(clause, cases, scope, options.prove);
    clauses.push(measured);
    scores.push(scoreOf(measured, cases.length));
  }
  const fileOf = placesOf(content);
  const problems = [
    ...checkCases(description, files, {
      wanted,
      placeOf: id => content.clauses.get(id)?.locate('/id') ?? {},
      earlier: options.earlier,
    }),
    ...clauses.flatMap(one =>
      clauseProblems(one, { description, content, fileOf, cases: files.get(one.clause) }),
    ),
  ];
  return { edition: description.id, clauses, scores, fileOf, problems };
}

/** The files of the clauses, of facts.yaml and of the decision tables. */
function placesOf({ clauses, facts, vocabularyFiles }: EditionContent) {
  return ({ mutant: { source, clause } }: MutantResult): YamlFile => {
    if (source === 'facts') return facts;
    const file =
      source === 'clause'
        ? clauses.get(clause)
        : vocabularyFiles.find(({ data }) => data.id === source.table);
    if (!file) throw new RangeError(`no file for a mutant of \`${clause}\``);
    return file;
  };
}

/** Where things stand. */
interface Places {
  readonly description: Pick<EditionDescription, 'id' | 'clauses'>;
  readonly content: Pick<EditionContent, 'clauses'>;
  readonly fileOf: EditionResults['fileOf'];
  readonly cases: CasesFile | undefined;
}

/** Cases that fail, mutants that survive and conditions that no pair of cases shows, each with its place. */
function clauseProblems({ clause, failed, mutants, conditions }: ClauseAdequacy, places: Places): Problem[] {
  const { description, content, fileOf, cases } = places;
  const both = { clause, edition: description.id };
  const phrases = description.clauses.find(({ id }) => id === clause)?.phrases ?? {};
  return [
    ...failed.map(one => failedCaseProblem(one, both, cases)),
    ...mutants
      .filter(({ status }) => status === 'survived')
      .map(result => {
        const { description: altered, missing, pointer } = result.mutant;
        const values = { ...both, description: altered, missing };
        return makeEditorProblem('mutant-survived', fileOf(result).locate(pointer), values);
      }),
    ...conditions
      .filter(({ shown }) => shown === 'no')
      .map(({ id, pointer }) => {
        const values = { ...both, condition: id, phrase: phrases[id] ?? id };
        return makeEditorProblem(
          'condition-not-shown',
          content.clauses.get(clause)?.locate(pointer) ?? {},
          values,
        );
      }),
  ];
}
