import { dirname, join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import { readFields } from '@zhunsheng/language';
import type { MutationTestResult } from 'mutation-testing-report-schema/api';
import { type AssembledEdition, assembleEdition } from '../content/assemble-edition.ts';
import { contentSchemas } from '../content/content-schemas.ts';
import { type EditionContent, readEdition } from '../content/read-edition.ts';
import { readYamlFile, type YamlFile } from '../content/yaml-file.ts';
import { checkCases, type EarlierSentences } from './check-cases.ts';
import { clauseProblems } from './clause-problems.ts';
import {
  type ClauseAdequacy,
  type MutantResult,
  measureAdequacy,
  type Score,
  scoreOf,
} from './measure-adequacy.ts';
import { type EditionResults, mutationReport } from './mutation-report.ts';
import type { ProveEquivalent } from './prove-equivalent.ts';
import { type CasesFile, casesOf, readCases } from './read-cases.ts';

export interface MeasureOptions {
  /** Decides what the exhaustive argument does not reach; without it such mutants have survived. */
  readonly prove?: ProveEquivalent;
  /** Only these clauses, for an editor who has touched no other. */
  readonly clauses?: readonly string[];
  /** Where a stale sentence may be found as it was. */
  readonly earlier?: EarlierSentences;
}

export interface AdequacyOptions extends MeasureOptions {
  /** `root`/test/clauses by default. */
  readonly cases?: string;
  /** `root`/schemas by default. */
  readonly schemas?: string;
}

export interface AdequacyResult {
  readonly problems: readonly Problem[];
  /** By edition, in the order of its clauses. */
  readonly scores: Readonly<Record<string, readonly Score[]>>;
  readonly report: MutationTestResult;
}

/** An edition that has been read and assembled. */
export interface ReadEdition {
  readonly content: EditionContent;
  readonly assembled: AssembledEdition;
}

/**
 * Whether the hand-written cases hold the clauses of `editions`: they rest on today's words, pass, show each condition
 * at work and kill every mutant that is not proved equivalent. Editions whose content is not in order are left out;
 * their own problems are not repeated here.
 */
export async function adequacy(
  root: string,
  editions: readonly string[],
  options: AdequacyOptions = {},
): Promise<AdequacyResult> {
  const schemas = options.schemas ?? join(root, 'schemas');
  const [files, check, read] = await Promise.all([
    readCases(options.cases ?? join(root, 'test/clauses')),
    contentSchemas(schemas),
    Promise.all(editions.map(id => readAssembled(root, id, schemas))),
  ]);
  const sound = read.filter(one => one !== undefined);
  const results = await Promise.all(sound.map(one => measureEdition(one, files, options)));
  return {
    problems: [
      ...[...files.values()].flatMap(file => [...file.problems, ...check('case', file)]),
      ...results.flatMap(({ problems }) => problems),
    ],
    scores: Object.fromEntries(results.map(({ edition, scores }) => [edition, scores])),
    report: mutationReport(root, results, files),
  };
}

async function readAssembled(root: string, id: string, schemas: string): Promise<ReadEdition | undefined> {
  const { content } = await readEdition(root, id, schemas);
  if (!content) return undefined;
  const { edition, problems } = assembleEdition(content);
  return problems.length > 0 ? undefined : { content, assembled: edition };
}

/** The same for one edition that is at hand, by the cases at hand. */
export async function measureEdition(
  { content, assembled }: ReadEdition,
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
  const fileOf = await placesOf(content, assembled);
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
async function placesOf({ clauses, facts }: EditionContent, { rules }: AssembledEdition) {
  const folder = join(dirname(facts.path), 'vocabularies');
  const tables = await Promise.all(
    Object.keys(rules.tables).map(async id => [id, await readYamlFile(join(folder, `${id}.yaml`))] as const),
  );
  const tableFiles = new Map<string, YamlFile>(tables);
  return ({ mutant: { source, clause } }: MutantResult): YamlFile => {
    if (source === 'facts') return facts;
    const file = source === 'clause' ? clauses.get(clause) : tableFiles.get(source.table);
    if (!file) throw new RangeError(`no file for a mutant of \`${clause}\``);
    return file;
  };
}
