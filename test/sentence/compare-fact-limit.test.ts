import { describe, expect, test } from 'vitest';
import { findings } from './lint-clause.ts';

const SHARE = 'rule: { id: min, fact: rd, at_least: { fact: revenue, times: 5% } }';
const MORE = 'rule: { id: min, fact: rd, more_than: { fact: revenue } }';
const TWICE = 'rule: { id: min, fact: revenue, at_least: { fact: rd, times: 2 } }';

const codes = (text: string, rule: string) =>
  findings(`text: ${text}\n${rule}`, true).map(one => one.split(' ')[1]);

describe('a fact against another', () => {
  test.each([
    ['企业研发费用应:cond[不低于营业收入的 5%]{#min}。', SHARE],
    ['企业研发费用应:cond[达到营业收入的百分之五]{#min}。', SHARE],
    ['企业研发费用应:cond[高于营业收入]{#min}。', MORE],
    ['企业营业收入应:cond[不低于研发费用的 2 倍]{#min}。', TWICE],
  ])('%s agrees', (text, rule) => {
    expect(codes(text, rule)).toEqual([]);
  });

  test.each([
    ['企业研发费用应:cond[不低于营业收入的 6%]{#min}。', SHARE, 'fact-limit'],
    ['企业研发费用应:cond[超过营业收入的 5%]{#min}。', SHARE, 'fact-limit'],
    ['企业研发费用应:cond[不低于营业收入]{#min}。', SHARE, 'fact-limit'],
    ['企业研发费用应:cond[不低于 5%]{#min}。', SHARE, 'subject-mismatch'],
    ['企业营业收入应:cond[不低于研发费用的 5%]{#min}。', SHARE, 'subject-mismatch'],
    ['企业研发费用应:cond[不低于人均营业收入的 5%]{#min}。', SHARE, 'word-unaccounted'],
    ['企业研发费用应:cond[不低于营业收入的 5 万元]{#min}。', SHARE, 'fact-limit-unclear'],
    ['企业研发费用应:cond[不高于营业收入]{#min}。', MORE, 'fact-limit'],
    ['企业研发费用应:cond[高于人均营业收入]{#min}。', MORE, 'word-unaccounted'],
    ['企业营业收入应:cond[不低于研发费用的 3 倍]{#min}。', TWICE, 'fact-limit'],
  ])('%s does not', (text, rule, code) => {
    expect(codes(text, rule)).toContain(code);
  });
});
