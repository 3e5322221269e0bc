import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../packages/workshop/project/project.ts';
import { boundSentence } from '../../packages/workshop/site-data/clause-data.ts';
import { writeSiteData } from '../../packages/workshop/site-data/site-data.ts';
import { ROOT } from '../edition.ts';

test('a sentence is cut into text and the phrases bound to the rule', () => {
  expect(boundSentence('比例应:cond[不低于 5%]{#min}。')).toEqual([
    '比例应',
    { kind: 'cond', rules: ['min'], parts: ['不低于 5%'] },
    '。',
  ]);
});

test('a limit shared by conditions names them all', () => {
  expect(boundSentence(':limit[5%以上]{for="a b"}')).toEqual([
    { kind: 'limit', rules: ['a', 'b'], parts: ['5%以上'] },
  ]);
});

test('another standard, with one edition, no regions and no examples, has its data, too', async () => {
  const out = mkdtempSync(join(tmpdir(), 'zhunsheng-site-'));
  await writeSiteData(openProject(join(ROOT, 'test/fixtures/tiny-standard')), out);
  const read = async (name: string) => JSON.parse(await readFile(join(out, `${name}.json`), 'utf8'));
  expect(await read('regions')).toEqual([]);
  expect(await read('examples')).toEqual([]);
  expect(await read('diffs')).toEqual([]);
  expect((await read('lints')).lints.length).toBeGreaterThan(30);
});
