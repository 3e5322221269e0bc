import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { tinyProject } from '../editions/tiny-project.ts';
import { runEditor } from './run.ts';

let root: string;
let lock: string;

/** As if another program, which is this one, were rewriting the project. */
beforeEach(async () => {
  root = await tinyProject();
  lock = join(root, '.zhunsheng.lock');
  const host = hostname().replace(/[^A-Za-z0-9]/g, '') || 'host';
  await writeFile(lock, JSON.stringify({ host, pid: process.pid }));
});

async function contents(): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    await Promise.all(paths.sort().map(async path => [path, await readFile(path, 'utf8')])),
  );
}

test.each([
  { command: 'lint --fast --fix text' },
  { command: 'lint --fast --fix digests' },
  { command: 'edition new one two' },
  { command: 'edition freeze one --date 2027-01-01' },
  { command: 'import comments FILE' },
])(
  '$command is refused, with nothing changed, while another program rewrites the project',
  async ({ command }) => {
    const before = await contents();
    const words = command.split(' ').map(word => (word === 'FILE' ? lock : word));
    await expect(runEditor(...words, '--root', root)).rejects.toThrow(
      /^另一个程序（进程 \d+.*\.zhunsheng\.lock/,
    );
    expect(await contents()).toEqual(before);
  },
);

test('the lock goes with the command that took it', async () => {
  await rm(lock);
  expect(await runEditor('edition', 'new', 'one', 'two', '--root', root)).toBe(0);
  expect(await readdir(root)).not.toContain('.zhunsheng.lock');
});
