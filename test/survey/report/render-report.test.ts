import { beforeAll, describe, expect, it } from 'vitest';
import type { SurveySummary } from '../../../packages/language/types/survey-summary.ts';
import { renderReport } from '../../../packages/survey/report/render-report.ts';
import { summarise } from '../../../packages/survey/statistics/summarise.ts';
import { judgedSurvey } from '../judged-survey.ts';
import { twelveDeclarations } from '../twelve-declarations.ts';

let summary: SurveySummary;
let published: SurveySummary;

beforeAll(async () => {
  const { connection, context } = await judgedSurvey(twelveDeclarations);
  summary = await summarise(connection, context);
  published = await summarise(connection, { ...context, suppress: 3 });
});

describe('the survey report', () => {
  it('loads and runs nothing, is the same each time, and has a table behind every chart', async () => {
    const html = await renderReport(summary, 'zh');
    expect(await renderReport(summary, 'zh')).toBe(html);
    expect(html).not.toMatch(/<script|<link|<img|src=|url\((?!#)/);
    expect(html.match(/<figure>/g)?.length).toBe(html.match(/<details><summary>数据表/g)?.length);
    expect(html.match(/<svg /g)?.length).toBe(2 * (html.match(/<figure>/g)?.length ?? 0));
  });

  it('escapes what enterprises are called', async () => {
    const html = await renderReport(summary, 'zh');
    expect(html).toContain('&lt;b&gt;四&lt;/b&gt;');
    expect(html).not.toContain('<b>四</b>');
  });

  it('says that data are synthetic only where they are', async () => {
    expect(await renderReport(summary, 'zh')).not.toContain('class="banner"');
    expect(await renderReport({ ...summary, synthetic: 5 }, 'zh')).toContain('<strong>模拟数据</strong>');
    expect(await renderReport({ ...summary, synthetic: 5 }, 'en')).toContain(
      '<strong>Synthetic data</strong>',
    );
  });

  it('says how the conclusion comes about, and what holds only where every clause has to hold only there', async () => {
    const every = await renderReport(summary, 'zh');
    for (const said of ['有一条不满足，结论即为不符合', '去掉后增加']) expect(every).toContain(said);
    const word = (zh: string) => ({ zh, en: zh });
    const words = { recognised: word('公告'), not_recognised: word('不公告'), undetermined: word('待定') };
    const own = await renderReport({ ...summary, every_clause: false, conclusion_words: words }, 'zh');
    for (const said of ['有一条不满足，结论即为不符合', '去掉后增加', '而且接近限值'])
      expect(own).not.toContain(said);
    for (const said of ['有条款不满足不一定影响结论', '不公告']) expect(own).toContain(said);
  });

  it('for publication names no enterprise and shows no small count', async () => {
    expect(published.near_misses.nearest).toBe(null);
    // By city: 9 of which 2, 6, 1; and twice a single enterprise.
    const cities = published.dimensions.find(({ id }) => id === 'enterprise.region')?.groups ?? [];
    for (const { total, recognised, not_recognised, undetermined } of cities)
      for (const count of [total, recognised, not_recognised, undetermined])
        expect(count === null || count === 0 || count >= 3).toBe(true);
    // 3, 6, 2 of 11: the 2 is hidden, and the 3 beside it.
    expect(published.conclusions).toEqual({ recognised: null, not_recognised: 6, undetermined: null });
    const html = await renderReport(published, 'zh');
    expect(html).not.toContain('企业 7');
    expect(html).toContain('互补隐去');
  });
});
