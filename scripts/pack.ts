import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { thirdParty } from './build.ts';

const ROOT = resolve(import.meta.dirname, '..');

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
 * Returns their paths: that for enterprises, that for standards bodies.
 */
export async function packAll(folder: string): Promise<{ zhunsheng: string; workshop: string }> {
  const stages = join(folder, 'stage');
  await rm(stages, { recursive: true, force: true });
  await mkdir(stages, { recursive: true });
  return {
    zhunsheng: pack(await stage(stages, 'zhunsheng', async () => {}), folder),
    workshop: pack(await stage(stages, 'zhunsheng-workshop', addSources), folder),
  };
}

/** A copy of a package with what it needs from elsewhere, which npm can pack. */
async function stage(
  stages: string,
  name: string,
  complete: (home: string, manifest: Manifest) => Promise<void>,
): Promise<string> {
  const source = join(ROOT, 'packages', name);
  const home = join(stages, name);
  await cp(source, home, { recursive: true, filter: path => basename(path) !== 'node_modules' });
  await Promise.all(['LICENSE', 'NOTICE'].map(file => cp(join(ROOT, file), join(home, file))));
  const { private: _, ...manifest } = JSON.parse(
    await readFile(join(home, 'package.json'), 'utf8'),
  ) as Manifest;
  await complete(home, manifest);
  await writeJson(join(home, 'package.json'), manifest);
  return home;
}

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
  for (const file of [...schemas.map(name => `schemas/${name}`), 'docs/revise/example.json'])
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
  for (const tarball of Object.values(await packAll(join(ROOT, 'build/pack')))) console.log(tarball);
}
