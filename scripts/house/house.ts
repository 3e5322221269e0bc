import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Import, readImports } from './read-imports.ts';

/** A source file of the house, by its path from the root, with slashes. */
export interface SourceFile {
  readonly path: string;
  /** The package it belongs to, or the top folder: `language`, `site`. */
  readonly room: string;
  readonly lines: number;
  readonly imports: readonly Arrow[];
}

/** An import that leads to another file of the house, through a door or not. */
export interface Arrow extends Import {
  /** The path of the file it leads to. */
  readonly to: string;
  /** Whether it is written as the name of a package, so that the door decides what it leads to. */
  readonly throughDoor: boolean;
}

/** What is measured; tests are not part of the house, they look into every room. */
const FOLDERS = ['packages', 'scripts', 'site', 'benchmark', 'checker', 'survey'];
const SOURCE = /\.(ts|tsx|astro)$/;
const LEFT_OUT = /(^|\/)(node_modules|build|dist|types|\.astro)$/;

/** Reads every source file under `root` with its imports. Generated files are left out. */
export function readHouse(root: string): SourceFile[] {
  const paths = FOLDERS.flatMap(folder => walk(root, folder)).sort();
  const known = new Set(paths);
  const doors = readDoors(root);
  return paths.map(path => ({
    path,
    room: roomOf(path),
    lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1,
    imports: readImports(join(root, path)).flatMap(one => {
      const through = doors.get(one.specifier);
      const to = through ?? relative(root, resolve(root, dirname(path), one.specifier)).replaceAll('\\', '/');
      const leads = through !== undefined || (one.specifier.startsWith('.') && known.has(to));
      return leads ? [{ ...one, to, throughDoor: through !== undefined }] : [];
    }),
  }));
}

/** `packages/language/rule/ast.ts` is in `language`, `site/pages/…` in `site`. */
export function roomOf(path: string): string {
  const [top = '', inside = ''] = path.split('/');
  return top === 'packages' ? inside : top;
}

/** The arrows from file to file, one way, that close a circle between groups; each group lists those of its circle. */
export function circles(files: readonly SourceFile[], groupOf: (path: string) => string): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const { path, imports } of files)
    for (const { to } of imports) {
      const [from, into] = [groupOf(path), groupOf(to)];
      if (from !== into) groups.set(from, (groups.get(from) ?? new Set()).add(into));
    }
  return stronglyConnected(groups).filter(members => members.length > 1);
}

/** Tarjan's strongly connected components. */
function stronglyConnected(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) as number);
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) as number, low.get(next) as number));
    }
    if (low.get(node) === index.get(node)) found.push(stack.splice(stack.indexOf(node)).sort());
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return found;
}

/** What each name of a package leads to: `@zhunsheng/checker/report` to `packages/checker/report.ts`. */
function readDoors(root: string): ReadonlyMap<string, string> {
  const folder = join(root, 'packages');
  if (!existsSync(folder)) return new Map();
  const packages = readdirSync(folder).filter(name => existsSync(join(folder, name, 'package.json')));
  return new Map(
    packages.flatMap(name => {
      const manifest = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));
      const doors = Object.entries((manifest.exports ?? {}) as Record<string, unknown>);
      return doors.flatMap(([door, target]): [string, string][] => {
        if (typeof target !== 'string') return [];
        const [as, file] = [`${manifest.name}${door.slice(1)}`, `packages/${name}/${target.slice(2)}`];
        if (!door.includes('*')) return [[as, file]];
        return namesIn(join(root, dirname(file))).map(each => [
          as.replace('*', each),
          file.replace('*', each),
        ]);
      });
    }),
  );
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map(name => name.replace(/\.ts$/, '')) : [];
}

function walk(root: string, folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path) || LEFT_OUT.test(folder)) return [];
  return readdirSync(path).flatMap(name => {
    const inside = `${folder}/${name}`;
    if (statSync(join(root, inside)).isDirectory()) return walk(root, inside);
    return SOURCE.test(name) && !name.endsWith('.d.ts') ? [inside] : [];
  });
}
