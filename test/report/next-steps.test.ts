import { expect, it } from 'vitest';
import { describeGap, describeReason } from '../../packages/checker/report/describe-clause.ts';
import { nextSteps } from '../../packages/checker/report/next-steps.ts';
import { sampleEdition } from './fixtures/sample-context.ts';
import { clause, condition, invalid, mixed, recognised, report } from './fixtures/sample-reports.ts';

const gap = {
  field: 'finance.rd_expense',
  title: '研究开发费用总额',
  year: 2023,
  unit: 'amount',
  change: 3.2,
} as const;
const reason = (
  kind: 'field' | 'document' | 'finding' | 'unrecorded' | 'not_computable',
  title: string,
  year: number | null = null,
) => ({ reason: kind, subject: 'x', year, title });

it('a gap is said in words', () => {
  expect(describeGap(gap, sampleEdition, 'zh')).toBe('2023 年度研究开发费用总额再增加 3.2 万元即满足');
  expect(describeGap({ ...gap, title: 'R&D expense' }, sampleEdition, 'en')).toBe(
    'met when R&D expense of 2023 rises by CNY 32,000',
  );
});

it('a negative gap is a decrease', () => {
  expect(describeGap({ ...gap, change: -1, year: null }, sampleEdition, 'zh')).toBe(
    '研究开发费用总额减少 1 万元即满足',
  );
});

it('two changes that go together are said together', () => {
  const both = { ...gap, and: [{ ...gap, field: 'finance.revenue', title: '营业收入', change: -0.5 }] };
  expect(describeGap(both, sampleEdition, 'zh')).toBe(
    '2023 年度研究开发费用总额再增加 3.2 万元，同时 2023 年度营业收入减少 0.5 万元即满足',
  );
  const english = { ...both, title: 'R&D expense', and: [{ ...gap, title: 'revenue', change: -0.5 }] };
  expect(describeGap(english, sampleEdition, 'en')).toBe(
    'met when R&D expense of 2023 rises by CNY 32,000 and at the same time revenue of 2023 falls by CNY 5,000',
  );
  expect(describeGap(english, sampleEdition, 'en', ['a', 'b'])).toBe(
    'raise R&D expense of 2023 by CNY 32,000 and at the same time lower revenue of 2023 by CNY 5,000 to meet “a”, “b”',
  );
  const counted = { ...gap, year: null, unit: 'count', title: '专利', change: 1 } as const;
  expect(describeGap({ ...counted, and: [{ ...counted, title: '标准' }] }, sampleEdition, 'zh')).toBe(
    '专利再增加 1 项，同时标准再增加 1 项即满足',
  );
});

it('two conditions that two changes meet together are one step', () => {
  const second = { ...gap, field: 'finance.revenue', title: '营业收入' };
  const conditions = [
    condition({ id: 'a', phrase: '甲', verdict: 'not_met', gap: { ...gap, and: [second] } }),
    condition({ id: 'b', phrase: '乙', verdict: 'not_met', gap: { ...second, and: [gap] } }),
  ];
  const clauses = [clause({ id: 'x', title: '研发', verdict: 'not_met', conditions })];
  expect(nextSteps(report({ clauses }), sampleEdition, 'zh')[0]?.steps[0]?.text).toBe(
    '研发：2023 年度研究开发费用总额再增加 3.2 万元，同时 2023 年度营业收入再增加 3.2 万元，即满足“甲”、“乙”',
  );
});

it.each([
  [reason('field', '研究开发费用总额', 2023), '缺少：2023 年度研究开发费用总额'],
  [reason('document', '体系证书'), '缺少证明材料：体系证书'],
  [reason('finding', '主营业务'), '等待评估结论'],
  [reason('unrecorded', '人员'), '申报数据不含：人员'],
  [reason('not_computable', '增长率'), '无法计算：增长率（基数或分母不大于 0）'],
])('%o is said in words', (each, text) => {
  expect(describeReason(each, clause({ id: 'x' }), 'zh')).toBe(text);
});

it.each([
  [{ of: 1, to: 0 }, '无法计算：增长率（分母不大于 0）'],
  [{ of: 1, to: -1, years: 1 }, '无法计算：增长率（基数不大于 0）'],
])('why %o is not computable follows from the observed value', (observed, text) => {
  const subject = clause({ id: 'x', conditions: [condition({ fact: '增长率', observed })] });
  expect(describeReason(reason('not_computable', '增长率'), subject, 'zh')).toBe(text);
});

it('everything that is lacking is listed once, by kind', () => {
  expect(
    nextSteps(mixed, sampleEdition, 'zh').map(({ title, steps }) => [
      title,
      steps.map(step => step.clauses.join()),
    ]),
  ).toEqual([
    ['达到要求', ['5.1.4', '5.2.3', '5.5.1']],
    ['补充数据', ['5.3.1']],
    ['备齐证明材料', ['5.4.2']],
    ['取得评估结论', ['5.1.3', '5.2.1']],
    ['核实情况', ['5.3.2', '5.5.2']],
  ]);
});

it('a field that two clauses lack is asked for once', () => {
  const missing = [reason('field', '营业收入', 2023)];
  const clauses = ['5.2.3', '5.3.1'].map(number =>
    clause({ id: number, number, verdict: 'undetermined', missing }),
  );
  expect(nextSteps(report({ clauses }), sampleEdition, 'zh')).toEqual([
    { title: '补充数据', steps: [{ text: '2023 年度营业收入', clauses: ['5.2.3', '5.3.1'] }] },
  ]);
});

it('alternatives name the condition each would meet', () => {
  const unmet = (phrase: string) => condition({ phrase, verdict: 'not_met', gap });
  const clauses = [
    clause({ id: 'a', title: '增长速度', verdict: 'not_met', conditions: [unmet('收入'), unmet('利润')] }),
  ];
  expect(nextSteps(report({ clauses }), sampleEdition, 'zh')[0]?.steps[0]?.text).toBe(
    '增长速度：2023 年度研究开发费用总额再增加 3.2 万元，即满足“收入”；2023 年度研究开发费用总额再增加 3.2 万元，即满足“利润”',
  );
});

it('a finding against the enterprise is said', () => {
  const clauses = [clause({ id: 'a', title: '合法诚信经营', verdict: 'not_met', basis: 'finding' })];
  expect(nextSteps(report({ clauses }), sampleEdition, 'zh')[0]?.steps[0]?.text).toBe(
    '合法诚信经营：评估结论为不满足',
  );
});

it('a recognised enterprise has nothing to do, invalid data has to be corrected', () => {
  expect(nextSteps(recognised, sampleEdition, 'zh')).toEqual([]);
  expect(nextSteps(invalid, sampleEdition, 'zh').map(({ title }) => title)).toEqual(['改正数据']);
});
