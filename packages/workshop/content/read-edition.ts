import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readJson } from '@zhunsheng/checker';
import type { JsonSchema, Location, Problem } from '@zhunsheng/language';
import { didYouMean, readFields, ruleProblem, suggestion, typecheckConstraints } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import type { Facts } from '@zhunsheng/language/types/facts';
import type { Standard } from '@zhunsheng/language/types/standard';
import type { Vocabulary } from '@zhunsheng/language/types/vocabulary';
import { contentSchemas } from './content-schemas.ts';
import { ignoreMissing, missingFile, readYamlFile, type YamlFile } from './yaml-file.ts';

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

/** An edition as far as it could be read. */
export interface ReadEdition {
  /** Undefined when a file is missing, unreadable or does not fit its schema. */
  readonly content?: EditionContent;
  /** What is left without the `broken` clauses, when nothing else of the edition is broken. */
  readonly rest?: EditionContent;
  /** Ids of clauses whose file is broken, or missing. */
  readonly broken: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads one edition. Every file with problems is reported, not only the first. */
export async function readEdition(root: string, edition: string, schemaFolder: string): Promise<ReadEdition> {
  const folder = join(root, 'criteria', edition);
  const check = await contentSchemas(schemaFolder);
  const [standard, facts, clauses, vocabularies, schema] = await Promise.all([
    readYamlFile(join(folder, 'standard.yaml')),
    readYamlFile(join(folder, 'facts.yaml')),
    readYamlFolder(join(folder, 'clauses')),
    readYamlFolder(join(folder, 'vocabularies')),
    readSchema(join(root, 'schemas', edition, 'declaration.schema.json')),
  ]);
  const problems = [
    ...schema.problems,
    ...[standard, facts, ...vocabularies].flatMap(file => file.problems),
    ...check('standard', standard),
    ...check('facts', facts),
    ...vocabularies.flatMap(file => check('vocabulary', file)),
    ...otherId(standard, edition),
  ];
  const sound = clauses.filter(file => file.problems.length === 0 && check('clause', file).length === 0);
  const inClauses = clauses.flatMap(file => [...file.problems, ...check('clause', file)]);
  if (problems.length > 0) return { broken: [], problems: [...problems, ...inClauses] };
  const content: EditionContent = {
    standard: standard as ContentFile<Standard>,
    facts: facts as ContentFile<Facts>,
    clauses: new Map(sound.map(file => [stemOf(file), file as ContentFile<Clause>])),
    vocabularies: Object.fromEntries(
      vocabularies.map(({ data }) => [(data as Vocabulary).id, data as Vocabulary]),
    ),
    schema: schema.data as JsonSchema,
  };
  const mismatches = checkClauseList(content, clauses.map(stemOf));
  const all = [...inClauses, ...mismatches];
  if (all.length === 0) return { content, broken: [], problems: [] };
  return { ...withoutBroken(content, clauses.map(stemOf)), problems: all };
}

/** An edition has the name of its folder: cases, logs and the command line call it by that. */
function otherId(standard: YamlFile, folder: string): Problem[] {
  const { edition } = (standard.data ?? {}) as { edition?: unknown };
  if (typeof edition !== 'string' || edition === folder) return [];
  return [ruleProblem('edition-id-mismatch', standard.locate('/edition'), { edition, folder })];
}

/** The clauses that are listed, readable and named as their file, in their chapters. */
function withoutBroken(
  content: EditionContent,
  files: readonly string[],
): Pick<ReadEdition, 'rest' | 'broken'> {
  const { standard } = content;
  const listed = standard.data.chapters.flatMap(chapter => chapter.clauses ?? []);
  const kept = listed.filter(id => content.clauses.get(id)?.data.id === id);
  const broken = [...new Set([...listed, ...files])].filter(id => !kept.includes(id));
  const chapters = standard.data.chapters.map(chapter => ({
    ...chapter,
    ...(chapter.clauses && { clauses: chapter.clauses.filter(id => kept.includes(id)) }),
  })) as Standard['chapters'];
  const clauses = new Map([...content.clauses].filter(([id]) => kept.includes(id)));
  return {
    rest: { ...content, clauses, standard: { ...standard, data: { ...standard.data, chapters } } },
    broken,
  };
}

/** Every YAML file of a folder, in the order of their names; none when there is no such folder. */
export async function readYamlFolder(folder: string): Promise<YamlFile[]> {
  const names = (await readdir(folder).catch(ignoreMissing)) ?? [];
  const yaml = names.filter(name => name.endsWith('.yaml')).sort();
  return Promise.all(yaml.map(name => readYamlFile(join(folder, name))));
}

/** Declarations are checked by it, so its syntax errors are those of any JSON file. */
async function readSchema(path: string): Promise<{ data: unknown; problems: readonly Problem[] }> {
  const bytes = await readFile(path).catch(ignoreMissing);
  if (bytes === undefined) return { data: undefined, problems: [missingFile(path)] };
  try {
    const data = JSON.parse(bytes.toString('utf8')) as JsonSchema;
    const problems = typecheckConstraints(data, readFields(data)).map(problem => {
      const location = readJson(bytes, path)[0]?.locate(problem.location.pointer ?? '') ?? problem.location;
      return { ...problem, location };
    });
    return { data, problems };
  } catch {
    return { data: undefined, problems: readJson(bytes, path).flatMap(({ problems }) => problems) };
  }
}

function stemOf({ path }: YamlFile): string {
  return basename(path, '.yaml');
}

/** Chapters list every clause once, and each clause file has the name of its id. `files` are all of them. */
function checkClauseList({ standard, clauses }: EditionContent, files: readonly string[]): Problem[] {
  const entries = standard.data.chapters.flatMap((chapter, at) =>
    (chapter.clauses ?? []).map((id, index) => ({ id, pointer: `/chapters/${at}/clauses/${index}` })),
  );
  const listed = entries.map(({ id }) => id);
  const missing = entries.filter(({ id }) => !files.includes(id));
  return [
    ...missing.map(({ id, pointer }) => missingClause(id, standard.locate(pointer), files, listed)),
    ...[...clauses].flatMap(([stem, file]) => {
      const { id } = file.data;
      const at = file.locate('/id');
      return [
        ...(id === stem ? [] : [ruleProblem('clause-id-mismatch', at, { id })]),
        ...(listed.includes(stem) || (id !== stem && listed.includes(id))
          ? []
          : [ruleProblem('clause-not-listed', at, { id })]),
      ];
    }),
  ];
}

/** A listed clause without its file: deleted, or listed by a name like that of a file which no chapter lists. */
function missingClause(
  id: string,
  at: Location,
  files: readonly string[],
  listed: readonly string[],
): Problem {
  const near = didYouMean(
    id,
    files.filter(file => !listed.includes(file)).map(name => ({ name })),
  );
  return ruleProblem('content-missing-file', at, {
    file: `clauses/${id}.yaml`,
    owner: 'standard.yaml',
    suggestion: suggestion(near),
  });
}
