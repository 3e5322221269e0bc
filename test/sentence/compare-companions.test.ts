import { describe, expect, test } from 'vitest';
import { exact, FEN_PER_WAN } from '../../packages/language/index.ts';
import type { Clause } from '../../packages/language/types/clause.ts';
import type { ContentFile } from '../../packages/workshop/content/read-edition.ts';
import { parseYamlFile } from '../../packages/workshop/content/yaml-file.ts';
import { compareCompanions } from '../../packages/workshop/lint/compare-companions.ts';
import { readLintContext } from '../../packages/workshop/lint/lint-context.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { englishStrangers, proseStrangers } from '../../packages/workshop/sentence/number-strangers.ts';
import { contentOf, ROOT } from '../edition.ts';

/** What is found of a clause of an edition after plain substitution in its file. */
async function found(edition: string, id: string, from: string, to: string): Promise<string[]> {
  const { content, assembled } = await contentOf(edition);
  const file = content.clauses.get(id) as ContentFile<Clause>;
  expect(file.source).toContain(from);
  const altered = parseYamlFile(file.path, file.source.replace(from, to)) as ContentFile<Clause>;
  const clauses = new Map([...content.clauses, [id, altered]]);
  return compareCompanions({ ...content, clauses }, assembled.rules).map(({ message }) => message.zh);
}

describe('numbers beside the sentence are those of the rule', () => {
  test.each([
    ['summary', 'rd-intensity', 'at least 5 % of', 'at least 6 % of'],
    ['summary', 'ai-revenue', 'at least 40 %', 'at least 45 %'],
    ['summary', 'ai-revenue', '30 % or', '35 % or'],
    ['summary', 'ai-revenue', '20 million CNY', '2 million CNY'],
    ['summary', 'core-technology-type', 'of four technology', 'of three technology'],
    ['verification', 'rd-intensity', '收入总额×5 时', '收入总额×6 时'],
    ['verification', 'rd-intensity', '费用总额×100', '费用总额×1000'],
    ['verification', 'rd-intensity', '时，不低于 5%', '时，不低于 50%'],
    ['verification', 'rd-intensity', '用两数', '用三数'],
    ['verification', 'growth', '×105', '×106'],
    ['verification', 'growth', '核对两年', '核对三年'],
    ['verification', 'growth', '再前一会计年度', '再前两会计年度'],
    ['verification', 'growth', '两项增长', '三项增长'],
    ['verification', 'growth', '不大于 0', '不大于 1'],
    ['verification', 'chain-layer', '所列四层', '所列五层'],
    ['evidence', 'growth', '近两个会计年度的财务报表', '近三个会计年度的财务报表'],
    ['evidence', 'growth', 'latest two fiscal years', 'latest three fiscal years'],
    ['evidence', 'growth', '两年采用', '三年采用'],
    ['evidence', 'management-systems', '两个体系', '三个体系'],
  ])('%s of %s: %s → %s is noticed', async (_, id, from, to) => {
    expect(await found('2024', id, from, to)).toHaveLength(1);
  });

  test('with another window, by its own power', async () => {
    expect(await found('draft', 'growth', '×11025', '×10500')).toHaveLength(1);
    expect(await found('draft', 'growth', '两年的几何平均', '三年的几何平均')).toHaveLength(1);
  });

  test('a limit that is changed in sentence and rule alike lives on nowhere else', async () => {
    const { content, assembled } = await contentOf('2024');
    const clauses = assembled.rules.clauses.map(clause =>
      clause.id === 'rd-intensity' && clause.rule.kind === 'compare'
        ? { ...clause, rule: { ...clause.rule, value: { numerator: 3n, denominator: 50n }, written: '6%' } }
        : clause,
    );
    const problems = compareCompanions(content, { ...assembled.rules, clauses });
    expect(problems.map(({ location }) => location.pointer)).toEqual([
      '/summary/en',
      '/verification/text',
      '/verification/text',
    ]);
    expect(problems[0]?.message.zh).toBe('“5 %”与条款 rd-intensity 的规则对不上，规则是“不低于 6%”');
  });
});

test.each([
  ['at least CNY 20 million', []],
  ['at least 20 million CNY', []],
  ['at least RMB 20 million', []],
  ['at least 20 000 000 CNY', []],
  ['at least 20,000 thousand yuan', []],
  ['at least CNY 20,000,000', []],
  ['at least CNY 50 million', ['CNY 50 million']],
  ['at least 100 000 CNY', ['100 000 CNY']],
  ['at least 20 million', ['20 million']],
  ['at least CNY 2 million or 20 % of it', ['CNY 2 million', '20 %']],
])('of an amount in English, %s: strangers are %j', (text, expected) => {
  const limits = [{ value: exact(FEN_PER_WAN * 2000n), unit: 'amount' as const }];
  const numbers = { limits, spans: [], windows: [], counts: [], crossed: () => false, zero: false };
  expect(englishStrangers(text, numbers)).toEqual(expected);
});

test('the prose repeats limits of clauses only', async () => {
  const { content, assembled } = await contentOf('2024');
  const { context } = await readLintContext(openProject(ROOT), '2024', content);
  const texts = (context?.texts ?? []).map(text => ({
    ...text,
    text: text.text.replace('除数为 0', '除数为 7'),
  }));
  const problems = compareCompanions(content, assembled.rules, texts, context?.sources);
  expect(problems.map(({ code, location }) => `${location.file?.split('/').at(-1)} ${code}`)).toEqual([
    '05-general-requirements.mdx number-not-of-any-rule',
  ]);
  const numbers = { limits: [], spans: [], windows: [], counts: [], crossed: () => false, zero: false };
  expect(proseStrangers('比例不低于 8%，金额不低于 300 万元，前两个会计年度。', [numbers])).toEqual([
    '8%',
    '300 万元',
    '两个会计年度',
  ]);
});

test('no number of the editions is a stranger', async () => {
  for (const edition of await openProject(ROOT).editions()) {
    const { content, assembled } = await contentOf(edition);
    const { context } = await readLintContext(openProject(ROOT), edition, content);
    expect(compareCompanions(content, assembled.rules, context?.texts, context?.sources)).toEqual([]);
  }
});
