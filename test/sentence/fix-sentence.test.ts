import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../packages/workshop/sentence/clause-source.ts';
import { findings, lintClause } from './lint-clause.ts';

/** The clause after every fix of one side, and what is still wrong with it. */
function fix(source: string, side: 'text' | 'logic'): string {
  const edits = lintClause(source).flatMap(({ fixes }) => fixes?.[side]?.edits ?? []);
  const fixed = applyEdits(source, edits);
  expect(findings(fixed), fixed).toEqual([]);
  return fixed;
}

test('the phrase is rewritten in its own wording, and comments, quotes and layout stay', () => {
  const source = `# a comment\ntext: "比例应:cond[不低于 5 %]{#min}。" # 5% since 2024\nrule: { id: min, fact: rate, more_than: 6% } # rule\n`;
  expect(fix(source, 'text')).toBe(source.replace('不低于 5 %', '高于 6 %'));
});

test('the rule is rewritten from the phrase, and comments, spacing and key order stay', () => {
  const source = `text: 收入应:cond[超过 0.3 亿元]{#sum}。\nrule:\n  id: sum # the sum\n  fact: revenue\n  at_least: "2000万元" # old\n`;
  expect(fix(source, 'logic')).toBe(source.replace('at_least: "2000万元"', 'more_than: 0.3亿元'));
});

test('Chinese numerals and 以上 are kept', () => {
  const source =
    'text: 收入应达:cond[二千万元以上]{#sum}。\nrule: { id: sum, fact: revenue, at_least: 3000 万元 }\n'.replace(
      '应达',
      '应',
    );
  expect(fix(source, 'text')).toBe(source.replace('二千万元以上', '三千万元以上'));
});

test('a bare quantity gets a comparator from the rule, and the rule none from it', () => {
  const source = 'text: 比例应为:cond[30%]{#min}。\nrule: { id: min, fact: rate, at_least: 30% }\n';
  expect(fix(source, 'text')).toBe(source.replace('30%]', '不低于 30%]'));
  expect(lintClause(source)[0]?.fixes?.logic).toBeUndefined();
});

describe('a shared limit', () => {
  const source = (a: string, b: string) =>
    `text: ':any[:cond[收入]{#a}或:cond[利润]{#b}]{#g}:limit[达 5% 以上]{for="a b"}。'\nrule: { id: g, any: [{ id: a, fact: rate, ${a} }, { id: b, fact: growth, ${b} }] }\n`;
  test('is rewritten once where its conditions agree', () => {
    expect(fix(source('more_than: 8%', 'more_than: 8%'), 'text')).toContain(':limit[超过 8%]');
  });
  test('is left where they do not, and the rule can still follow', () => {
    const one = source('at_least: 6%', 'at_least: 5%');
    expect(lintClause(one)[0]?.fixes?.text).toBeUndefined();
    expect(fix(one, 'logic')).toBe(source('at_least: 5%', 'at_least: 5%'));
  });
});

describe('connectives', () => {
  const clause = (mark: string, word: string, kind: string) =>
    `text: 应:${mark}[:cond[诚信]{#a}${word}:cond[独立]{#b}]{#g}。\nrule:\n  id: g\n  ${kind}: # kind\n    - { id: a, fact: honest, equals: true }\n    - { id: b, fact: independent, equals: true }\n`;
  test('text follows the rule, mark and word', () => {
    expect(fix(clause('any', '或', 'all'), 'text')).toBe(clause('all', '和', 'all'));
    expect(fix(clause('any', '，或', 'all'), 'text')).toBe(clause('all', '，且', 'all'));
    expect(fix(clause('all', '且', 'any'), 'text')).toBe(clause('any', '或', 'any'));
    expect(fix(clause('any', '且', 'any'), 'text')).toBe(clause('any', '或', 'any'));
  });
  test('statements are joined by 且, and what counts the parts elsewhere is not contradicted', () => {
    const limits = (mark: string, word: string, kind: string, more = '') =>
      `text: 收入${more}应:${mark}[:cond[不低于 5%]{#a}${word}:cond[不低于 2000 万元]{#b}]{#g}。\nrule: { id: g, ${kind}: [{ id: a, fact: rate, at_least: 5% }, { id: b, fact: revenue, at_least: 2000 万元 }] }\n`;
    expect(fix(limits('any', '或', 'all'), 'text')).toBe(limits('all', '且', 'all'));
    expect(lintClause(limits('any', '或', 'all', '（任一项）'))[0]?.fixes?.text).toBeUndefined();
  });
  test('the rule follows mark and word', () => {
    expect(fix(clause('any', '或', 'all'), 'logic')).toBe(clause('any', '或', 'any'));
    expect(fix(clause('any', '且', 'any'), 'logic')).toBe(clause('all', '且', 'all'));
  });
  test('nothing is guessed where mark and word disagree with each other and the rule takes one side', () => {
    const [problem] = lintClause(clause('any', '且', 'all'));
    expect(problem?.code).toBe('group-kind');
    expect(problem?.fixes?.logic).toBeUndefined();
    expect(fix(clause('any', '且', 'all'), 'text')).toBe(clause('all', '且', 'all'));
  });
});

describe('cases', () => {
  const clause = (less: string, when: string, more: string, others: string) =>
    `text: :case[${less}]{#less}:cond[4% 以上]{#a}；:case[${more}]{#more}:cond[3% 以上]{#b}。\nrule:\n  match: size\n  cases:\n    - id: less\n      when: ${when}\n      then: { id: a, fact: rate, at_least: 4% }\n    - { id: more, when: ${others}, then: { id: b, fact: rate, at_least: 3% } }\n`;
  test('text names the codes of the rule', () => {
    expect(fix(clause('小型和微型企业', '[micro, small, medium]', '中型和大型企业', '[large]'), 'text')).toBe(
      clause('微型、小型和中型企业', '[micro, small, medium]', '大型企业', '[large]'),
    );
  });
  test('the rule takes the codes that the words name, in a flow list', () => {
    const wanted = clause('小型和微型企业', '[micro, small]', '中型和大型企业', '[medium, large]');
    expect(
      fix(clause('小型和微型企业', '[micro, medium]', '中型和大型企业', '[small, large]'), 'logic'),
    ).toBe(wanted);
    const block = clause(
      '小型和微型企业',
      '\n        - micro # smallest\n        - medium',
      '中型和大型企业',
      '[small, large]',
    );
    expect(fix(block, 'logic')).toBe(wanted.replace('[micro, small]', '\n        [micro, small]'));
  });
  test('the rule does not follow words that leave a code out or name one twice', () => {
    const problems = lintClause(
      clause('大型和微型企业', '[micro, small]', '中型和大型企业', '[medium, large]'),
    );
    expect(problems.map(({ code, fixes }) => [code, fixes?.logic])).toEqual([['case-codes', undefined]]);
  });
});

test('a negation is followed by the rule', () => {
  const source = 'text: 应:cond[不具有失信记录]{#ok}。\nrule: { id: ok, fact: honest, equals: true }\n';
  expect(fix(source, 'logic')).toBe(source.replace('equals: true', 'equals: false'));
});

test('of edits that overlap the first holds, equal ones are made once', () => {
  const edit = { offset: 1, length: 2, text: 'X' };
  expect(applyEdits('abcd', [edit, { offset: 2, length: 1, text: 'Y' }, edit])).toBe('aXd');
  expect(
    applyEdits('abcd', [
      { offset: 4, length: 0, text: '!' },
      { offset: 0, length: 0, text: '?' },
    ]),
  ).toBe('?abcd!');
});
