import type { Problem } from '@zhunsheng/language';
import { type CheckContent, contentSchemas } from '../content/content-schemas.ts';
import { mdxProblems } from '../content/mdx-problems.ts';
import { strayFiles } from '../content/stray-files.ts';
import type { YamlFile } from '../content/yaml-file.ts';
import type { Project } from '../project/project.ts';
import { readFrontmatter } from './prose-file.ts';

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
  const found = await Promise.all([
    files.yaml(files.path('criteria/in-force.yaml')).then(file => of('in-force', [file])),
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
        proseProblems(project, edition, check),
        ...['', 'clauses', 'vocabularies'].map(name => strayFiles(files, path(name), '.yaml')),
        strayFiles(files, files.path('standard', edition), '.mdx'),
      ];
    }),
  ]);
  const problems = found.flat();
  return { problems, broken: new Set(problems.flatMap(({ location }) => location.file ?? [])) };
}

async function proseProblems(project: Project, edition: string, check: CheckContent): Promise<Problem[]> {
  const { sources, problems: unreadable } = await project.prose(edition);
  const broken = new Set(unreadable.map(({ location }) => location.file));
  const readable = [...sources].filter(([path]) => !broken.has(path));
  const problems = readable.map(async ([path, source]) => {
    const frontmatter = readFrontmatter(path, source);
    // Without an end to its head a file is one text, in which the head is wrong as well.
    const headless = frontmatter.problems.some(({ code }) => code === 'prose-head-missing');
    return [
      ...frontmatter.problems,
      ...check('prose', frontmatter),
      ...(headless ? [] : await mdxProblems(path, source)),
    ];
  });
  return [...unreadable, ...(await Promise.all(problems)).flat()];
}
