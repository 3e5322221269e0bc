import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROSE_COMPONENTS } from '../../packages/workshop/document/prose-components.ts';
import { OWN_FILE, ownExample } from '../../scripts/generate/own-example.ts';
import { ownTexts } from '../../site/i18n/own.ts';
import { ROOT } from '../edition.ts';

const ALL = [ownTexts.zh, ownTexts.en];

test('the guide shows what the commands print today; if not: node scripts/generate/own-example.ts', {
  timeout: 500_000,
  retry: 1,
}, async () => {
  expect(await ownExample()).toEqual(JSON.parse(await readFile(OWN_FILE, 'utf8')));
});

test('the tour goes well: only the changed sentence is refused, and every step has its words', async () => {
  const steps = JSON.parse(await readFile(OWN_FILE, 'utf8')) as { id: string; status?: number }[];
  const failing = steps.filter(({ status }) => status !== undefined && status !== 0).map(({ id }) => id);
  expect(failing).toEqual(['clause']);
  for (const words of ALL) expect(Object.keys(words.steps)).toEqual(steps.map(({ id }) => id));
});

test('every component that prose may use is explained', () => {
  for (const { components } of ALL)
    expect(Object.keys(components.rows).toSorted()).toEqual(PROSE_COMPONENTS.toSorted());
});

test('every keyword of our own that a schema of declarations may have is explained', async () => {
  const meta = await readFile(join(ROOT, 'schemas/declaration-meta.schema.json'), 'utf8');
  const known = new Set(meta.match(/(?<=")x-[a-z-]+(?=": \{)/g));
  for (const { keywords } of ALL)
    expect(Object.keys(keywords.rows).toSorted()).toEqual([...known].toSorted());
});
