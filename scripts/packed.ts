import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Packed, packAll } from './pack.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The packages as they would be published, as tarballs in a folder of their own. */
export async function packedTarballs(): Promise<Packed & { folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-package-'));
  return { folder, ...(await packAll(folder)) };
}

/** A new project elsewhere, with these tarballs and all they depend on installed by npm; returns its path. */
export function install(folder: string, ...tarballs: string[]): string {
  const project = newProject(folder);
  npm(project, 'install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs);
  return project;
}

/** The same, but what others publish is that of the clone, by links: it takes no minute and no network. */
export function unpack(folder: string, ...tarballs: string[]): string {
  const project = newProject(folder);
  const modules = join(project, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!/^(zhunsheng.*|@zhunsheng|\..*)$/.test(name))
      provide(join(ROOT, 'node_modules', name), join(modules, name));
  for (const tarball of tarballs) {
    const [, name = ''] = /([a-z-]+)-[\d.]+\.tgz$/.exec(tarball) ?? [];
    mkdirSync(join(modules, name));
    execFileSync('tar', ['-xzf', tarball, '--strip-components', '1', '-C', join(modules, name)]);
  }
  return project;
}

/** Astro takes a page of a package for one of its own when the two share no folder, so what has pages is copied. */
function provide(source: string, target: string): void {
  if (/astro/.test(source)) cpSync(source, target, { recursive: true });
  else symlinkSync(source, target);
}

function newProject(folder: string): string {
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "elsewhere", "private": true }');
  return project;
}

/** What npm prints. */
export function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e8,
  });
}
