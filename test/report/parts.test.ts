import { expect, test } from 'vitest';
import { reportWithoutVerdict } from '../../packages/checker/checker.ts';
import { htmlWriter } from '../../packages/checker/report/render-html.ts';
import { jsonWriter, renderJson } from '../../packages/checker/report/render-json.ts';
import { markdownWriter } from '../../packages/checker/report/render-markdown.ts';
import { textWriter } from '../../packages/checker/report/render-text.ts';
import { MOST_TOGETHER } from '../../packages/checker/report/report-writer.ts';
import type { Report } from '../../packages/language/types/report.ts';

const context = { lang: 'zh', editions: {} } as const;
const declarant = { name: { path: 'enterprise.name', title: { zh: '企业名称', en: 'Enterprise' } } };
const report = (name: string) =>
  reportWithoutVerdict(
    { id: '2024', declarant },
    { as_of: '2024-06-30', enterprise: { name } },
    [],
  ) as Report;
const reports = ['甲', '乙\n丙', '丁'].map(report);

test.each([0, 1, 2, 3])('JSON of %i reports is what JSON.stringify makes of them', count => {
  const some = reports.slice(0, count);
  expect(renderJson(some, context)).toBe(`${JSON.stringify(count === 1 ? some[0] : some, null, 2)}\n`);
});

test.each([jsonWriter, textWriter, markdownWriter])(
  '%o: no piece holds a report that came long before',
  write => {
    const { add, end } = write(context);
    const pieces = [...reports.map(add), ...end()];
    for (const name of ['甲', '乙', '丁'])
      expect(pieces.filter(piece => piece.includes(name))).toHaveLength(1);
    expect(pieces.filter(piece => piece.includes('甲') && piece.includes('丁'))).toEqual([]);
  },
);

test.each([jsonWriter, textWriter, markdownWriter])(
  '%o: a report is put into words when its turn comes',
  write => {
    const get = () => {
      throw new Error('its turn');
    };
    const last = Object.defineProperty(report('戊'), 'problems', { get, enumerable: true });
    const { add, end } = write(context);
    for (const each of reports) add(each);
    expect(() => [add(last), ...end()]).toThrow('its turn');
  },
);

test.each([htmlWriter, markdownWriter])(
  '%o: a page that stands in memory whole takes a limited number',
  write => {
    const { add } = write(context);
    for (let count = 0; count < MOST_TOGETHER; count++) add(reports[0] as Report);
    expect(() => add(reports[0] as Report)).toThrow(RangeError);
  },
);
