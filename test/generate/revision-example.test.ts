import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { REVISION_FILE, revisionExample } from '../../scripts/generate/revision-example.ts';
import { reviseTexts } from '../../site/i18n/revise.ts';

/** A full lint and a diff with their proofs. */
const PATIENCE = 600_000;

test('the guide shows what the commands print today; if not: node scripts/generate/revision-example.ts', {
  timeout: PATIENCE,
}, async () => {
  expect(await revisionExample()).toEqual(JSON.parse(await readFile(REVISION_FILE, 'utf8')));
});

test('the example ends well: no errors left, and the change is proved stricter', async () => {
  const steps = JSON.parse(await readFile(REVISION_FILE, 'utf8')) as {
    id: string;
    status?: number;
    output?: string;
  }[];
  const step = (id: string) => steps.find(one => one.id === id);
  expect(step('lint')?.status).toBe(1);
  expect(step('full')).toMatchObject({ status: 0 });
  expect(step('diff')?.output).toMatch(/更严 +1 条：6\.3 研究开发费用占比/);
  for (const words of [reviseTexts.zh, reviseTexts.en])
    expect(Object.keys(words.steps)).toEqual(steps.map(({ id }) => id));
});
