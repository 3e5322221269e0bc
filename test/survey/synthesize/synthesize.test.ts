import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  type SynthesizeArguments,
  synthesize as synthesizeFor,
} from '../../../packages/survey/synthesize/synthesize.ts';
import { EDITIONS } from '../../edition.ts';

const synthesize = (args: SynthesizeArguments) => synthesizeFor(args, EDITIONS, '2024');

const folder = () => mkdtempSync(join(tmpdir(), 'zhunsheng-synthesize-'));
const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

it('writes the same bytes for a seed, a declaration a line, and says beside them what they are', async () => {
  const [one, two] = [join(folder(), 'one.ndjson'), join(folder(), 'two.ndjson')];
  await synthesize({ synthesize: '1203', seed: '7', out: one });
  await synthesize({ synthesize: '1203', seed: '7', out: two });
  expect(digest(two)).toBe(digest(one));
  const lines = readFileSync(one, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(1203);
  for (const line of lines) expect(JSON.parse(line).enterprise.name).toContain('（模拟数据）');
  expect(readFileSync(`${one}.README.txt`, 'utf8')).toContain('zhunsheng survey --synthesize 1203 --seed 7');
});

it('a smaller population is the beginning of a larger one', async () => {
  const path = folder();
  await synthesize({ synthesize: '20', seed: '7', out: join(path, 'few.ndjson') });
  await synthesize({ synthesize: '700', seed: '7', out: join(path, 'many.ndjson') });
  const [few, many] = ['few.ndjson', 'many.ndjson'].map(name => readFileSync(join(path, name), 'utf8'));
  expect(many?.startsWith(few as string)).toBe(true);
});

it('writes Parquet by the name of the file, and leaves nothing else behind', async () => {
  const path = folder();
  await synthesize({ synthesize: '300', seed: '1', out: join(path, 'p.parquet') });
  expect(readFileSync(join(path, 'p.parquet')).subarray(0, 4).toString()).toBe('PAR1');
  expect(readdirSync(path).sort()).toEqual(['p.parquet', 'p.parquet.README.txt']);
});

it('refuses a file that exists and numbers that are none', async () => {
  const out = join(folder(), 'x.ndjson');
  await synthesize({ synthesize: '3', out });
  await expect(synthesize({ synthesize: '3', out })).rejects.toThrow('--force');
  await synthesize({ synthesize: '4', out, force: true });
  expect(readFileSync(out, 'utf8').trimEnd().split('\n')).toHaveLength(4);
  await expect(synthesize({ synthesize: 'many', out })).rejects.toThrow('--synthesize 要一个');
  await expect(synthesize({ synthesize: '3', seed: '-1', out })).rejects.toThrow('--seed 要一个');
  expect(existsSync(`${out}.partial-${process.pid}`)).toBe(false);
});
