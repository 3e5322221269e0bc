import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeOutput } from '../../packages/checker/node/write-output.ts';
import { killedEverywhere } from './killed.ts';
import { run, temporaryFolder } from './run.ts';

const bytes = new TextEncoder().encode('new');

test('a file that is replaced keeps its permissions, and a link leads to the new content', async () => {
  const folder = temporaryFolder();
  const [secret, link, dangling] = ['secret', 'link', 'dangling'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(secret, 'old');
  chmodSync(secret, 0o600);
  symlinkSync('secret', link);
  symlinkSync('elsewhere', dangling);
  await writeOutput(link, bytes, true);
  await writeOutput(dangling, bytes, true);
  expect(statSync(secret).mode & 0o777).toBe(0o600);
  expect([link, dangling].map(path => lstatSync(path).isSymbolicLink())).toEqual([true, true]);
  expect(['secret', 'elsewhere'].map(name => readFileSync(join(folder, name), 'utf8'))).toEqual([
    'new',
    'new',
  ]);
});

test('a device and a pipe are refused, with and without --force', () => {
  const pipe = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const out of [pipe, '/dev/null'])
    for (const force of [[], ['--force']]) {
      const { status, stderr } = run('check', 'examples/recognised-small.yaml', '--out', out, ...force);
      expect([status, stderr]).toEqual([64, expect.stringContaining(`不能写 ${out}：这不是文件`)]);
      expect(lstatSync(out).isFile()).toBe(false);
    }
});

test.each([
  ['a new file', false],
  ['a file that is replaced', true],
])(
  'killed at any moment, %s is whole or as it was, and the next run leaves nothing beside it',
  async (_, force) => {
    const folder = temporaryFolder();
    const path = join(folder, 'report');
    const source = `import { writeOutput } from './packages/checker/node/write-output.ts';
await writeOutput(${JSON.stringify(path)}, new TextEncoder().encode('done'), ${force});`;
    const set = () => {
      for (const name of readdirSync(folder)) execFileSync('rm', [join(folder, name)]);
      if (force) writeFileSync(path, 'old');
    };
    const kills = await killedEverywhere(source, set, () => {
      const found = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      expect(force ? ['old', 'done'] : [undefined, 'done']).toContain(found);
    });
    expect(kills).toBeGreaterThan(3);
    set();
    writeFileSync(
      join(folder, '.zhunsheng-elsewhere-1-0123abcd'),
      'of another computer, which may be at work',
    );
    await killedEverywhere(
      source,
      () => {},
      () => {
        if (!force) execFileSync('rm', ['-f', path]);
      },
    );
    expect(readdirSync(folder).filter(name => name !== 'report')).toEqual([
      '.zhunsheng-elsewhere-1-0123abcd',
    ]);
  },
);
