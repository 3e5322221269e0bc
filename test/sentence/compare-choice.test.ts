import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../packages/workshop/sentence/clause-source.ts';
import { findings, lintClause } from './lint-clause.ts';

const PARTS = [
  '获得专利:cond[一项以上]{#p}',
  ':cond[诚信]{#h}',
  ':cond[独立]{#i}',
  '人员:cond[不少于 9 人]{#s}',
];
const RULE = `rule:
  id: two
  at_least: 2
  of:
    - { id: p, fact: patents, at_least: 1 }
    - { id: h, fact: honest, equals: true }
    - { id: i, fact: independent, equals: true }
    - { id: s, fact: staff, at_least: 9 }
`;

function clause(lead: string, between = '；', tail = '', rule = RULE): string {
  return `text: 企业应:some[${lead}${PARTS.join(between)}${tail}]{#two}。\n${rule}`;
}

const codes = (source: string) => findings(source).map(one => one.split(' ')[1]);

describe('so many of a group', () => {
  test.each([
    '符合下列四项中的两项：',
    '符合下列四项条件中的至少两项：',
    '满足下列条件中至少 2 项：',
    '具备以下四项中的两项以上：',
    '符合下列条件中的任意两项：',
    '符合下列条件的半数以上：',
  ])('%s is at least two of four', lead => {
    expect(codes(clause(lead))).toEqual([]);
  });

  test('may be said at the end of the list', () => {
    expect(codes(clause('', '、', '四项中的至少两项'))).toEqual([]);
  });

  test.each([
    ['符合下列四项中的三项：', 'choice-count'],
    ['符合下列五项中的两项：', 'choice-count'],
    ['符合下列条件中超过两项：', 'choice-count'],
    ['符合下列条件中至多两项：', 'choice-count'],
    ['符合下列条件中过半数：', 'choice-count'],
    ['符合下列条件：', 'choice-missing'],
    ['符合下列四项中的两项以上，至少两项：', 'choice-missing'],
  ])('%s is not', (lead, code) => {
    expect(codes(clause(lead))).toContain(code);
  });

  test('is not joined by 或 or 且', () => {
    expect(codes(clause('符合下列条件中至少两项：', '或'))).toContain('choice-words');
    expect(codes(clause('符合下列条件中至少两项：', '，且'))).toContain('choice-words');
  });

  test('has to be marked, as what it is', () => {
    expect(codes(clause('符合下列条件中至少两项：').replace(':some[', ':any['))).toContain('binding-unknown');
    expect(codes(`text: 企业应${PARTS.join('；')}。\n${RULE}`)).toContain('binding-missing');
  });

  test('is mended on either side', () => {
    const source = clause('符合下列五项中的三项：');
    const fixed = (from: string, side: 'text' | 'logic') =>
      applyEdits(
        from,
        lintClause(from).flatMap(({ fixes }) => fixes?.[side]?.edits ?? []),
      );
    expect(fixed(source, 'text')).toBe(clause('符合下列四项中的两项：'));
    const three = clause('符合下列四项中的三项：');
    expect(fixed(three, 'logic')).toBe(three.replace('at_least: 2', 'at_least: 3'));
  });
});
