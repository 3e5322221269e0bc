import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { describeScores } from '../../packages/checker/report/describe-scores.ts';
import { renderHtml } from '../../packages/checker/report/render-html.ts';
import { renderMarkdown } from '../../packages/checker/report/render-markdown.ts';
import { renderText } from '../../packages/checker/report/render-text.ts';
import type { FactValues } from '../../packages/language/edition/compiled-edition.ts';
import type { Report } from '../../packages/language/types/report.ts';
import { titlesOfFacts } from '../../packages/workshop/content/assemble-edition.ts';
import { sampleEdition, zhContext } from './fixtures/sample-context.ts';
import { report } from './fixtures/sample-reports.ts';
import { scoreEdition } from './fixtures/score-edition.ts';

const { edition, rules } = await scoreEdition(60, 'scores');

function scored(data: object, lang: 'zh' | 'en' = 'zh'): Report {
  const titles = Object.fromEntries(
    Object.entries(titlesOfFacts(edition.rules.facts)).map(([id, title]) => [id, title[lang]]),
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
      grade: '二档',
      points: '15 分',
      next: '一档（20 分）：不低于 5%',
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

test('a code or a yes is said by the title of its grade, a limit stands beside it', () => {
  const [, share] = given.scores ?? [];
  const next = (unit: 'code' | 'boolean' | 'ratio', value: string | boolean) => {
    const required = {
      operator: unit === 'ratio' ? ('at_least' as const) : ('equals' as const),
      value,
      unit,
    };
    const steps = share?.steps.map(step => ({ ...step, required }));
    const scores = [{ ...share, steps } as NonNullable<typeof share>];
    return describeScores(report({ scores }), sampleEdition, 'zh')[0]?.next;
  };
  expect([next('code', 'high'), next('boolean', true)]).toEqual(['一档（20 分）', '一档（20 分）']);
  expect(next('ratio', '5%')).toBe('一档（20 分）：不低于 5%');
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

test('while a figure is missing so that every grade is possible, the grade is open and there is no next one', () => {
  const [, share] = describeScores(scored({ sales: 100 }), sampleEdition, 'zh');
  expect(share).toEqual({
    title: '研发投入（20 分）',
    total: false,
    observed: ['无数据'],
    grade: '未定',
    points: '0～20 分',
    next: '',
  });
});

test('a share just below a step is shown below it, in every step', () => {
  const [, share] = describeScores(scored({ rd: 4.9999, sales: 100 }), sampleEdition, 'zh');
  expect([share?.observed, share?.grade]).toEqual([['4.99%（4.9999 万元 ÷ 100 万元）'], '二档']);
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

test('what is lacking to the next grade, and what to raise for the total, stand in every format', async () => {
  const { evaluate } = await scoreEdition(45, 'raised');
  const advised = evaluate({ rd: 3.2, sales: 100, finance: sales, patents });
  const lines = describeScores(advised, sampleEdition, 'zh');
  expect(lines[1]?.next).toBe('一档（20 分）：不低于 5%；研发费用再增加 1.8 万元即达到');
  for (const render of [renderText, renderHtml, renderMarkdown]) {
    const text = render([{ ...advised, edition: '2024' }], zhContext).replaceAll(/\s+/g, '');
    expect(text).toContain('一档（20分）：不低于5%；研发费用再增加1.8万元即达到');
    expect(text).toContain(
      '“研发投入”升到“一档”（20分）：研发费用再增加1.8万元；“知识产权”升到“a”（20分）：Ⅰ类专利再增加1项；这2项都做到即满足',
    );
  }
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')),
  );
  validate(advised);
  expect(validate.errors).toBeNull();
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
