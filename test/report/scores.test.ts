import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { describeScores } from '../../packages/checker/report/describe-scores.ts';
import { renderHtml } from '../../packages/checker/report/render-html.ts';
import { renderMarkdown } from '../../packages/checker/report/render-markdown.ts';
import { renderText } from '../../packages/checker/report/render-text.ts';
import type { FactValues } from '../../packages/language/edition/compiled-edition.ts';
import { type EditionSource, typedEdition } from '../../packages/language/rule/typed-edition.ts';
import type { Report } from '../../packages/language/types/report.ts';
import { compiled } from '../backends/compiled.ts';
import { sampleEdition, zhContext } from './fixtures/sample-context.ts';
import { report } from './fixtures/sample-reports.ts';

/** A score sheet by hand: a share, a growth in bands, two kinds of entries, and a mark that an assessor gives. */
const amount = { 'x-unit': 'amount', type: 'number', minimum: 0, maximum: 1e9 };
const points = (maximum: number) => ({
  'x-unit': 'count',
  'x-counts': 'point',
  type: 'integer',
  minimum: 0,
  maximum,
});
const object = (properties: object) => ({ type: 'object', properties });
const list = (properties: object) => ({ type: 'array', items: object(properties) });
const title = (zh: string, en: string) => ({ title: { zh, en } });

const source = {
  schema: object({
    as_of: { 'x-unit': 'date', type: 'string' },
    rd: amount,
    sales: amount,
    marks: object({ advancement: points(8) }),
    finance: { ...list({ year: { 'x-unit': 'year', type: 'integer' }, sales: amount }), 'x-unique': 'year' },
    patents: list({ class: { type: 'string', enum: ['one', 'two'] } }),
  }),
  facts: {
    rd: { ...title('研发费用', 'R&D'), field: 'rd' },
    sales: { ...title('营业收入', 'sales'), field: 'sales' },
    advancement: { ...title('技术先进程度', 'advancement'), field: 'marks.advancement' },
    share: { ...title('研发费用占比', 'R&D share'), ratio: { of: 'rd', to: 'sales' } },
    share_grade: {
      ...title('研发档次', 'R&D grade'),
      grade: 'share',
      steps: [
        { is: 'a', at_least: '5%' },
        { is: 'b', at_least: '3%' },
        { is: 'c', at_least: '1%' },
      ],
      else: 'none',
    },
    share_points: {
      ...title('研发投入', 'R&D effort'),
      points: 'share_grade',
      of: { a: 20, b: 15, c: 10, none: 0 },
    },
    growth: {
      ...title('营业收入增长率', 'growth'),
      growth: { of: 'finance.sales', years: 2, mean: 'arithmetic' },
    },
    growth_grade: {
      ...title('成长档次', 'growth grade'),
      grade: 'growth',
      steps: [
        { is: 'a', at_least: '35%' },
        { is: 'b', at_least: '15%' },
      ],
      else: 'none',
    },
    growth_points: {
      ...title('成长性', 'growth'),
      points: 'growth_grade',
      of: { a: [9, 10], b: [7, 8], none: 0 },
    },
    one: { ...title('Ⅰ类专利', 'class I'), count: 'patents', where: { class: { equals: 'one' } } },
    two: { ...title('Ⅱ类专利', 'class II'), count: 'patents', where: { class: { equals: 'two' } } },
    patent_grade: {
      ...title('专利档次', 'patent grade'),
      grade: null,
      steps: [
        { is: 'a', fact: 'one', at_least: 1 },
        { is: 'b', fact: 'two', at_least: 5 },
      ],
      else: 'none',
    },
    patent_points: {
      ...title('知识产权', 'patents'),
      points: 'patent_grade',
      of: { a: 20, b: 10, none: 0 },
    },
    score: {
      ...title('总分', 'score'),
      total: ['share_points', 'growth_points', 'patent_points', 'advancement'],
      at_most: 100,
    },
  },
  vocabularies: {},
  clauses: [{ id: 'score', mode: 'computed', rule: { id: 'x', fact: 'score', at_least: 60 } }],
} as unknown as EditionSource;

const edition = typedEdition(source);
const rules = await compiled(edition, 'scores');

function scored(data: object, lang: 'zh' | 'en' = 'zh'): Report {
  const titles = Object.fromEntries(
    [...edition.rules.facts.values()].map(fact => [fact.id, fact.title[lang]]),
  );
  const facts: FactValues = rules.readFacts({ as_of: '2024-06-30', ...data });
  return report({ scores: rules.scores?.(facts, titles) ?? [] });
}

const sales = [144, 120, 100].map((figure, back) => ({ year: 2023 - back, sales: figure }));
const patents = [{ class: 'two' }, { class: 'two' }, { class: 'two' }];
// 3.2 ÷ 100; 20 % twice; 3 of class II; the mark is not given yet.
const given = scored({ rd: 3.2, sales: 100, finance: sales, patents });

test('every line says what was observed, its grade, its points and the next grade', () => {
  expect(describeScores(given, sampleEdition, 'zh')).toEqual([
    {
      title: '技术先进程度（8 分）',
      total: false,
      observed: [],
      grade: '',
      points: '0～8 分',
      next: '',
    },
    {
      title: '研发投入（20 分）',
      total: false,
      observed: ['3.20%（3.2 万元 ÷ 100 万元）'],
      grade: 'b',
      points: '15 分',
      next: 'a（20 分）：不低于 5%',
    },
    {
      title: '成长性（10 分）',
      total: false,
      observed: ['20.00%'],
      grade: 'b',
      points: '7～8 分',
      next: 'a（9～10 分）：不低于 35%',
    },
    {
      title: '知识产权（20 分）',
      total: false,
      observed: ['Ⅰ类专利：0 项', 'Ⅱ类专利：3 项'],
      grade: 'none',
      points: '0 分',
      next: 'b（10 分）：Ⅱ类专利：不少于 5 项',
    },
    // 15 + 7…8 + 0 + 0…8 of 20 + 10 + 20 + 8.
    { title: '总分（58 分）', total: true, observed: [], grade: '', points: '22～31 分', next: '' },
  ]);
});

test('in English', () => {
  const english = scored({ rd: 3.2, sales: 100, finance: sales, patents }, 'en');
  const lines = describeScores(english, sampleEdition, 'en');
  expect(lines[3]).toEqual({
    title: 'patents (20 points)',
    total: false,
    observed: ['class I: 0', 'class II: 3'],
    grade: 'none',
    points: '0 points',
    next: 'b (10 points): class II: at least 5',
  });
  expect(lines[2]?.points).toBe('7–8 points');
});

test('while a figure is missing its line has every grade that is possible, and no next one above the best', () => {
  const [, share] = describeScores(scored({ sales: 100 }), sampleEdition, 'zh');
  expect(share).toEqual({
    title: '研发投入（20 分）',
    total: false,
    observed: ['无数据'],
    grade: 'a或b或c或none',
    points: '0～20 分',
    next: '',
  });
});

test('a share just below a step is shown below it, in every step', () => {
  const [, share] = describeScores(scored({ rd: 4.9999, sales: 100 }), sampleEdition, 'zh');
  expect([share?.observed, share?.grade]).toEqual([['4.99%（4.9999 万元 ÷ 100 万元）'], 'b']);
});

test('the report with its scores fits the schema', () => {
  const ajv = new Ajv2020({ strict: false });
  const validate = ajv.compile(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')));
  validate(given);
  expect(validate.errors).toBeNull();
});

test('every format has the sheet, and none where there are no points', () => {
  const formats = [renderText, renderHtml, renderMarkdown];
  for (const render of formats) {
    const text = render([given], zhContext);
    for (const part of ['评分表', '总分（58 分）', '22～31 分', '不低于 35%']) expect(text).toContain(part);
    expect(render([report()], zhContext)).not.toContain('评分表');
  }
  expect(renderMarkdown([given], zhContext)).toContain('| **总分（58 分）** |  |  | **22～31 分** |  |');
});

test('the words of a conclusion are the standard’s own', () => {
  const say = (zh: string, en: string) => ({ zh, en });
  const conclusion = {
    recognised: say('公告', 'announced'),
    not_recognised: say('不予公告', 'not announced'),
    undetermined: say('待定', 'open'),
  };
  const context = { ...zhContext, editions: { '2024': { ...sampleEdition, conclusion } } };
  for (const render of [renderText, renderHtml, renderMarkdown]) {
    expect(render([report(), report({ conclusion: 'recognised' })], context)).toContain(
      '公告 1 份、不予公告 1 份',
    );
    expect(render([report()], context)).not.toContain('不符合认定条件');
  }
});
