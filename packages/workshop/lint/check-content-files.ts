import { join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import type { CheckContent } from '../content/content-schemas.ts';
import { readProseSources } from '../content/prose-sources.ts';
import { readYamlFolder } from '../content/read-edition.ts';
import { strayFiles } from '../content/stray-files.ts';
import { readYamlFile, type YamlFile } from '../content/yaml-file.ts';
import { readProse } from '../document/prose-file.ts';
import { proseProblems } from '../document/prose-heads.ts';
import { COMMENTS } from '../edition/edition-files.ts';
import { exists } from '../edition/read-edition-log.ts';

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
  root: string,
  editions: readonly string[],
  check: CheckContent,
): Promise<ContentCheck> {
  const of = (kind: string, files: readonly YamlFile[]) =>
    files.flatMap(file => [...file.problems, ...check(kind, file)]);
  const found = await Promise.all([
    readYamlFile(join(root, 'criteria/in-force.yaml')).then(file => of('in-force', [file])),
    readYamlFolder(join(root, 'criteria/regions')).then(files => of('region', files)),
    readYamlFolder(join(root, 'test/clauses')).then(files => of('case', files)),
    strayFiles(join(root, 'test/clauses'), '.yaml'),
    ...editions.flatMap(edition => {
      const folder = join(root, 'criteria', edition);
      return [
        ...['standard', 'facts'].map(async kind =>
          of(kind, [await readYamlFile(join(folder, `${kind}.yaml`))]),
        ),
        ...['terms', 'changes', 'tombstones', 'manifest'].map(async kind => {
          const path = join(folder, `${kind}.yaml`);
          return (await exists(path)) ? of(kind, [await readYamlFile(path)]) : [];
        }),
        readYamlFolder(join(folder, 'clauses')).then(files => of('clause', files)),
        readYamlFolder(join(folder, 'vocabularies')).then(files => of('vocabulary', files)),
        readYamlFolder(join(root, 'standard', edition, COMMENTS)).then(files => of('comments', files)),
        checkProse(join(root, 'standard', edition), check),
        ...['', 'clauses', 'vocabularies'].map(name => strayFiles(join(folder, name), '.yaml')),
        strayFiles(join(root, 'standard', edition), '.mdx'),
      ];
    }),
  ]);
  const problems = found.flat();
  return { problems, broken: new Set(problems.flatMap(({ location }) => location.file ?? [])) };
}

async function checkProse(folder: string, check: CheckContent): Promise<Problem[]> {
  const { sources, problems } = await readProseSources(folder);
  const unreadable = new Set(problems.map(({ location }) => location.file));
  const readable = [...sources].filter(([path]) => !unreadable.has(path));
  return [
    ...problems,
    ...readable.flatMap(([path, source]) => proseProblems(readProse(path, source), check)),
  ];
}
