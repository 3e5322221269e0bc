import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../packages/workshop/sentence/clause-source.ts';
import { CLAUSE, FACTS, problemsOf, replaced } from './scored-tea.ts';

/** `line code` of each problem of the clause file after one replacement. */
function inClause(from: string, to: string): string[] {
  return problemsOf(replaced(CLAUSE, from, to))
    .map(({ code, location }) => `${location.line} ${code}`)
    .toSorted();
}

function inFacts(from: string, to: string): string[] {
  return problemsOf(CLAUSE, replaced(FACTS, from, to)).map(({ code }) => code);
}

describe('a score sheet and its facts', () => {
  test('that say the same have no problem', () => {
    expect(problemsOf(CLAUSE)).toEqual([]);
  });

  test.each([
    ['when: 5%以上', 'when: 6%以上', '21 sheet-when'],
    ['when: 5%以上', 'when: 超过 5%', '21 sheet-when'],
    ['when: 5%以上', 'when: 5 项以上', '21 sheet-when-unit'],
    ['when: 5%以上', 'when: 5%左右', '21 sheet-when-unclear'],
    ['points: 20 分 }', 'points: 21 分 }', '21 sheet-points'],
    ['points: 20 分 }', 'points: 20 项 }', '21 sheet-points'],
    ['points: 7～10 分', 'points: 8～10 分', '28 sheet-points'],
    ['points: 7～10 分', 'points: 10 分', '28 sheet-points'],
    ['points: 0～6 分', 'points: 0～5 分', '32 sheet-marks'],
    ['most: 30 分', 'most: 31 分', '15 sheet-most'],
    ['most: 45 分', 'most: 100 分', '10 sheet-most'],
    ['      most: 30 分\n', '', '13 sheet-most-missing'],
    ['      best: true\n', '', '33 sheet-best'],
    ['各级奖项 1～2 项', '各级奖项 1～3 人', '42 sheet-when-unit'],
    ['when: 春茶', 'when: 秋茶', '47 sheet-when'],
    ['when: 有国家级奖项', 'when: 有各级奖项', '40 sheet-name'],
    ['when: 有国家级奖项', 'when: 没有国家级奖项', '40 sheet-when'],
    ['name: 待客服务', 'name: 各级奖项', '32 sheet-name'],
    ['name: 茶叶收入增长率', 'name: 人均茶叶收入增长率', '25 sheet-word'],
    ['name: 茶叶收入增长率', 'name: 茶叶收入', '25 subject-mismatch'],
    ['name: 上年育种费用占茶叶收入的比例', 'name: 本年育种费用占茶叶收入的比例', '17 period-mismatch'],
    ['when: 其他, points: 4', 'when: 无, points: 4', '48 sheet-when-unclear'],
  ])('%s → %s is found', (from, to, expected) => {
    expect(inClause(from, to)).toContain(expected);
  });

  test('a row for each grade, a grade for each row, in one order', () => {
    expect(inClause('            - { is: b, when: 3%（含）～5%, points: 15 分 }\n', '')).toEqual([
      '21 sheet-row-missing',
    ]);
    expect(inClause('{ is: b, when: 3%（含）～5%', '{ is: e, when: 3%（含）～5%')).toEqual([
      '21 sheet-row-missing',
      '22 sheet-row-unknown',
    ]);
    const rows = [
      '            - { is: b, when: 3%（含）～5%, points: 15 分 }\n',
      '            - { is: c, when: 1%以上 3%以下, points: 5 分 }\n',
    ] as const;
    expect(inClause(rows.join(''), rows[1] + rows[0])).toContain('21 sheet-order');
  });

  test('every part of the total, and no other', () => {
    expect(inClause('        - { name: 待客服务, of: service, points: 0～6 分 }\n', '')).toEqual([
      '17 sheet-part-missing',
    ]);
    expect(inClause('of: service', 'of: score')).toEqual([
      '17 sheet-part-missing',
      '32 sheet-name',
      '32 sheet-stranger',
    ]);
    expect(inClause('of: service', 'of: growth_points')).toContain('32 sheet-part-twice');
    expect(inClause('{ name: 待客服务, of: service', '{ name: 待客服务, of: state_prizes')).toContain(
      '32 sheet-stranger',
    );
  });

  test('rows that can hold at once need the word which counts', () => {
    expect(inClause('  overlap: earlier\n', '')).toEqual([
      // 1%以上 3%以下 takes 3 % twice, 15%～35% takes 35 % twice.
      '22 sheet-when',
      '28 sheet-when',
      '36 sheet-overlap',
    ]);
  });

  test.each([
    ['{ at_least: 5%, is: a }', '{ at_least: 6%, is: a }', 'sheet-when'],
    ['{ at_least: 5%, is: a }', '{ more_than: 5%, is: a }', 'sheet-when'],
    ['{ more_than: 0%, is: c }', '{ at_least: 0%, is: c }', 'sheet-when'],
    ['{ fact: prizes, at_least: 3, is: b }', '{ fact: prizes, at_least: 4, is: b }', 'sheet-when'],
    ['{ fact: state_prizes, at_least: 1', '{ fact: state_prizes, at_least: 2', 'sheet-when'],
    ['{ equals: spring, is: a }', '{ equals: autumn, is: a }', 'sheet-when'],
    ['of: { a: 20, b: 15', 'of: { a: 20, b: 16', 'sheet-points'],
    ['a: [7, 10]', 'a: [7, 9]', 'sheet-points'],
    ['at_most: 30 分', 'at_most: 29 分', 'sheet-most'],
    ['greatest: [prize', 'total: [prize', 'sheet-best'],
    ['total: [care, fame]', 'total: [care]', 'sheet-stranger'],
  ])('of the facts, %s → %s is found', (from, to, expected) => {
    expect(inFacts(from, to)).toContain(expected);
  });

  test('a fix of either side ends in agreement', () => {
    const fixed = (clause: string, facts: string, side: 'text' | 'logic') => {
      const edits = problemsOf(clause, facts).flatMap(({ fixes }) => fixes?.[side]?.edits ?? []);
      return applyEdits(side === 'text' ? clause : facts, edits);
    };
    const facts = replaced(FACTS, '{ at_least: 5%, is: a }', '{ more_than: 6%, is: a }');
    const text = fixed(CLAUSE, facts, 'text');
    expect(text).toContain('when: 超过 6%,');
    expect(text).toContain('when: 3%～6%,');
    expect(problemsOf(text, facts)).toEqual([]);
    const clause = replaced(replaced(CLAUSE, 'when: 5%以上', 'when: 6%以上'), '3%（含）～5%', '3%（含）～6%');
    expect(fixed(clause, FACTS, 'logic')).toBe(replaced(FACTS, 'at_least: 5%', 'at_least: 6%'));
    const points = replaced(CLAUSE, 'points: 7～10 分', 'points: 8～10 分');
    expect(fixed(points, FACTS, 'logic')).toBe(replaced(FACTS, 'a: [7, 10]', 'a: [8, 10]'));
    expect(fixed(points, FACTS, 'text')).toBe(CLAUSE);
    // One row alone would leave a hole between the two.
    expect(fixed(replaced(CLAUSE, 'when: 5%以上', 'when: 6%以上'), FACTS, 'logic')).toBe(FACTS);
  });

  test('points that no sheet tells are found where they are made', () => {
    const without = CLAUSE.replace(/^sheet:\n(?: .*\n)+/m, '');
    expect(problemsOf(without).map(({ code, location }) => [code, location.pointer])).toEqual([
      ['points-unsaid', '/share_points'],
      ['points-unsaid', '/growth_points'],
      ['points-unsaid', '/prize_points'],
      ['points-unsaid', '/season_points'],
    ]);
  });
});
