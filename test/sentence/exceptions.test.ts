import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../packages/workshop/sentence/clause-source.ts';
import { findings, lintClause } from './lint-clause.ts';

const MIN = 'rule: { id: min, fact: rate, at_least: 5% }';
const LARGE = 'applies_when: { id: staff, fact: staff, at_least: 10 }';
const NOT_SMALL = 'applies_when: { not: { id: staff, fact: staff, less_than: 10 } }';

describe('whom a clause leaves out', () => {
  test.each([
    ['除:cond[不足 10 人]{#staff}的企业外，比例应:cond[不低于 5%]{#min}。', []],
    ['除:cond[不足 10 人]{#staff}的企业以外，比例应:cond[不低于 5%]{#min}。', []],
    ['比例应:cond[不低于 5%]{#min}，:cond[不足 10 人]{#staff}的企业除外。', []],
    ['比例应:cond[不低于 5%]{#min}，但:cond[不足 10 人]{#staff}的企业除外。', []],
    ['比例应:cond[不低于 5%]{#min}；不适用于:cond[不足 10 人]{#staff}的企业。', []],
    [':cond[10 人以上]{#staff}的企业，比例应:cond[不低于 5%]{#min}。', []],
    ['除:cond[10 人以上]{#staff}的企业外，比例应:cond[不低于 5%]{#min}。', ['1:8 phrase-order']],
    [':cond[不足 10 人]{#staff}的企业，比例应:cond[不低于 5%]{#min}。', ['1:7 phrase-order']],
    ['比例应:cond[不低于 5%]{#min}，:cond[10 人以上]{#staff}。', ['1:30 scope-required']],
  ])('%s', (text, expected) => {
    expect(findings(`text: ${text}\n${LARGE}\n${MIN}`)).toEqual(expected);
    expect(findings(`text: ${text}\n${NOT_SMALL}\n${MIN}`)).toEqual(expected);
  });

  test('is not what the rule asks of everyone', () => {
    const text = '除:cond[不足 10 人]{#staff}的企业外，比例应:cond[不低于 5%]{#min}';
    const rule =
      'rule: { id: g, all: [{ not: { id: staff, fact: staff, less_than: 10 } }, { id: min, fact: rate, at_least: 5% }] }';
    expect(findings(`text: 应:all[${text}]{#g}。\n${rule}`)).not.toContain('1:13 phrase-order');
    expect(findings(`text: :all[${text}]{#g}。\n${rule}`)).toContain('1:12 exception-unbound');
  });

  test('may narrow a condition that the rule has under not', () => {
    const rule =
      'rule: { id: g, all: [{ id: ok, fact: honest, equals: true }, { not: { id: alone, fact: independent, equals: true } }] }';
    expect(findings(`text: 应:all[:cond[诚信]{#ok}，:cond[独立]{#alone}除外]{#g}。\n${rule}`)).toEqual([]);
    expect(findings(`text: 应:all[:cond[诚信]{#ok}，:cond[独立]{#alone}]{#g}。\n${rule}`)).toEqual([
      '1:28 phrase-negation',
    ]);
  });

  test('and statements: a negative one twice over is positive', () => {
    const honest = 'applies_when: { id: ok, fact: honest, equals: true }';
    expect(
      findings(`text: 除:cond[不诚信]{#ok}的企业外，比例应:cond[不低于 5%]{#min}。\n${honest}\n${MIN}`),
    ).toEqual([]);
    expect(
      findings(`text: 除:cond[诚信]{#ok}的企业外，比例应:cond[不低于 5%]{#min}。\n${honest}\n${MIN}`),
    ).toEqual(['1:8 phrase-negation']);
  });
});

describe('a negated verb before a limit', () => {
  test.each([
    ['不应:cond[低于 5%]{#min}', []],
    ['不得:cond[低于 5%]{#min}', []],
    ['不应:cond[超过 5%]{#min}', ['1:11 phrase-order']],
    ['不应:cond[不低于 5%]{#min}', ['1:11 phrase-order']],
    ['不应:cond[低于 6%]{#min}', ['1:11 phrase-value']],
  ])('比例%s', (text, expected) => {
    expect(findings(`text: 比例${text}。\n${MIN}`)).toEqual(expected);
  });

  test.each(['text', 'logic'] as const)('is never turned round by the fix of the %s', side => {
    for (const phrase of ['低于 6%', '超过 5%', '不低于 5%', '高于 6%']) {
      const source = `text: 比例不应:cond[${phrase}]{#min}。\n${MIN}\n`;
      const edits = lintClause(source).flatMap(({ fixes }) => fixes?.[side]?.edits ?? []);
      expect(findings(applyEdits(source, edits)), `${phrase}: ${applyEdits(source, edits)}`).toEqual(
        edits.length > 0 ? [] : findings(source),
      );
    }
  });

  test('the rule follows 不应低于 6% as at least 6 %', () => {
    const source = `text: 比例不应:cond[低于 6%]{#min}。\n${MIN}\n`;
    const edits = lintClause(source).flatMap(({ fixes }) => fixes?.logic?.edits ?? []);
    expect(applyEdits(source, edits)).toBe(source.replace('at_least: 5%', 'at_least: 6%'));
  });
});

describe('a fix that does not end in agreement', () => {
  test('is not offered: what is said twice in the sentence is not settled by one side', () => {
    const source = `text: 近三年比例应:cond[不具有不低于 6%]{#min}。\n${MIN}\n`;
    for (const { fixes } of lintClause(source)) {
      for (const side of ['text', 'logic'] as const) {
        const edits = fixes?.[side]?.edits ?? [];
        if (edits.length > 0)
          expect(findings(applyEdits(source, edits)).length).toBeLessThan(findings(source).length);
      }
    }
  });
});

describe('或 with 且 inside', () => {
  const RULE =
    'rule: { id: g, any: [{ id: a, fact: revenue, at_least: 1000 万元 }, { id: h, all: [{ id: b, fact: revenue, less_than: 1000 万元 }, { id: c, fact: rate, at_least: 5% }] }] }';
  test.each([
    [
      ':any[收入:cond[1000 万元以上]{#a}，或:all[收入:cond[不足 1000 万元]{#b}且比例:cond[不低于 5%]{#c}]{#h}]{#g}',
      [],
    ],
    [
      ':any[收入:cond[1000 万元以上]{#a}，或同时满足:all[收入:cond[不足 1000 万元]{#b}、比例:cond[不低于 5%]{#c}]{#h}]{#g}',
      [],
    ],
    [
      ':any[收入:cond[1000 万元以上]{#a}，或:all[收入:cond[不足 1000 万元]{#b}，但比例:cond[不低于 5%]{#c}]{#h}]{#g}',
      [],
    ],
    [
      ':any[收入:cond[1000 万元以上]{#a}，但:all[收入:cond[不足 1000 万元]{#b}，且比例:cond[不低于 5%]{#c}]{#h}]{#g}',
      ['1:8 group-words'],
    ],
    [
      ':any[收入:cond[1000 万元以上]{#a}，或:all[收入:cond[不足 1000 万元]{#b}，或比例:cond[不低于 5%]{#c}]{#h}]{#g}',
      ['1:37 group-words'],
    ],
  ])('应%s', (text, expected) => {
    expect(findings(`text: 应${text}。\n${RULE}`)).toEqual(expected);
  });
});
