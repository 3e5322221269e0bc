import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { circles, readHouse, roomOf, type SourceFile } from './house/house.ts';

const MARKS = ['<!-- house -->', '<!-- /house -->'] as const;

/**
 * `npm run house [-- --root DIR]`: the structure in figures: packages and their imports, circles, sizes, the names that most
 * files import, the files that one `check` loads, how often a lint reads a file of the content. `--write` draws the packages into ARCHITECTURE.md.
 * Another checkout can be given, to compare; the figures of commands need it to be built.
 */
function house(): void {
  const { values } = parseArgs({ options: { root: { type: 'string' }, write: { type: 'boolean' } } });
  const root = resolve(values.root ?? join(import.meta.dirname, '..'));
  const files = readHouse(root);
  if (values.write) return writeDrawing(join(root, 'ARCHITECTURE.md'), drawHouse(files));
  console.log(drawHouse(files));
  console.table(sizes(files));
  console.table({
    'packages in a circle': circles(files, roomOf).flat().length,
    'folders in a circle': circles(files.filter(isInFolder), folderOf).flat().length,
    'files in a circle': circles(files, path => path).flat().length,
    'files one check loads': loadedByCheck(root),
    'reads of the most read content file in one lint': mostReads(root),
  });
  console.table(mostImported(files).slice(0, 12));
}

/** The packages and how many imports lead from one to another, as a Mermaid graph. */
export function drawHouse(files: readonly SourceFile[]): string {
  const arrows = new Map<string, number>();
  for (const { room, imports } of files)
    for (const { to } of imports) {
      const into = roomOf(to);
      if (into !== room) arrows.set(`${room} ${into}`, (arrows.get(`${room} ${into}`) ?? 0) + 1);
    }
  const lines = [...arrows].sort().map(([pair]) => `  ${pair.replace(' ', ' --> ')}`);
  return ['```mermaid', 'graph BT', ...lines, '```'].join('\n');
}

/** `text` with the drawing between its marks. */
export function withDrawing(text: string, drawing: string): string {
  const [before = '', rest = ''] = text.split(MARKS[0]);
  const [, after = ''] = rest.split(MARKS[1]);
  return `${before}${MARKS[0]}\n${drawing}\n${MARKS[1]}${after}`;
}

function writeDrawing(path: string, drawing: string): void {
  writeFileSync(path, withDrawing(readFileSync(path, 'utf8'), drawing));
}

function sizes(files: readonly SourceFile[]) {
  const rooms = [...new Set(files.map(({ room }) => room))];
  const row = (some: readonly SourceFile[]) => {
    const lines = some.map(({ lines }) => lines).sort((a, b) => a - b);
    const at = (share: number) => lines[Math.floor((lines.length - 1) * share)];
    return {
      files: some.length,
      lines: lines.reduce((sum, each) => sum + each, 0),
      median: at(0.5),
      p90: at(0.9),
      longest: at(1),
    };
  };
  const each = rooms.map(room => [room, row(files.filter(one => one.room === room))] as const);
  return Object.fromEntries([...each, ['all', row(files)]]);
}

/** Doors and what stands beside the folders of a package belong to all of them. */
function isInFolder({ path }: SourceFile): boolean {
  return !path.startsWith('packages/') || path.split('/').length > 3;
}

/** A folder of a package, or of the tree where there are none: `workshop/lint`. */
function folderOf(path: string): string {
  const parts = path.split('/').slice(0, -1);
  return parts.slice(0, parts[0] === 'packages' ? 3 : 2).join('/');
}

function mostImported(files: readonly SourceFile[]): { name: string; files: number }[] {
  const takers = new Map<string, number>();
  for (const { imports } of files)
    for (const name of new Set(imports.flatMap(({ names }) => names)))
      takers.set(name, (takers.get(name) ?? 0) + 1);
  return [...takers].map(([name, files]) => ({ name, files })).sort((a, b) => b.files - a.files);
}

function loadedByCheck(root: string): number | string {
  const processes = counted(root, ['check', 'examples/recognised-small.yaml']);
  return processes?.reduce((sum, { loaded }) => sum + loaded.length, 0) ?? 'not built';
}

/** Of the content: criteria, standard, schemas and cases. */
function mostReads(root: string): string {
  const processes = counted(root, ['lint', '--fast']);
  if (!processes) return 'not built';
  const reads = processes.flatMap(one => Object.entries(one.reads));
  const content = reads.filter(([path]) =>
    /^(criteria|standard|schemas|test\/clauses)\//.test(path.replace(`${root}/`, '')),
  );
  const [path, times] = content.sort(([, a], [, b]) => b - a)[0] ?? ['none', 0];
  return `${times} (${path.replace(`${root}/`, '')})`;
}

interface Counted {
  readonly loaded: readonly string[];
  readonly reads: Readonly<Record<string, number>>;
}

/** What a command of the checkout at `root` loads and reads, by process; undefined where it is not built. */
function counted(root: string, args: readonly string[]): readonly Counted[] | undefined {
  const bundle = ['packages/zhunsheng/zhunsheng.js', 'build/zhunsheng.js']
    .map(path => join(root, path))
    .find(existsSync);
  if (!bundle) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  const preload = join(import.meta.dirname, 'house/count-files.mjs');
  spawnSync(process.execPath, [bundle, ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: `--import=${preload}`, COUNT_FILES: folder },
  });
  const results = readdirSync(folder).map(
    name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Counted,
  );
  rmSync(folder, { recursive: true });
  return results;
}

if (import.meta.main) house();
