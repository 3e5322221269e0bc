import { cp, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildEditions, ContentError, generateLibrary, openProject } from '@zhunsheng/workshop';
import { build } from 'esbuild';
import { generateTypes } from './generate/types.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, 'build');

/**
 * Builds everything that is generated, into build/: types from the schemas, one executable module, one data file and one
 * document an edition, the command and the library. Exits 1 with file:line:column when the content of an edition is not in order.
 */
async function buildAll(): Promise<void> {
  await generateTypes(join(ROOT, 'schemas'), {
    toolkit: join(ROOT, 'packages/language/types'),
    project: join(OUT, 'types'),
  });
  await buildEditions(openProject(ROOT), join(OUT, 'editions'));
  await bundle(await generateLibrary(join(OUT, 'editions'), OUT));
}

/** The command and the library, bundled because starting a hundred small files takes longer than checking a declaration. */
async function bundle(library: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: { zhunsheng: join(ROOT, 'packages/command/zhunsheng.ts'), index: library },
    outdir: OUT,
    bundle: true,
    splitting: true,
    chunkNames: '[name]-[hash]',
    format: 'esm',
    // Packages have ES modules for browsers and CommonJS for Node; the former load faster and run in both.
    platform: 'neutral',
    target: 'node20',
    charset: 'utf8',
    minify: true,
    metafile: true,
    mainFields: ['module', 'main'],
    external: ['node:*', '@protobi/exceljs', '@duckdb/node-api', 'echarts', './editions/*'],
    logLevel: 'warning',
  });
  const written = new Set(Object.keys(metafile.outputs).map(path => resolve(path)));
  const stale = (await readdir(OUT))
    .map(name => join(OUT, name))
    .filter(path => path.endsWith('.js') && !written.has(path));
  await Promise.all(stale.map(path => rm(path)));
  await cp(join(ROOT, 'schemas'), join(OUT, 'schemas'), { recursive: true });
}

if (process.argv[1] === import.meta.filename) {
  try {
    await buildAll();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
