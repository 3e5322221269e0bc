import type { StepPlan } from './step-plan.ts';

const folder = 'my-standard';

/** The guide's page on a standard of one's own: from nothing to a frozen edition and the draft of the next. */
export const OWN_STEPS: readonly StepPlan[] = [
  {
    id: 'init',
    command: [
      ...['init', folder, '--name', '绿色企业认定规范', '--id', 'green-enterprise', '--issuer', '示例协会'],
      ...['--name-en', 'Green enterprises — Specification for recognition', '--kind', 'clauses'],
    ],
  },
  { id: 'lint', folder, command: ['lint'] },
  { id: 'build', folder, command: ['build'] },
  { id: 'check', folder, command: ['check', 'examples/example.yaml'] },
  { id: 'form', folder, command: ['template'] },
  {
    id: 'clause',
    folder,
    edits: [
      {
        file: 'criteria/v1/clauses/rd-share.yaml',
        from: '的比例应:cond[不低于 3%]{#min}。',
        to: '的比例应:cond[不低于 4%]{#min}。',
      },
    ],
    command: ['lint', '--fast'],
  },
  {
    id: 'mend',
    folder,
    edits: [
      {
        file: 'criteria/v1/clauses/rd-share.yaml',
        from: 'rule: { id: min, fact: rd_share, at_least: 3% }',
        to: 'rule: { id: min, fact: rd_share, at_least: 4% }',
      },
      { file: 'criteria/v1/clauses/rd-share.yaml', from: 'at least 3 % of', to: 'at least 4 % of' },
      {
        file: 'test/clauses/rd-share.yaml',
        from: 'quotes: 不低于 3%',
        to: 'quotes: 不低于 4%',
        everywhere: true,
      },
      { file: 'test/clauses/rd-share.yaml', from: '占比正好 3%', to: '占比正好 4%' },
      { file: 'test/clauses/rd-share.yaml', from: 'rd_expense: 30 }', to: 'rd_expense: 40 }' },
      { file: 'test/clauses/rd-share.yaml', from: '30 ÷ 1000 = 3%', to: '40 ÷ 1000 = 4%' },
      { file: 'test/clauses/rd-share.yaml', from: 'rd_expense: 29.999999', to: 'rd_expense: 39.999999' },
      {
        file: 'test/clauses/rd-share.yaml',
        from: '下限是 30 万元，29.999999 万元',
        to: '下限是 40 万元，39.999999 万元',
      },
    ],
    command: ['lint', '--fast', '--fix', 'digests'],
  },
  { id: 'word', folder, command: ['export', 'docx'] },
  { id: 'site', folder, command: ['start'], shownOnly: true },
  { id: 'freeze', folder, command: ['edition', 'freeze', 'v1', '--date', '2030-01-01'] },
  { id: 'next', folder, command: ['edition', 'new', 'v1', 'v2'] },
];
