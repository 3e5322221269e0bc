import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

const PACKAGES = resolve(import.meta.dirname, '../..');

interface IndexEntry {
  readonly id: string;
  readonly inForce: boolean;
}

/**
 * Writes what the package needs beside its code: `OUT/library/entry.js`, over the editions listed in
 * `EDITIONS/index.json`, to be bundled as OUT/index.js, and the types of both. Returns the path of the entry.
 */
export async function generateLibrary(editions: string, out: string): Promise<string> {
  const index = JSON.parse(await readFile(join(editions, 'index.json'), 'utf8')) as IndexEntry[];
  const folder = join(out, 'library');
  await mkdir(folder, { recursive: true });
  const entry = join(folder, 'entry.js');
  const source = join(PACKAGES, 'checker/library');
  const [library, report] = await Promise.all([
    readFile(join(source, 'library.ts'), 'utf8'),
    readFile(join(PACKAGES, 'language/types/report.ts'), 'utf8'),
  ]);
  const declaration = index.find(({ inForce }) => inForce) ?? index[0];
  await Promise.all([
    writeFile(entry, entrySource(index, relative(folder, join(source, 'create-library.ts')))),
    writeFile(join(out, 'report.d.ts'), report),
    writeFile(
      join(out, 'declaration.d.ts'),
      await readFile(join(out, 'types', declaration?.id ?? '', 'declaration.ts'), 'utf8'),
    ),
    writeFile(join(out, 'library.d.ts'), library.replace(/'[^']*types\/report'/, "'./report.js'")),
    writeFile(join(out, 'index.d.ts'), indexTypes()),
    writeFile(join(editions, 'edition.d.ts'), editionTypes()),
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
