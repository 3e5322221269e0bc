import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateReference } from '../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../packages/language/backends/reference/outcome.ts';
import type { Gap, Report } from '../../packages/language/types/report.ts';
import { scoreEdition } from '../report/fixtures/score-edition.ts';

const sales = [144, 120, 100].map((figure, back) => ({ year: 2023 - back, sales: figure }));
// 3.2 ÷ 100 gives 15 of 20, 20 % twice 7…8 of 10, 3 of class II 0 of 20, the mark 0…8.
const given = { rd: 3.2, sales: 100, finance: sales, patents: Array(3).fill({ class: 'two' }) };

const raisesOf = ({ clauses }: Report) =>
  clauses[0]?.conditions[0]?.raises?.map(({ fact, grade, gap }) => [fact, grade, gap.field, gap.change]);

const from = (least: number) => scoreEdition(least, `advice-${least}`);
const editions = new Map(
  await Promise.all([40, 43, 45, 48, 60].map(async least => [least, await from(least)] as const)),
);
const reportOn = (least: number, data: object) => editions.get(least)?.evaluate(data) as Report;

test('the sheet says what is lacking to the next grade', () => {
  const gaps = reportOn(60, given).scores?.map(({ fact, next, gap }) => [
    fact,
    next,
    gap?.field,
    gap?.change,
  ]);
  expect(gaps).toEqual([
    ['advancement', null, undefined, undefined],
    ['share_points', 'a', 'rd', 1.8],
    // A mean of yearly rates follows no figure one for one.
    ['growth_points', 'a', undefined, undefined],
    ['patent_points', 'b', 'patents', 2],
    ['score', null, undefined, undefined],
  ]);
});

test('a total below its threshold: the fewest indicators, then the fewest points', () => {
  // 15 + 7 + 20: one class I patent alone; five of class II would give 32.
  expect(raisesOf(reportOn(40, given))).toEqual([['patent_points', 'a', 'patents', 1]]);
  // 20 + 7 + 20 = 47, and no single indicator gives 45.
  expect(raisesOf(reportOn(45, given))).toEqual([
    ['share_points', 'a', 'rd', 1.8],
    ['patent_points', 'a', 'patents', 1],
  ]);
});

test('while a mark is open, only what decides the threshold whatever the mark is advised', () => {
  // 15 + 7 + 20 = 42: with the mark 42…50, so both are needed; with a mark of 1 one is enough.
  expect(raisesOf(reportOn(43, given))).toHaveLength(2);
  const marked = { ...given, marks: { advancement: 1 } };
  expect(raisesOf(reportOn(43, marked))).toEqual([['patent_points', 'a', 'patents', 1]]);
  // 47…56: what is left is for the assessor, so nothing is advised.
  expect(raisesOf(reportOn(48, given))).toBeUndefined();
});

test('nothing is advised of what is met, or out of reach', () => {
  expect(raisesOf(reportOn(60, given))).toBeUndefined();
  expect(raisesOf(reportOn(40, { ...given, rd: 5, patents: [{ class: 'one' }] }))).toBeUndefined();
});

const COUNTED: Readonly<Record<string, object>> = { Ⅰ类专利: { class: 'one' }, Ⅱ类专利: { class: 'two' } };

/** The declaration with a change, in exact 分. */
function changed(
  data: Record<string, unknown>,
  { field, title, change, and = [] }: Gap,
): Record<string, unknown> {
  const value = data[field];
  const after = Array.isArray(value)
    ? [...value, ...Array(change).fill(COUNTED[title])]
    : Math.round(Number(value) * 1e6 + change * 1e6) / 1e6;
  return and.reduce(changed, { ...data, [field]: after });
}

test('whatever is advised is true of the changed declaration, by the reference', () => {
  const declarations = fc.record(
    {
      rd: fc.integer({ min: 0, max: 12 }),
      sales: fc.integer({ min: 0, max: 200 }),
      finance: fc.constant(sales),
      patents: fc.array(fc.constantFrom({ class: 'two' }, { class: 'two' }, { class: 'one' }), {
        maxLength: 6,
      }),
      marks: fc.record({ advancement: fc.integer({ min: 0, max: 8 }) }),
    },
    { requiredKeys: [] },
  );
  let advised = 0;
  fc.assert(
    fc.property(fc.constantFrom(...editions.keys()), declarations, (least, data) => {
      const { edition } = editions.get(least) as Awaited<ReturnType<typeof from>>;
      const report = reportOn(least, data);
      const full = { as_of: '2024-06-30', ...data } as DeclarationData;
      for (const line of report.scores ?? []) {
        if (!line.gap) continue;
        const after = reportOn(least, changed(full, line.gap)).scores?.find(({ fact }) => fact === line.fact);
        const wanted = line.steps.find(({ grade }) => grade === line.next)?.points.least as number;
        expect(after?.points.least).toBeGreaterThanOrEqual(wanted);
      }
      const raises = report.clauses[0]?.conditions[0]?.raises;
      if (!raises) return;
      advised++;
      const after = raises.reduce((one, { gap }) => changed(one, gap), full as Record<string, unknown>);
      const verdict = (one: unknown) =>
        evaluateReference(edition.rules, one as DeclarationData, 'verified').clauses[0]?.verdict;
      expect(verdict(full)).not.toBe('met');
      expect(verdict(after)).toBe('met');
    }),
    { numRuns: 400 },
  );
  expect(advised).toBeGreaterThan(50);
});
