import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { buildCheckers } from '@zhunsheng/command/build';
import { bundledModules, openProject, projectsBeside } from '@zhunsheng/workshop';
import { type BuildOptions, build } from 'esbuild';
import { generateLibrary } from './generate/library.ts';
import { generateTypes } from './generate/types.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PACKAGES = join(ROOT, 'packages');

/** A list a package of the modules that its code was bundled from, `<package>.json`. */
export const BUNDLED_FROM = join(ROOT, 'build/bundled');

/** The private packages, of which the two that are published are made, lowest first. */
export const SOURCES = ['language', 'checker', 'survey', 'workshop', 'command'];

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** What others than this project provide: of the private packages all together, lowest first. */
export async function thirdParty(
  kind: keyof Manifest = 'dependencies',
): Promise<Readonly<Record<string, string>>> {
  const manifests = await Promise.all(SOURCES.map(readManifest));
  const all = manifests.flatMap(manifest => Object.entries(manifest[kind] ?? {}));
  return Object.fromEntries(all.filter(([name]) => !name.startsWith('@zhunsheng/')).sort());
}

async function readManifest(name: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(PACKAGES, name, 'package.json'), 'utf8')) as Manifest;
}

/**
 * Builds everything that is generated: types from the schemas, the checkers of this project's editions in build/, and
 * the code of the two packages that are published, each in its own build/. Exits 1 when the content is not in order.
 */
async function buildAll(): Promise<void> {
  await generateTypes(join(ROOT, 'schemas'), {
    toolkit: join(PACKAGES, 'language/types'),
    project: join(ROOT, 'build/types'),
  });
  if (!(await buildCheckers(ROOT))) {
    process.exitCode = 1;
    return;
  }
  await Promise.all([buildEnterprise(join(PACKAGES, 'zhunsheng')), buildWorkshop()]);
}

/** The package for enterprises: the command, the library, the standards it carries and the schemas of its own one. */
async function buildEnterprise(home: string): Promise<void> {
  const out = join(home, 'build');
  const library = await generateLibrary(ROOT, out);
  const { dependencies, peerDependencies } = await readManifest('zhunsheng');
  const modules = await bundle(out, {
    entryPoints: { main: join(PACKAGES, 'command/main.ts'), index: library },
    // Packages have ES modules for browsers and CommonJS for Node; the former load faster and run in both.
    platform: 'neutral',
    target: 'node20',
    minify: true,
    mainFields: ['module', 'main'],
    external: ['node:*', './editions/*', ...Object.keys({ ...dependencies, ...peerDependencies })],
  });
  await note('zhunsheng', [...modules, ...(await carryStandards(home))]);
  await cp(join(ROOT, 'schemas'), join(out, 'schemas'), { recursive: true });
}

/**
 * Copies into the package the checkers of this project and, in standards/, of those beside it, with what they ask alike;
 * returns the files that were copied.
 */
async function carryStandards(home: string): Promise<string[]> {
  await rm(join(home, 'standards'), { recursive: true, force: true });
  const beside = (await projectsBeside(openProject(ROOT))).map(({ root }) => root);
  const carried = await Promise.all([
    carryEditions(ROOT, home),
    ...beside.map(root => carryEditions(root, join(home, 'standards', basename(root)))),
  ]);
  const shared = join(ROOT, 'build/shared-fields.json');
  await rm(join(home, 'build/shared-fields.json'), { force: true });
  if (existsSync(shared)) await cp(shared, join(home, 'build/shared-fields.json'));
  return carried.flat();
}

async function carryEditions(project: string, home: string): Promise<string[]> {
  const editions = join(project, 'build/editions');
  const names = (await readdir(editions)).filter(name => /\.(js|json)$/.test(name));
  await Promise.all(names.map(name => cp(join(editions, name), join(home, 'build/editions', name))));
  return names.map(name => join(editions, name));
}

/** The package for standards bodies: their commands, over what npm installs beside them. */
async function buildWorkshop(): Promise<void> {
  const modules = await bundle(join(PACKAGES, 'zhunsheng-workshop/build'), {
    entryPoints: { 'editor-commands': join(PACKAGES, 'command/editor-commands.ts') },
    platform: 'node',
    target: 'node22',
    external: [...Object.keys(await thirdParty()), ...Object.keys(await thirdParty('peerDependencies'))],
  });
  await note('zhunsheng-workshop', modules);
}

/** Keeps what a package was bundled from: its licences go along when it is packed. */
async function note(name: string, modules: readonly string[]): Promise<void> {
  await mkdir(BUNDLED_FROM, { recursive: true });
  await writeFile(join(BUNDLED_FROM, `${name}.json`), JSON.stringify(modules, null, 2));
}

/**
 * Bundled because starting a hundred small files takes longer than checking a declaration; what was there goes. Returns
 * the modules it is made of.
 */
async function bundle(outdir: string, options: BuildOptions): Promise<string[]> {
  const { metafile } = await build({
    ...options,
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: '[name]-[hash]',
    format: 'esm',
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
  });
  const written = new Set(Object.keys(metafile.outputs).map(path => resolve(path)));
  const stale = (await readdir(outdir))
    .map(name => join(outdir, name))
    .filter(path => path.endsWith('.js') && !written.has(path));
  await Promise.all(stale.map(path => rm(path)));
  return bundledModules(metafile);
}

if (import.meta.main) await buildAll();
