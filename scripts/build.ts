import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { hasErrors } from '../checker/diagnostic/problem.ts';
import { assembleEdition } from './content/assemble-edition.ts';
import { editionInForce, listEditions, readEdition } from './content/read-edition.ts';
import { assembleDocument } from './document/assemble-document.ts';
import { readDocumentSources } from './document/read-document-sources.ts';
import { readEditionLog } from './edition/read-edition-log.ts';
import { editionData } from './generate/edition-data.ts';
import { generateEditionModule } from './generate/edition-module.ts';
import { generateLibrary } from './generate/library.ts';
import { generateRegionModule, readRegions } from './generate/region-module.ts';
import { generateTypes } from './generate/types.ts';
import { printProblems } from './print-problems.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, 'build');

/**
 * Builds everything that is generated, into build/: types from the schemas, one executable module, one data file and one
 * document an edition, the command and the library. Exits 1 with file:line:column when the content of an edition is not in order.
 */
async function buildAll(): Promise<void> {
  await generateTypes(join(ROOT, 'schemas'), join(OUT, 'types'));
  await buildEditions(ROOT, join(OUT, 'editions'));
  await bundle(await generateLibrary(join(OUT, 'editions'), OUT));
}

/** Compiles every edition under `root` into `out`. */
export async function buildEditions(root: string, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const index = [];
  const inForce = await editionInForce(root);
  const regions = await readRegions(root);
  for (const id of await listEditions(root)) {
    const { content, problems } = await readEdition(root, id, join(ROOT, 'schemas'));
    const assembled = content && assembleEdition(content);
    const { log, problems: logProblems } = await readEditionLog(root, id, join(ROOT, 'schemas'));
    const inDocument = await readDocumentSources(root, id, join(ROOT, 'schemas'));
    const document = inDocument.sources && assembleDocument(inDocument.sources);
    // What a document is read from holds the log, too.
    const read = content ? inDocument.problems : logProblems;
    const all = [...problems, ...read, ...(assembled?.problems ?? []), ...(document?.problems ?? [])];
    printProblems(all);
    if (!content || !assembled || !document || hasErrors(all)) throw new ContentError(id);
    await generateEditionModule(assembled.edition, out);
    if (regions.length > 0) await generateRegionModule(regions, assembled.edition, out);
    await writeFile(join(out, `${id}.json`), JSON.stringify(editionData(content, assembled.edition, log)));
    await writeFile(join(out, `${id}.document.json`), JSON.stringify(document.document));
    index.push({ id, inForce: id === inForce });
  }
  await writeFile(join(out, 'index.json'), JSON.stringify(index));
}

/** The command and the library, bundled because starting a hundred small files takes longer than checking a declaration. */
async function bundle(library: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: { zhunsheng: join(ROOT, 'checker/cli/zhunsheng.ts'), index: library },
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

class ContentError extends Error {
  constructor(edition: string) {
    super(`criteria/${edition}: 内容有错误，未生成 / the content has errors, nothing was generated`);
  }
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
