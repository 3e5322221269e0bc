import { expect, test } from 'vitest';
import type { EditionFlaw } from '../../packages/workshop/prove/check-edition.ts';
import { flawProblem } from '../../packages/workshop/prove/flaw-problem.ts';
import { contentOf } from '../edition.ts';

const { content } = await contentOf('draft');

function said(flaw: EditionFlaw): string {
  const { severity, message, location } = flawProblem(flaw, content);
  return `${location.file?.replace(/^.*criteria\//, '')} ${location.pointer} ${severity} ${message.zh}`;
}

test('a clause that nobody fails or passes is an error at its rule', () => {
  expect(said({ code: 'clause-never-fails', clause: 'rd-intensity' })).toBe(
    'draft/clauses/rd-intensity.yaml /rule error 条款 rd-intensity（draft）谁都不会不满足：已证明，数据齐全时没有一份申报数据不满足它',
  );
  expect(said({ code: 'clause-never-passes', clause: 'growth' })).toContain('谁都不能满足');
});

test('an idle condition is an error at the condition and names what makes it idle', () => {
  const idle = { code: 'condition-idle', clause: 'growth', conditions: ['profit-growth'] } as const;
  expect(said({ ...idle, because: ['revenue-growth'] })).toBe(
    'draft/clauses/growth.yaml /rule/any/1 error 条款 growth（draft）的条件 `profit-growth` 不起作用：去掉它，结论处处不变，因为有 `revenue-growth`',
  );
  expect(said({ ...idle, because: [] })).toMatch(/结论处处不变$/);
});

test('a case out of reach is an error at the case', () => {
  expect(said({ code: 'case-unreachable', clause: 'ai-revenue', case: 'small-and-micro' })).toMatch(
    /^draft\/clauses\/ai-revenue\.yaml \/rule\/cases\/0 error .*永远轮不到/,
  );
});

test('clauses that contradict each other are named with their places, at the rule of the first', () => {
  const said = flawProblem({ code: 'clauses-contradict', clauses: ['growth', 'ai-revenue'] }, content);
  expect(said.message.zh).toBe(
    '版本 draft 没有企业能通过认定：growth（criteria/draft/clauses/growth.yaml:10）、ai-revenue（criteria/draft/clauses/ai-revenue.yaml:10）不能同时满足',
  );
  expect(said.message.en).toContain(
    'growth (criteria/draft/clauses/growth.yaml:10), ai-revenue (criteria/draft/clauses/ai-revenue.yaml:10) cannot all be met',
  );
  expect(said.location).toMatchObject({ file: content.clauses.get('growth')?.path, line: 10 });
});

test('a proof that ran out of time is a warning, not a flaw', () => {
  expect(said({ code: 'proof-timeout', clause: null, question: 'clauses-contradict' })).toContain(
    'warning 证明超时',
  );
  expect(said({ code: 'proof-timeout', clause: 'growth', question: 'condition-idle' })).toContain(
    '版本 draft 的条款 growth 是否有缺陷（condition-idle）',
  );
});
