import { basename } from 'node:path';
import type { JsonSchema, Location, Problem } from '@zhunsheng/language';
import { didYouMean, ruleProblem, suggestion } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import type { Facts } from '@zhunsheng/language/types/facts';
import type { Shared } from '@zhunsheng/language/types/shared';
import type { Standard } from '@zhunsheng/language/types/standard';
import type { Vocabulary } from '@zhunsheng/language/types/vocabulary';
import { checkDeclarationSchema } from './check-declaration-schema.ts';
import { checkFindings } from './check-findings.ts';
import type { ContentFiles } from './content-files.ts';
import { contentSchemas } from './content-schemas.ts';
import type { YamlFile } from './yaml-file.ts';

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
  /** The files of the vocabularies, in the order of their names. */
  readonly vocabularyFiles: readonly ContentFile<Vocabulary>[];
  readonly schema: JsonSchema;
  /** The clauses that the chapters list, where those with broken files are left out. */
  readonly listed?: readonly string[];
}

/** The editions a project holds: the folders of criteria/ but that of the regions. */
export async function listEditions(files: ContentFiles): Promise<string[]> {
  return ((await files.entries(files.path('criteria'))) ?? [])
    .filter(folder => folder.isDirectory() && folder.name !== 'regions')
    .map(folder => folder.name)
    .sort();
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
export async function readEdition(files: ContentFiles, edition: string): Promise<ReadEdition> {
  const path = (...parts: string[]) => files.path('criteria', edition, ...parts);
  const check = await contentSchemas();
  const [own, shared, facts, clauses, vocabularies, schema] = await Promise.all([
    files.yaml(path('standard.yaml')),
    files.optionalYaml(files.path('criteria/standard.yaml')),
    files.yaml(path('facts.yaml')),
    files.yamlFolder(path('clauses')),
    files.yamlFolder(path('vocabularies')),
    files.json(files.path('schemas', edition, 'declaration.schema.json')),
  ]);
  const ofCriteria = [
    ...[own, ...(shared ? [shared] : []), facts, ...vocabularies].flatMap(file => file.problems),
    ...check('standard', own),
    ...(shared ? check('shared', shared) : []),
    ...check('facts', facts),
    ...vocabularies.flatMap(file => check('vocabulary', file)),
    ...otherId(own, edition),
  ];
  const named =
    ofCriteria.length === 0
      ? {
          vocabularies: vocabularies.map(({ data }) => data as Vocabulary),
          standard: withShared(own as ContentFile<Standard>, shared as ContentFile<Shared> | undefined).data,
        }
      : undefined;
  const problems = [...checkDeclarationSchema(schema, check, named), ...ofCriteria];
  const sound = clauses.filter(file => file.problems.length === 0 && check('clause', file).length === 0);
  const inClauses = clauses.flatMap(file => [...file.problems, ...check('clause', file)]);
  if (problems.length > 0) return { broken: [], problems: [...problems, ...inClauses] };
  const content: EditionContent = {
    standard: withShared(own as ContentFile<Standard>, shared as ContentFile<Shared> | undefined),
    facts: facts as ContentFile<Facts>,
    clauses: new Map(sound.map(file => [stemOf(file), file as ContentFile<Clause>])),
    vocabularies: Object.fromEntries(
      vocabularies.map(({ data }) => [(data as Vocabulary).id, data as Vocabulary]),
    ),
    vocabularyFiles: vocabularies as ContentFile<Vocabulary>[],
    schema: schema.data as JsonSchema,
  };
  const mismatches = checkClauseList(content, clauses.map(stemOf));
  // A clause whose file is broken may be one that findings are about.
  const ofFindings =
    inClauses.length === 0
      ? checkFindings(
          schema,
          [...content.clauses.values()].map(({ data }) => data),
        )
      : [];
  const all = [...inClauses, ...mismatches, ...ofFindings];
  if (all.length === 0) return { content, broken: [], problems: [] };
  return { ...withoutBroken(content, clauses.map(stemOf)), problems: all };
}

/** An edition's own words, and beside them what all editions of the standard have in common. */
function withShared(own: ContentFile<Standard>, shared?: ContentFile<Shared>): ContentFile<Standard> {
  return shared ? { ...own, data: { ...shared.data, ...own.data } } : own;
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
    rest: { ...content, listed, clauses, standard: { ...standard, data: { ...standard.data, chapters } } },
    broken,
  };
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
  if (entries.length === 0) return [ruleProblem('no-clauses', standard.locate('/chapters'))];
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
