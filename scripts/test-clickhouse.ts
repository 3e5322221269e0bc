import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'build/clickhouse');

/**
 * The tests against ClickHouse. Its engine for this process is half a gigabyte and so no dependency: it is installed
 * into build/clickhouse the first time.
 */
if (!existsSync(join(FOLDER, 'node_modules/chdb'))) {
  process.stdout.write('安装 ClickHouse（约 600 MB） / installing ClickHouse (about 600 MB)…\n');
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', 'chdb@3.4.0'], FOLDER);
}
run(
  process.execPath,
  [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/clickhouse/vitest.config.ts'],
  ROOT,
);

function run(command: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 70);
}
