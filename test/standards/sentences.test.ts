import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Project } from '../../packages/workshop/project/project.ts';
import { lintSentences } from '../../packages/workshop/sentence/lint-sentences.ts';
import { ROOT } from '../edition.ts';

/** The findings on the sentences of a standard after one clause file was changed. */
async function found(
  id: string,
  edition: string,
  clause: string,
  from: string,
  to: string,
): Promise<string[]> {
  const root = join(ROOT, 'standards', id);
  const path = join(root, `criteria/${edition}/clauses/${clause}.yaml`);
  const source = readFileSync(path, 'utf8');
  expect(source).toContain(from);
  const { content, assembled } = await Project.open(root, {
    read: async file => (file === path ? Buffer.from(source.replace(from, to)) : readFileSync(file)),
  }).edition(edition);
  if (!content || !assembled) throw new Error('the standard is not sound');
  const { log } = await Project.open(root).log(edition);
  const terms = log.terms?.data.terms ?? [];
  return lintSentences(content, assembled.rules, { terms }).map(({ code }) => code);
}

test('a period in a case is that of what is graded, not of what is compared', async () => {
  const rd = (from: string, to: string) => found('high-tech-enterprise', '2016', 'rd-intensity', from, to);
  expect(await rd('最近一年销售收入超过 2 亿元', '最近一年销售收入超过 2 亿元')).toEqual([]);
  expect(await rd('最近一年销售收入超过 2 亿元', '近三年销售收入超过 2 亿元')).toContain('period-mismatch');
});

test('what a count takes in is named by its codes, and nothing else', async () => {
  const honour = (to: string) => found('innovative-sme', '2022', 'honour', '知识产权优势企业', to);
  expect(await honour('知识产权优势企业')).toEqual([]);
  expect(await honour('知识产权强势企业')).toContain('word-unaccounted');
});
