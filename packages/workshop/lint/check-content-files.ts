import { join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import type { ContentFiles } from '../content/content-files.ts';
import { type CheckContent, contentSchemas } from '../content/content-schemas.ts';
import type { YamlFile } from '../content/yaml-file.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { proseProblems, readEditionProse } from '../document/read-prose.ts';
import type { Project } from '../project/project.ts';

/** What can be said of files one by one. */
export interface ContentCheck {
  readonly problems: readonly Problem[];
  /** Paths of the files that have problems. */
  readonly broken: ReadonlySet<string>;
}

/**
 * Syntax and schema of every file of `editions` and of those that all editions share, whatever else is broken: checks
 * that build on several files would hide it.
 */
export async function checkContentFiles(
  project: Project,
  editions: readonly string[],
): Promise<ContentCheck> {
  const { files } = project;
  const check = await contentSchemas();
  const of = (kind: string, found: readonly YamlFile[]) =>
    found.flatMap(file => [...file.problems, ...check(kind, file)]);
  const inFolder = async (kind: string, ...folder: string[]) =>
    of(kind, await files.yamlFolder(files.path(...folder)));
  const optional = async (kind: string, path: string) => {
    const file = await files.optionalYaml(files.path(path));
    return file ? of(kind, [file]) : [];
  };
  const found = await Promise.all([
    files.yaml(files.path('criteria/in-force.yaml')).then(file => of('in-force', [file])),
    optional('shared', 'criteria/standard.yaml'),
    optional('calibration', 'criteria/calibration.yaml'),
    optional('search-words', 'criteria/search-words.yaml'),
    inFolder('region', 'criteria/regions'),
    inFolder('case', 'test/clauses'),
    strayFiles(files, files.path('test/clauses'), '.yaml'),
    ...editions.flatMap(edition => {
      const path = (...parts: string[]) => files.path('criteria', edition, ...parts);
      return [
        ...['standard', 'facts'].map(async kind => of(kind, [await files.yaml(path(`${kind}.yaml`))])),
        project.log(edition).then(({ problems }) => [...problems]),
        project.manifest(edition).then(manifest => [...(manifest?.problems ?? [])]),
        inFolder('clause', 'criteria', edition, 'clauses'),
        inFolder('vocabulary', 'criteria', edition, 'vocabularies'),
        project.comments(edition).then(({ problems }) => [...problems]),
        checkProse(project, edition, check),
        ...['', 'clauses', 'vocabularies'].map(name => strayFiles(files, path(name), '.yaml')),
        strayFiles(files, files.path('standard', edition), '.mdx'),
      ];
    }),
  ]);
  const problems = found.flat();
  return { problems, broken: new Set(problems.flatMap(({ location }) => location.file ?? [])) };
}

async function checkProse(project: Project, edition: string, check: CheckContent): Promise<Problem[]> {
  const { files, unreadable } = await readEditionProse(project, edition);
  const paths = new Set(unreadable.map(({ location }) => location.file));
  const readable = files.filter(({ path }) => !paths.has(path));
  return [...unreadable, ...readable.flatMap(file => proseProblems(file, check))];
}

/** Endings by which a file is meant for content and yet not read, by the ending that is. */
const MEANT = { '.yaml': /\.(yml|yaml\.txt)$/i, '.mdx': /\.(md|markdown|mdx\.txt)$/i } as const;

/** The files of a folder that would be content, had they the ending by which content is read. */
async function strayFiles(
  files: ContentFiles,
  folder: string,
  ending: keyof typeof MEANT,
): Promise<Problem[]> {
  return ((await files.entries(folder)) ?? [])
    .map(({ name }) => name)
    .filter(name => !name.startsWith('.') && !name.endsWith(ending))
    .filter(name => MEANT[ending].test(name) || name.toLowerCase().endsWith(ending))
    .map(file => makeEditorProblem('content-ending', { file: join(folder, file) }, { file, ending }));
}
