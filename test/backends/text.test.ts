import { describe, expect, test } from 'vitest';
import { printConclusion } from '../../packages/language/backends/text/print-conclusion.ts';
import { type PrintContext, printRule } from '../../packages/language/backends/text/print-rule.ts';
import { printScoreSheet } from '../../packages/language/backends/text/print-score-sheet.ts';
import type { RuleWords } from '../../packages/language/edition/edition-data.ts';
import { conclusionOf } from '../../packages/language/rule/edition-rules.ts';
import type { Language } from '../../packages/language/words.ts';
import { scoreStandard } from './score-standard.ts';

const standard = scoreStandard();
const TITLES: Readonly<Record<string, string>> = { gold: '金级', silver: '银级', bronze: '铜级' };

function context(language: Language): PrintContext {
  return {
    facts: standard.rules.facts,
    language,
    codeTitle: (_, code) => (language === 'zh' && TITLES[code]) || code,
    vocabularyTitle: id => id,
    units: standard.units,
  };
}

/** The words of a rule, a line a part, two blanks deeper below it. */
function lines({ text, parts }: RuleWords, depth = 0): string[] {
  return [`${'  '.repeat(depth)}${text}`, ...parts.flatMap(part => lines(part, depth + 1))];
}

function words(rule: string, language: Language = 'zh'): string[] {
  const [clause] = scoreStandard({ one: rule }).rules.clauses;
  if (!clause) throw new Error('no clause');
  return lines(printRule(clause.rule, context(language)));
}

describe('a count is written with what it counts', () => {
  test.each([
    ['{ id: a, fact: staff, more_than: 1 }', '从业人员超过 1 人', 'staff more than 1 person'],
    ['{ id: a, fact: staff, less_than: 10 人 }', '从业人员少于 10 人', 'staff fewer than 10 people'],
    ['{ id: a, fact: high_awards, at_least: 1 }', '省级以上奖项不少于 1 项', 'high awards at least 1 item'],
    ['{ id: a, fact: score, more_than: 70 分 }', '总分超过 70 分', 'total more than 70 points'],
    ['{ id: a, fact: age, at_most: 3 }', '成立年限不超过 3 年', 'age at most 3 years'],
    ['{ id: a, fact: papers, at_least: 3 }', '年均论文不少于 3', 'papers a year at least 3'],
  ])('%s', (rule, zh, en) => {
    expect(words(rule)).toEqual([zh]);
    expect(words(rule, 'en')).toEqual([en]);
  });
});

describe('a number against another', () => {
  test.each([
    ['{ fact: revenue, times: 3% }', '研发费用不低于销售收入的 3%', 'R&D expense at least 3% of revenue'],
    [
      '{ fact: revenue, times: 1.5 }',
      '研发费用不低于销售收入的 1.5 倍',
      'R&D expense at least 1.5 times revenue',
    ],
    ['{ fact: revenue }', '研发费用不低于销售收入', 'R&D expense at least revenue'],
  ])('%s', (other, zh, en) => {
    const rule = `{ id: a, fact: rd, at_least: ${other} }`;
    expect([words(rule), words(rule, 'en')]).toEqual([[zh], [en]]);
  });
});

test('some of several conditions', () => {
  const rule =
    '{ id: two, at_least: 2, of: [{ id: a, fact: rd, more_than: 5 万元 }, { id: b, fact: tier, equals: gold }] }';
  expect(words(rule)).toEqual(['至少满足以下 2 项', '  研发费用高于 5 万元', '  等级：金级']);
  expect(words(rule, 'en')[0]).toBe('at least 2 of the following');
});

test('cases by a grade are told by its steps, which have no other name', () => {
  const condition = '{ id: a, fact: certified, equals: true }';
  const rule = `{ match: size, cases: [{ id: x, when: [small], then: ${condition} }, { id: y, when: [medium, large], then: { not: ${condition.replace('a,', 'b,')} } }] }`;
  expect(words(rule)).toEqual([
    '按规模分情形',
    '  其余',
    '    通过认证：是',
    '  高于 50 万元、高于 200 万元',
    '    以下一项不满足',
    '      通过认证：是',
  ]);
});

test('the score sheet has each indicator with its grades and points, and what they are put together to', () => {
  const { indicators, totals } = printScoreSheet(context('zh'));
  expect(
    indicators.map(({ title, of, rows }) => ({ title, of, rows: rows.map(row => [row.when, row.points]) })),
  ).toEqual([
    {
      title: '成长性得分',
      of: '收入年均增长率',
      rows: [
        ['不低于 35%', '7～10 分'],
        ['不低于 15%', '4～6 分'],
        ['高于 0%', '2 分'],
        ['其余', '0 分'],
      ],
    },
    {
      title: '人员得分',
      of: '研发人员占比',
      rows: [
        ['不低于 10%', '5 分'],
        ['其余', '1 分'],
      ],
    },
    {
      title: '奖项得分',
      of: undefined,
      rows: [
        ['省级以上奖项不少于 2 项，或等级：金级', '8 分'],
        ['近三年前三名奖项不少于 1 项', '5 分'],
        ['其余', '0 分'],
      ],
    },
  ]);
  expect(totals).toEqual([
    { fact: 'better', title: '较高者', kind: 'greatest', of: ['人员得分', '奖项得分'] },
    { fact: 'score', title: '总分', kind: 'sum', of: ['成长性得分', '较高者', '人员得分'], most: '20 分' },
  ]);
  expect(printScoreSheet(context('en')).indicators[0]?.rows[0]).toEqual({
    grade: 'at least 35%',
    when: 'at least 35%',
    points: '7–10 points',
  });
});

test('the conclusion is said in the words of the standard', () => {
  const conclusion = conclusionOf(standard.rules);
  const title = (id: string) => ({ score: '5.1', age: '5.2' })[id] ?? id;
  const own = {
    recognised: { zh: '予以公告', en: 'announced' },
    not_recognised: { zh: '不予公告', en: 'not announced' },
    undetermined: { zh: '未定', en: 'open' },
  };
  expect(lines(printConclusion(conclusion, { language: 'zh', clauseTitle: title, words: own }))).toEqual([
    '满足以下任一项的，予以公告',
    '  满足以下全部各项',
    '    满足“5.1”',
    '    满足“5.2”',
    '  至少满足以下 3 项',
    '    满足“growth”',
    '    满足“some”',
    '    满足“spending”',
    '    满足“people”',
  ]);
  const all = conclusionOf(scoreStandard({ one: '{ id: a, fact: rd, more_than: 5 万元 }' }).rules);
  expect(lines(printConclusion(all, { language: 'en', clauseTitle: title }))).toEqual([
    'recognised: whoever meets all of the following',
    '  meets "one"',
  ]);
});
