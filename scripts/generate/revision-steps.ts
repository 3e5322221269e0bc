import type { StepPlan } from './step-plan.ts';

const CLAUSE = 'criteria/draft/clauses/rd-intensity.yaml';
const CASES = 'test/clauses/rd-intensity.yaml';

const NEW_CASES = `
  - name: 占比正好 6%，满足
    editions: [draft]
    quotes: 不低于 6%
    given: { finance: [{ year: 2023, revenue: 1000, rd_expense: 60 }] }
    verdict: met
    why: 60 ÷ 1000 = 6%，“不低于”包括本数

  - name: 研究开发费用比 6% 少 1 分，不满足
    editions: [draft]
    quotes: 不低于 6%
    given: { finance: [{ year: 2023, revenue: 1000, rd_expense: 59.999999 }] }
    verdict: not_met
    why: 下限是 60 万元，59.999999 万元少 1 分

  - name: 只看上一年度
    editions: [draft]
    quotes: 上一年度研究开发费用总额占销售（营业）收入总额的比例
    given: { finance: [{ year: 2023, revenue: 1000, rd_expense: 80 }, { year: 2022, revenue: 1000, rd_expense: 10 }] }
    verdict: met
    why: 上一年度 80 ÷ 1000 = 8%；再前一年度只有 1%，不看

  - name: 没有填写研究开发费用，未定
    editions: [draft]
    quotes: 研究开发费用总额
    given: { finance: [{ year: 2023, revenue: 1000 }] }
    verdict: undetermined
    missing: [{ reason: field, subject: finance.rd_expense, year: 2023 }]
    why: 缺数据不等于不满足
`;

/**
 * The guide's example: in the working draft the limit of R&D intensity goes from 5 % to 6 %. Made up for the guide; the
 * draft of the repository does not change.
 */
export const REVISION_STEPS: readonly StepPlan[] = [
  {
    id: 'sentence',
    edits: [
      {
        file: CLAUSE,
        from: '占销售（营业）收入总额的比例应:cond[不低于 5%]{#min}。',
        to: '占销售（营业）收入总额的比例应:cond[不低于 6%]{#min}。',
      },
    ],
  },
  { id: 'lint', command: ['lint', '--edition', 'draft', '--fast'] },
  { id: 'fix', command: ['lint', '--edition', 'draft', '--fast', '--fix', 'logic'] },
  {
    id: 'numbers',
    edits: [
      { file: CLAUSE, from: 'at least 5 % of revenue', to: 'at least 6 % of revenue' },
      {
        file: CLAUSE,
        from: '研究开发费用总额×100 不小于销售（营业）收入总额×5 时，不低于 5%',
        to: '研究开发费用总额×100 不小于销售（营业）收入总额×6 时，不低于 6%',
      },
    ],
  },
  {
    id: 'cases',
    edits: [
      {
        file: CASES,
        from: '    quotes:',
        to: '    editions: ["2024"]\n    quotes:',
        everywhere: true,
        shown: { from: '    quotes: 不低于 5%', to: '    editions: ["2024"]\n    quotes: 不低于 5%' },
      },
      {
        file: CASES,
        from: '\ncases:\n',
        to: `\ncases:${NEW_CASES}\n`,
        shown: { from: '', to: NEW_CASES.trimEnd().slice(1) },
      },
    ],
    command: ['lint', '--edition', 'draft', '--fast', '--fix', 'digests'],
  },
  {
    id: 'log',
    edits: [
      {
        file: 'criteria/draft/changes.yaml',
        from: `  - clause: rd-intensity
    what: [explanation]
    effect: none
    settles: [zero-revenue]
    reason:
      zh: 除数为 0`,
        to: `  - clause: rd-intensity
    what: [text, logic, explanation]
    effect: stricter
    settles: [zero-revenue]
    reason:
      zh: 下限由 5% 提高到 6%（指南的举例）。除数为 0`,
      },
    ],
  },
  { id: 'full', command: ['lint', '--edition', 'draft'] },
  { id: 'diff', command: ['diff', '2024', 'draft'] },
  { id: 'freeze', command: ['edition', 'freeze', 'draft', '--date', '2027-01-01'], shownOnly: true },
];
