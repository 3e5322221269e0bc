import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../edition.ts';

/** Packs the package as it would be published, and installs it in a new project elsewhere; returns both paths. */
export function packAndInstall(): { tarball: string; project: string } {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-package-'));
  const packed = npm(ROOT, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder);
  const [{ filename }] = Object.values(JSON.parse(packed)) as [{ filename: string }];
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "elsewhere", "private": true, "type": "module" }');
  const tarball = join(folder, filename);
  npm(project, 'install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', tarball);
  return { tarball, project };
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
