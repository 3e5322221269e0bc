import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf, keepByDigest } from '../../../packages/workshop/site-data/keep-by-digest.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'zhunsheng-keep-'));

test('a result is made once for the same digests, and anew when any of them changes', async () => {
  const kept = folder();
  let made = 0;
  const make = async () => ({ made: ++made });
  expect(await keepByDigest(kept, 'proof', ['code', 'a'], make)).toEqual({ made: 1 });
  expect(await keepByDigest(kept, 'proof', ['code', 'a'], make)).toEqual({ made: 1 });
  expect(await keepByDigest(kept, 'proof', ['code', 'b'], make)).toEqual({ made: 2 });
  expect(await keepByDigest(kept, 'proof', ['CODE', 'b'], make)).toEqual({ made: 3 });
});

test('only the newest result of a name is kept, and other names are left alone', async () => {
  const kept = folder();
  await keepByDigest(kept, 'diff-a..b', ['1'], async () => 'one');
  await keepByDigest(kept, 'diff-a..bc', ['1'], async () => 'other');
  await keepByDigest(kept, 'diff-a..b', ['2'], async () => 'two');
  expect(readdirSync(kept)).toHaveLength(2);
});

test('a broken file is made anew', async () => {
  const kept = folder();
  await keepByDigest(kept, 'proof', ['a'], async () => 'whole');
  writeFileSync(join(kept, readdirSync(kept)[0] as string), '"wh');
  expect(await keepByDigest(kept, 'proof', ['a'], async () => 'again')).toBe('again');
});

test('a digest changes with the bytes and with the name of a file', async () => {
  const root = folder();
  mkdirSync(join(root, 'criteria'));
  writeFileSync(join(root, 'criteria/a.yaml'), 'x');
  const first = await digestOf(root, ['criteria', 'absent']);
  expect(await digestOf(root, ['criteria', 'absent'])).toBe(first);
  writeFileSync(join(root, 'criteria/a.yaml'), 'y');
  const second = await digestOf(root, ['criteria', 'absent']);
  writeFileSync(join(root, 'criteria/b.yaml'), '');
  expect(new Set([first, second, await digestOf(root, ['criteria', 'absent'])]).size).toBe(3);
});
