import { expect, test } from 'vitest';
import { reportWithoutVerdict } from '../../packages/checker/checker.ts';
import { jsonParts, renderJson } from '../../packages/checker/report/render-json.ts';
import { markdownParts } from '../../packages/checker/report/render-markdown.ts';
import { textParts } from '../../packages/checker/report/render-text.ts';
import type { Report } from '../../packages/language/types/report.ts';

const context = { lang: 'zh', editions: {} } as const;
const report = (name: string) =>
  reportWithoutVerdict('2024', { as_of: '2024-06-30', enterprise: { name } }, []) as Report;
const reports = ['甲', '乙\n丙', '丁'].map(report);

test.each([0, 1, 2, 3])('JSON of %i reports is what JSON.stringify makes of them', count => {
  const some = reports.slice(0, count);
  expect(renderJson(some, context)).toBe(`${JSON.stringify(count === 1 ? some[0] : some, null, 2)}\n`);
});

test.each([jsonParts, textParts, markdownParts])('%o: each report is a piece of its own', parts => {
  const pieces = [...parts(reports, context)];
  expect(pieces).toHaveLength(4);
  expect(pieces.filter(piece => piece.includes('甲'))).toHaveLength(1);
});

test.each([jsonParts, textParts, markdownParts])(
  '%o: a report is put into words when its turn comes',
  parts => {
    const get = () => {
      throw new Error('its turn');
    };
    const last = Object.defineProperty(report('戊'), 'problems', { get, enumerable: true });
    const pieces = parts([...reports, last], context);
    expect(pieces.next().done).toBe(false);
    expect(() => [...pieces]).toThrow('its turn');
  },
);
