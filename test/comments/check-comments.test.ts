import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  checkComments,
  checkEditionComments,
  openComments,
} from '../../packages/workshop/comments/check-comments.ts';
import { editionFiles } from '../../packages/workshop/edition/check-frozen.ts';
import { freezeEdition } from '../../packages/workshop/edition/freeze-edition.ts';
import { newEdition } from '../../packages/workshop/edition/new-edition.ts';
import { lintProject } from '../../packages/workshop/lint/lint-project.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { teaProject } from '../document/tea-standard.ts';
import { ROOT } from '../edition.ts';
import { roundOf, TEA_ROUND } from './round-of.ts';

const REFERENCES = {
  parts: new Set(['clause:income']),
  changes: new Set(['income', 'standard']),
  clauses: new Map([['two', new Set(['income'])]]),
};

/** "line code" of the problems of the round with `from` replaced. */
async function found(from: string, to: string): Promise<string[]> {
  const source = TEA_ROUND.replace(from, to);
  expect(source).not.toBe(TEA_ROUND);
  return checkComments([await roundOf(source)], REFERENCES).map(
    ({ code, location: { line } }) => `${line} ${code}`,
  );
}

describe('comments', () => {
  test('that are in order pass', async () => {
    expect(checkComments([await roundOf(TEA_ROUND)], REFERENCES)).toEqual([]);
  });

  test.each([
    ['silent: 2', 'silent: 1', ['4 comment-counts']],
    [
      'replied: 3, commented: 2, silent: 2',
      'replied: 1, commented: 2, silent: 4',
      ['4 comment-counts-replied'],
    ],
    ['commented: 2', 'commented: 1', ['4 comment-counts-units']],
    ['to: "2026-02-05"', 'to: "2026-02-30"', ['3 comment-date']],
    ['to: "2026-02-05"', 'to: "2025-02-05"', ['3 comment-period']],
    ['id: tea-002', 'id: tea-001', ['12 comment-id-twice']],
    ['about: clause:income', 'about: clause:garden', ['7 comment-about-unknown']],
    ['disposition: open', 'disposition: adopted', ['11 comment-unresolved']],
    [
      'disposition: open',
      'disposition: open\n    resolved_by: { change: income }',
      ['12 comment-resolved-not-adopted'],
    ],
    ['disposition: open', 'disposition: adopted\n    resolved_by: { change: standard }', []],
    ['disposition: open', 'disposition: adopted\n    resolved_by: { commit: 0a1b2c3 }', []],
    [
      'disposition: open',
      'disposition: adopted\n    resolved_by: { change: trees }',
      ['12 comment-resolution-unknown'],
    ],
    ['disposition: open', 'disposition: adopted\n    resolved_by: { clause: income, edition: two }', []],
    [
      'disposition: open',
      'disposition: adopted\n    resolved_by: { clause: income, edition: one }',
      ['12 comment-resolution-unknown'],
    ],
  ])('%s → %s', async (from, to, expected) => {
    expect(await found(from, to)).toEqual(expected);
  });

  test('are found twice across the rounds, however they are spaced', async () => {
    const again = TEA_ROUND.replace('tea-001', 'more-001')
      .replace('tea-002', 'more-002')
      .replace('名称太长', '名称 太长');
    const problems = checkComments([await roundOf(TEA_ROUND), await roundOf(again, 'more')], REFERENCES);
    expect(problems.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      'comment-twice 意见 more-001 与 tea-001 相同：同一单位，同一章条，同样的内容',
      'comment-twice 意见 more-002 与 tea-002 相同：同一单位，同一章条，同样的内容',
    ]);
  });

  test('that are partly adopted or rejected need a reason', async () => {
    await expect(roundOf(TEA_ROUND.replace('    reason: 名称已经通用。\n', ''))).rejects.toThrow('reason');
  });
});

test('open comments and examples keep an edition from being frozen, and nothing is written', async () => {
  const open = await roundOf(TEA_ROUND.replace('period:', 'example: true\nperiod:'));
  expect(openComments([open]).map(({ code, location }) => `${location.line} ${code}`)).toEqual([
    '3 comment-example',
    '12 comment-open',
  ]);
  const root = await teaProject();
  await mkdir(join(root, 'standard/one/comments'));
  await writeFile(join(root, 'standard/one/comments/tea.yaml'), TEA_ROUND);
  const freeze = () => freezeEdition(openProject(root), 'one', { date: '2026-03-01', lint: async () => [] });
  expect((await freeze()).map(({ code }) => code)).toEqual(['comment-open']);
  await writeFile(
    join(root, 'standard/one/comments/tea.yaml'),
    TEA_ROUND.replace('disposition: open', 'disposition: rejected\n    reason: 不可行。'),
  );
  expect(await freeze()).toEqual([]);
  const manifest = await readFile(join(root, 'criteria/one/manifest.yaml'), 'utf8');
  expect(manifest).toContain('standard/one/01-general.mdx');
  expect(manifest).not.toContain('comments');
});

test('comments are no part of the edition: a new one starts without them', async () => {
  const root = await teaProject();
  await mkdir(join(root, 'standard/one/comments'));
  await writeFile(join(root, 'standard/one/comments/tea.yaml'), TEA_ROUND);
  expect(await newEdition(openProject(root), 'one', 'two')).toEqual([]);
  expect((await editionFiles(root, 'two')).filter(({ path }) => path.includes('comments'))).toEqual([]);
  await expect(readFile(join(root, 'standard/two/comments/tea.yaml'))).rejects.toThrow('ENOENT');
});

test('the examples of the draft refer to what there is; lint says what is wrong with them', async () => {
  expect(await checkEditionComments(openProject(ROOT), 'draft')).toEqual([]);
  const root = await mkdtemp(join(tmpdir(), 'zhunsheng-comments-'));
  for (const folder of ['criteria', 'schemas', 'standard', 'test/clauses'])
    await cp(join(ROOT, folder), join(root, folder), { recursive: true });
  const path = join(root, 'standard/draft/comments/example-round.yaml');
  const source = await readFile(path, 'utf8');
  await writeFile(path, source.replace('about: clause:growth', 'about: clause:grown'));
  const { problems } = await lintProject(openProject(root), { editions: ['draft'] });
  expect(problems.map(({ code, location }) => `${location.line} ${code}`)).toEqual([
    '12 comment-about-unknown',
  ]);
});
