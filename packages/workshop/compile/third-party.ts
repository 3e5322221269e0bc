import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';

/** A package of others whose code is part of what is published. */
export interface CarriedPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json says. */
  readonly license: string;
  readonly author: string;
  /** Its licence and notice files, whole. */
  readonly texts: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The list, in an edition's folder of parts, of what its module was bundled from. */
export const MODULES = 'modules.json';

/** The modules that esbuild took code from, absolute; one that gave no byte is left out. */
export function bundledModules({ outputs }: Metafile): string[] {
  const inputs = Object.values(outputs).flatMap(output => Object.entries(output.inputs));
  const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => resolve(path));
  return [...new Set(used)].sort();
}

/**
 * The packages of others that modules are from, in order of their names. A module of an edition stands for those it
 * was bundled from; a module without a package and those of the toolkit itself stand for nothing.
 */
export async function carriedPackages(modules: Iterable<string>): Promise<CarriedPackage[]> {
  const all = (await Promise.all([...modules].map(modulesBehind))).flat();
  const folders = new Set<string>();
  for (const module of all) {
    const folder = packageOf(module);
    if (folder !== undefined) addPackage(folders, folder, /\.min\.js$/.test(module));
  }
  const packages = await Promise.all([...folders].map(readPackage));
  const once = new Map(packages.map(each => [`${each.name}@${each.version}`, each]));
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The notice that goes with code of others: who made it, under which licence, and the licence's text. */
export function thirdPartyNotice(packages: readonly CarriedPackage[]): string {
  const head = [
    '第三方软件声明 Third-party notices',
    '',
    '所附代码含有下列软件的全部或部分，按各自的许可使用。',
    'The code that this file comes with contains all or part of the following software, under its own licences.',
  ];
  return `${[head.join('\n'), ...packages.map(entry)].join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

function entry({ name, version, license, author, texts }: CarriedPackage): string {
  const title = [`${name} ${version}`, `许可 License: ${license}`, author && `作者 Author: ${author}`];
  const missing =
    '软件包中没有许可文本，许可以其 package.json 所写为准。\nThe package has no licence file; the licence is what its package.json says.';
  return [title.filter(Boolean).join('\n'), ...(texts.length > 0 ? texts : [missing])].join('\n\n');
}

async function modulesBehind(path: string): Promise<string[]> {
  const list = join(path.replace(/\.js$/, ''), MODULES);
  if (!path.endsWith('.js') || !existsSync(list)) return [path];
  return JSON.parse(await readFile(list, 'utf8')) as string[];
}

/** The folder of the package that a module is from; bundlers put marks before and questions after its path. */
function packageOf(module: string): string | undefined {
  const path = module.replaceAll('\\', '/').replace(/^\0+/, '').replace(/\?.*$/, '');
  const [, folder, name] = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(path) ?? [];
  return name === undefined || /^(@zhunsheng\/|zhunsheng)/.test(name) ? undefined : folder;
}

/** A minified module may hold all that its package depends on. */
function addPackage(folders: Set<string>, folder: string, withDependencies: boolean): void {
  folders.add(folder);
  if (!withDependencies) return;
  const { dependencies = {} } = readManifest(folder);
  for (const name of Object.keys(dependencies)) {
    const found = findPackage(folder, name);
    if (found !== undefined && !folders.has(found)) addPackage(folders, found, true);
  }
}

/** Where Node finds a package from within the folder of another. */
function findPackage(from: string, name: string): string | undefined {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(from);
  return above === from ? undefined : findPackage(above, name);
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

async function readPackage(folder: string): Promise<CarriedPackage> {
  const { name, version, license = '', author = '' } = readManifest(folder);
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries
    .filter(each => each.isFile() && /^(licen[cs]e|copying|notice)/i.test(each.name))
    .map(each => each.name)
    .sort();
  const texts = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')));
  return {
    name,
    version,
    license,
    author: typeof author === 'string' ? author : author.name,
    texts: texts.map(text => text.replaceAll('\r\n', '\n').trim()),
  };
}
