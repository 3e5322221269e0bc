import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { bundledModules, type CarriedPackage, carriedPackages, thirdPartyNotice } from '@zhunsheng/workshop';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { BUNDLED_FROM, thirdParty } from './build.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The licences of the code of others that a package carries. */
export const NOTICE_FILE = 'THIRD-PARTY-NOTICES.txt';

const EXCELJS = '@protobi/exceljs';

/** Packages whose sources go along: generated modules and the site's pages are bundled from them. */
const BUNDLED = ['language', 'checker', 'survey', 'workshop'];

interface Manifest {
  private?: boolean;
  version: string;
  dependencies?: Record<string, string>;
  bundleDependencies?: string[];
}

/**
 * `npm run pack`: the two packages that are published as tarballs in `folder`, from what `npm run build` has built.
 */
export async function packAll(folder: string): Promise<Packed> {
  const stages = join(folder, 'stage');
  await rm(stages, { recursive: true, force: true });
  await mkdir(stages, { recursive: true });
  const enterprise = await stage(stages, 'zhunsheng', async () => {});
  const workshop = await stage(stages, 'zhunsheng-workshop', addSources);
  return {
    zhunsheng: pack(enterprise.home, folder),
    workshop: pack(workshop.home, folder),
    carried: { zhunsheng: enterprise.carried, workshop: workshop.carried },
  };
}

export interface Packed {
  /** The tarballs. */
  readonly zhunsheng: string;
  readonly workshop: string;
  /** The packages of others whose code each has in it. */
  readonly carried: Readonly<Record<'zhunsheng' | 'workshop', readonly CarriedPackage[]>>;
}

/** A copy of a package with what it needs from elsewhere, which npm can pack. */
async function stage(
  stages: string,
  name: string,
  complete: (home: string, manifest: Manifest) => Promise<void>,
): Promise<{ home: string; carried: readonly CarriedPackage[] }> {
  const source = join(ROOT, 'packages', name);
  const home = join(stages, name);
  await cp(source, home, { recursive: true, filter: path => basename(path) !== 'node_modules' });
  await Promise.all(['LICENSE', 'NOTICE'].map(file => cp(join(ROOT, file), join(home, file))));
  const { private: _, ...manifest } = JSON.parse(
    await readFile(join(home, 'package.json'), 'utf8'),
  ) as Manifest;
  await complete(home, manifest);
  const carried = await carriedBy(name, await carryExcel(home, manifest));
  await writeFile(join(home, NOTICE_FILE), thirdPartyNotice(carried));
  await writeJson(join(home, 'package.json'), manifest);
  return { home, carried };
}

/** What a package carries of others: in its own bundle, and in that of exceljs. */
async function carriedBy(name: string, more: readonly string[]): Promise<CarriedPackage[]> {
  const bundled = JSON.parse(await readFile(join(BUNDLED_FROM, `${name}.json`), 'utf8')) as string[];
  return carriedPackages([...bundled, ...more]);
}

/**
 * exceljs goes along, its two parts that are used bundled with all they need: its reader of streams, which is not used
 * here, depends on unzipper, and that on a package without a licence. Returns the modules that go along with it.
 */
async function carryExcel(home: string, manifest: Manifest): Promise<string[]> {
  const source = join(ROOT, 'node_modules', EXCELJS);
  const target = join(home, 'node_modules', EXCELJS);
  const bundles = await Promise.all([
    // This one runs in browsers as well, where `fs` and `crypto` are empty.
    bundleExcel(source, target, 'lib/doc/workbook.js', { platform: 'browser', external: ['fs', 'crypto'] }),
    bundleExcel(source, target, 'lib/stream/xlsx/workbook-writer.js', { platform: 'node' }),
  ]);
  for (const file of ['LICENSE', 'index.d.ts']) await cp(join(source, file), join(target, file));
  const { version, license } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  await writeJson(join(target, 'package.json'), { name: EXCELJS, version, license, types: 'index.d.ts' });
  manifest.dependencies = { ...manifest.dependencies, [EXCELJS]: version };
  manifest.bundleDependencies = [...(manifest.bundleDependencies ?? []), EXCELJS];
  return bundles.flat();
}

async function bundleExcel(
  source: string,
  target: string,
  file: string,
  options: BuildOptions,
): Promise<string[]> {
  const { metafile } = await build({
    ...options,
    entryPoints: [join(source, file)],
    outfile: join(target, file),
    bundle: true,
    minify: true,
    format: 'cjs',
    target: 'node20',
    metafile: true,
    plugins: [WITHOUT_CSV],
    logLevel: 'warning',
  });
  return bundledModules(metafile);
}

/** Workbooks are not written as CSV. */
const WITHOUT_CSV: Plugin = {
  name: 'without-csv',
  setup(build) {
    build.onLoad({ filter: /[\\/]csv[\\/]csv\.js$/ }, () => ({ contents: '' }));
  },
};

/** Pages, schemas, and the private packages as sources, which npm carries along as bundled dependencies. */
async function addSources(home: string, manifest: Manifest): Promise<void> {
  const { version } = manifest;
  const bundled = BUNDLED.map(name => `@zhunsheng/${name}`);
  manifest.dependencies = {
    ...(await thirdParty()),
    zhunsheng: version,
    ...Object.fromEntries(bundled.map(name => [name, version])),
  };
  manifest.bundleDependencies = bundled;
  await cp(join(ROOT, 'site'), join(home, 'site'), { recursive: true });
  const schemas = (await readdir(join(ROOT, 'schemas'))).filter(name => name.endsWith('.schema.json'));
  for (const file of [...schemas.map(name => `schemas/${name}`), 'docs/own/example.json'])
    await cp(join(ROOT, file), join(home, file));
  for (const name of BUNDLED) {
    const source = join(ROOT, 'packages', name);
    const target = join(home, 'node_modules/@zhunsheng', name);
    await cp(source, target, { recursive: true, filter: path => basename(path) !== 'node_modules' });
    const own = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as Manifest;
    // What they depend on is what the package depends on.
    await writeJson(join(target, 'package.json'), {
      ...own,
      dependencies: undefined,
      peerDependencies: undefined,
    });
  }
}

function pack(home: string, folder: string): string {
  const printed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: home,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  const [{ filename }] = Object.values(JSON.parse(printed)) as [{ filename: string }];
  return join(folder, filename);
}

function writeJson(file: string, data: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(data, null, 2)}\n`);
}

if (import.meta.main) {
  const { zhunsheng, workshop } = await packAll(join(ROOT, 'build/pack'));
  console.log([zhunsheng, workshop].join('\n'));
}
