import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

interface IndexEntry {
  readonly id: string;
  readonly inForce: boolean;
}

/**
 * Writes what the package for enterprises needs beside its code: in build/library/entry.js of the project the library
 * over its built editions, to be bundled as OUT/index.js, and in `out` the types of both. Returns the path of the entry.
 */
export async function generateLibrary(root: string, out: string): Promise<string> {
  const packages = join(root, 'packages');
  const text = await readFile(join(root, 'build/editions/index.json'), 'utf8');
  const index = JSON.parse(text) as IndexEntry[];
  const folder = join(root, 'build/library');
  await Promise.all([folder, join(out, 'editions')].map(path => mkdir(path, { recursive: true })));
  const entry = join(folder, 'entry.js');
  const source = join(packages, 'checker/library');
  const [library, report] = await Promise.all([
    readFile(join(source, 'library.ts'), 'utf8'),
    readFile(join(packages, 'language/types/report.ts'), 'utf8'),
  ]);
  const declaration = index.find(({ inForce }) => inForce) ?? index[0];
  await Promise.all([
    writeFile(entry, entrySource(index, relative(folder, join(source, 'create-library.ts')))),
    writeFile(join(out, 'report.d.ts'), report),
    writeFile(
      join(out, 'declaration.d.ts'),
      await readFile(join(root, 'build/types', declaration?.id ?? '', 'declaration.ts'), 'utf8'),
    ),
    writeFile(join(out, 'library.d.ts'), library.replace(/'[^']*types\/report'/, "'./report.js'")),
    writeFile(join(out, 'index.d.ts'), indexTypes()),
    writeFile(join(out, 'editions/edition.d.ts'), editionTypes()),
  ]);
  return entry;
}

/** Each edition is a file of its own, so that a bundler or browser loads those that are used. */
function entrySource(index: readonly IndexEntry[], createLibrary: string): string {
  const editions = index.map(
    ({ id, inForce }) =>
      `  { id: ${JSON.stringify(id)}, inForce: ${inForce}, zh: () => import('./editions/${id}.js'), en: () => import('./editions/${id}.en.js') },`,
  );
  return [
    `import { createLibrary } from ${JSON.stringify(createLibrary.replaceAll('\\', '/'))};`,
    'const library = createLibrary([',
    ...editions,
    ']);',
    `export const { ${NAMES.join(', ')} } = library;`,
    '',
  ].join('\n');
}

const NAMES = ['check', 'checkFile', 'listEditions', 'loadEdition', 'render'];

function indexTypes(): string {
  return [
    "import type { Library } from './library.js';",
    "export type { CheckOptions, Edition, Format, InputFile, Library } from './library.js';",
    "export type { Clause, Condition, Gap, Interpretation, Problem, Reason, Report, Size } from './report.js';",
    "export type { Declaration } from './declaration.js';",
    ...NAMES.map(name => `export declare const ${name}: Library['${name}'];`),
    '',
  ].join('\n');
}

function editionTypes(): string {
  return [
    "import type { Edition } from '../library.js';",
    ...['check', 'evaluate', 'conclude'].map(name => `export declare const ${name}: Edition['${name}'];`),
    '',
  ].join('\n');
}
