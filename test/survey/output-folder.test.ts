import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withOutputFolder } from '../../packages/survey/results/output-folder.ts';
import { killedEverywhere } from '../cli/killed.ts';
import { run, temporaryFolder } from '../cli/run.ts';
import { ROOT } from '../edition.ts';
import { declarations, fine, writeLines } from './judging/dataset.ts';

const COMMAND = join(ROOT, 'packages/zhunsheng/zhunsheng.js');

/** A program that writes results of a survey, without one: two files with this content. */
function writing(out: string, content: string): string {
  return `import { writeFile } from 'node:fs/promises';
import { withOutputFolder } from './packages/survey/results/output-folder.ts';
await withOutputFolder({ out: ${JSON.stringify(out)}, force: true, onLeftover() {} }, async folder => {
  await writeFile(folder + '/results.csv', '${content}');
  await writeFile(folder + '/summary.json', '${content}');
});`;
}

/** The same in this process; tells of leftovers. */
async function write(out: string, content: string): Promise<string[]> {
  const leftovers: string[] = [];
  const options = { out, force: true, onLeftover: (path: string) => leftovers.push(path) };
  await withOutputFolder(options, async folder => {
    for (const name of ['results.csv', 'summary.json']) writeFileSync(join(folder, name), content);
  });
  return leftovers;
}

test('killed at any moment, results are the old or the new ones as a whole, and nothing of the user is lost', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  const set = async () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    await write(out, 'old');
    writeFileSync(join(out, 'mine.txt'), 'mine');
  };
  const kills = await killedEverywhere(writing(out, 'new'), set, async () => {
    if (existsSync(out)) {
      const [results, summary] = ['results.csv', 'summary.json'].map(name =>
        readFileSync(join(out, name), 'utf8'),
      );
      expect(['old', 'new']).toContain(results);
      expect(summary).toBe(results);
    }
    expect(await write(out, 'newer')).toEqual([]);
    expect(readdirSync(folder)).toEqual(['out']);
    expect(readdirSync(out).toSorted()).toEqual([
      'mine.txt',
      'results.csv',
      'summary.json',
      'survey-files.json',
    ]);
    expect(readFileSync(join(out, 'results.csv'), 'utf8')).toBe('newer');
  });
  expect(kills).toBeGreaterThan(6);
}, 240_000);

test('results that were changed and files of the user are kept', async () => {
  const out = join(temporaryFolder(), 'out');
  await write(out, 'old');
  writeFileSync(join(out, 'results.csv'), 'old, annotated');
  mkdirSync(join(out, 'notes'));
  await write(out, 'new');
  expect(readdirSync(out).toSorted()).toEqual([
    'kept-results.csv',
    'notes',
    'results.csv',
    'summary.json',
    'survey-files.json',
  ]);
  expect(readFileSync(join(out, 'kept-results.csv'), 'utf8')).toBe('old, annotated');
});

test('of two surveys into one folder one says that the other is at work, and loses nothing', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  const rows = declarations(3000);
  const first = spawn(process.execPath, [
    COMMAND,
    'survey',
    writeLines(join(folder, 'a.ndjson'), rows),
    '--out',
    out,
  ]);
  const ended = new Promise(resolve => first.on('close', resolve));
  while (!existsSync(`${out}.lock`)) await setTimeout(5);
  const data = writeLines(join(folder, 'b.ndjson'), [fine()]);
  const second = run('survey', data, '--out', out);
  expect([second.status, second.stderr]).toEqual([64, expect.stringContaining(`进程 ${first.pid}`)]);
  expect(second.stderr).toContain(`${out}.lock`);
  expect(await ended).toBe(0);
  expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')).counts.read).toBe(3000);
  expect(readdirSync(folder).toSorted()).toEqual(['a.ndjson', 'b.ndjson', 'out']);
});

test('a killed survey is tidied up by the next, one from another computer is named', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  const data = writeLines(join(folder, 'd.ndjson'), declarations(3000));
  const child = spawn(process.execPath, [COMMAND, 'survey', data, '--out', out]);
  const ended = new Promise(resolve => child.on('close', resolve));
  while (!readdirSync(folder).some(name => name.startsWith('out.partial-'))) await setTimeout(5);
  child.kill('SIGKILL');
  await ended;
  expect(existsSync(out)).toBe(false);
  mkdirSync(join(folder, 'out.partial-elsewhere-1-0123abcd'));
  const next = run('survey', data, '--out', out);
  expect([next.status, next.stderr]).toEqual([
    0,
    expect.stringContaining('out.partial-elsewhere-1-0123abcd'),
  ]);
  expect(readdirSync(folder).toSorted()).toEqual(['d.ndjson', 'out', 'out.partial-elsewhere-1-0123abcd']);
  expect(run('survey', data, '--out', out, '--force').status).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual(['d.ndjson', 'out']);
});
