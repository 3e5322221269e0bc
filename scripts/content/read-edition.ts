import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clause } from '../../build/types/clause.ts';
import type { Facts } from '../../build/types/facts.ts';
import type { Standard } from '../../build/types/standard.ts';
import type { Vocabulary } from '../../build/types/vocabulary.ts';
import { ruleProblem } from '../../checker/diagnostic/catalogue/rule.ts';
import type { Problem } from '../../checker/diagnostic/problem.ts';
import type { JsonSchema } from '../../checker/rule/fields.ts';
import { contentSchemas } from './content-schemas.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** A content file that fits its schema. */
export interface ContentFile<Data> extends YamlFile {
  readonly data: Data;
}

/** Everything that an edition consists of, as read from criteria/<edition>/ and schemas/<edition>/. */
export interface EditionContent {
  readonly standard: ContentFile<Standard>;
  readonly facts: ContentFile<Facts>;
  readonly clauses: ReadonlyMap<string, ContentFile<Clause>>;
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  readonly schema: JsonSchema;
}

/** The editions a project holds: the folders of criteria/ with a standard.yaml. */
export async function listEditions(root: string): Promise<string[]> {
  const folders = await readdir(join(root, 'criteria'), { withFileTypes: true });
  const names = folders
    .filter(folder => folder.isDirectory() && folder.name !== 'regions')
    .map(folder => folder.name);
  return names.sort();
}

/**
 * The edition by which a declaration is judged that names none, from criteria/in-force.yaml. It stands outside of the
 * editions, because a later one takes over without a change to an edition that is frozen.
 */
export async function editionInForce(root: string): Promise<string | undefined> {
  const { data } = await readYamlFile(join(root, 'criteria/in-force.yaml'));
  return (data as { edition?: string } | null | undefined)?.edition;
}

/** Reads one edition. `content` is undefined when a file is missing, unreadable or does not fit its schema. */
export async function readEdition(
  root: string,
  edition: string,
  schemaFolder: string,
): Promise<{ content?: EditionContent; problems: readonly Problem[] }> {
  const folder = join(root, 'criteria', edition);
  const check = await contentSchemas(schemaFolder);
  const [standard, facts, clauses, vocabularies] = await Promise.all([
    readYamlFile(join(folder, 'standard.yaml')),
    readYamlFile(join(folder, 'facts.yaml')),
    readYamlFolder(join(folder, 'clauses')),
    readYamlFolder(join(folder, 'vocabularies')),
  ]);
  const problems = [
    ...[standard, facts, ...clauses, ...vocabularies].flatMap(file => file.problems),
    ...check('standard', standard),
    ...check('facts', facts),
    ...clauses.flatMap(file => check('clause', file)),
    ...vocabularies.flatMap(file => check('vocabulary', file)),
  ];
  if (problems.length > 0) return { problems };
  const content: EditionContent = {
    standard: standard as ContentFile<Standard>,
    facts: facts as ContentFile<Facts>,
    clauses: new Map(clauses.map(file => [(file.data as Clause).id, file as ContentFile<Clause>])),
    vocabularies: Object.fromEntries(
      vocabularies.map(({ data }) => [(data as Vocabulary).id, data as Vocabulary]),
    ),
    schema: await readSchema(join(root, 'schemas', edition, 'declaration.schema.json')),
  };
  const mismatches = checkClauseList(content);
  return mismatches.length > 0 ? { problems: mismatches } : { content, problems: [] };
}

async function readYamlFolder(folder: string): Promise<YamlFile[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.yaml')).sort();
  return Promise.all(names.map(name => readYamlFile(join(folder, name))));
}

async function readSchema(path: string): Promise<JsonSchema> {
  return JSON.parse(await readFile(path, 'utf8')) as JsonSchema;
}

/** Chapters list every clause once, and each clause file has the name of its id. */
function checkClauseList({ standard, clauses }: EditionContent): Problem[] {
  const problems: Problem[] = [];
  const listed = standard.data.chapters.flatMap(chapter => chapter.clauses ?? []);
  for (const id of listed.filter(one => !clauses.has(one))) {
    problems.push(
      ruleProblem('content-missing-file', standard.locate('/chapters'), {
        file: `clauses/${id}.yaml`,
        owner: 'standard.yaml',
      }),
    );
  }
  for (const [id, file] of clauses) {
    if (!listed.includes(id)) problems.push(ruleProblem('clause-not-listed', file.locate('/id'), { id }));
    if (!file.path.endsWith(`/${id}.yaml`))
      problems.push(ruleProblem('clause-id-mismatch', file.locate('/id'), { id }));
  }
  return problems;
}
