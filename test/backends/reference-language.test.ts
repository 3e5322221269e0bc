import { describe, expect, test } from 'vitest';
import type { Order, Rule, Truth } from '../../packages/language/rule/ast.ts';
import {
  all,
  any,
  compare,
  countFact,
  equals,
  factsOf,
  fieldFact,
  includesAny,
  isIn,
  judgement,
  match,
  not,
  present,
  ratioFact,
  shownBy,
  yearFact,
} from './arbitraries/ast-builders.ts';
import { evaluateOne } from './arbitraries/evaluate-one.ts';

const facts = factsOf({
  a: fieldFact('boolean', 'a'),
  b: fieldFact('boolean', 'b'),
  amount: fieldFact('amount', 'amount'),
  other_amount: fieldFact('amount', 'other_amount'),
  share: ratioFact('amount', 'other_amount'),
  total: { kind: 'sum', unit: 'amount', of: ['amount', 'other_amount'] },
  staff: fieldFact('count', 'staff'),
  founded: fieldFact('date', 'founded'),
  code: fieldFact('code', 'group.code'),
  codes: fieldFact('codes', 'codes'),
  revenue: yearFact('finance', 'revenue', 1),
  revenue_before: yearFact('finance', 'revenue', 2),
  colour: { kind: 'unrecorded', unit: 'code', codes: ['red', 'green', 'blue'] },
  papers: countFact('papers'),
  valid_papers: countFact(
    'papers',
    { kind: 'equals', member: 'kind', value: 'x' },
    { kind: 'not_before', member: 'until', than: 'as_of' },
  ),
  valid_share: ratioFact('valid_papers', 'papers'),
  staff_per_paper: ratioFact('staff', 'valid_papers'),
  papers_and_staff: { kind: 'sum', unit: 'count', of: ['valid_papers', 'staff'] },
});

/** The truth of a rule without `judgement` and `shown_by`, read off the verdict. */
function truthOf(rule: Rule, data: Record<string, unknown> = {}): Truth {
  const { verdict } = evaluateOne(facts, rule, data);
  return verdict === 'met' ? 'true' : verdict === 'not_met' ? 'false' : 'unknown';
}

const VALUES = { T: true, F: false, U: undefined } as const;
const TRUTHS = { T: 'true', F: 'false', U: 'unknown' } as const;
const given = (a: 'T' | 'F' | 'U', b: 'T' | 'F' | 'U' = 'U') => ({
  ...(VALUES[a] === undefined ? {} : { a: VALUES[a] }),
  ...(VALUES[b] === undefined ? {} : { b: VALUES[b] }),
});
const A = equals('x', 'a', true);
const B = equals('y', 'b', true);

describe('strong Kleene logic', () => {
  test.each(['TTT', 'TFF', 'TUU', 'FTF', 'FFF', 'FUF', 'UTU', 'UFF', 'UUU'])('all: %s', row => {
    const [a, b, result] = row as unknown as ['T', 'T', 'T'];
    expect(truthOf(all('z', A, B), given(a, b))).toBe(TRUTHS[result]);
  });

  test.each(['TTT', 'TFT', 'TUT', 'FTT', 'FFF', 'FUU', 'UTT', 'UFU', 'UUU'])('any: %s', row => {
    const [a, b, result] = row as unknown as ['T', 'T', 'T'];
    expect(truthOf(any('z', A, B), given(a, b))).toBe(TRUTHS[result]);
  });

  test.each(['TF', 'FT', 'UU'])('not: %s', row => {
    const [a, result] = row as unknown as ['T', 'T'];
    expect(truthOf(not(A), given(a))).toBe(TRUTHS[result]);
  });

  test('a boolean equal to false is a statement of its own, not the lack of one', () => {
    expect(truthOf(equals('x', 'a', false), { a: false })).toBe('true');
    expect(truthOf(equals('x', 'a', false))).toBe('unknown');
  });
});

describe('comparison', () => {
  test.each<[Order, string]>([
    ['at_least', 'FTT'],
    ['more_than', 'FFT'],
    ['at_most', 'TTF'],
    ['less_than', 'TFF'],
  ])('%s is %s 1 分 below, at and above', (order, row) => {
    const rule = compare('x', 'amount', order, '0.2 亿元');
    const truths = ['1999.999999', 2000, '2000.000001'].map(amount => truthOf(rule, { amount }));
    expect(truths).toEqual([...row].map(letter => TRUTHS[letter as 'T' | 'F']));
  });

  test('numbers and strings that write the same amount are the same amount', () => {
    for (const amount of [0.1, '0.1', '0.100000']) {
      expect(truthOf(compare('x', 'amount', 'at_most', '0.1 万元'), { amount })).toBe('true');
      expect(truthOf(compare('x', 'amount', 'at_least', '0.1 万元'), { amount })).toBe('true');
    }
  });

  test('a sum of 0.1 and 0.2 is 0.3', () => {
    const data = { amount: 0.1, other_amount: 0.2 };
    expect(truthOf(compare('x', 'total', 'at_most', '0.3 万元'), data)).toBe('true');
    expect(truthOf(compare('x', 'total', 'at_most', '0.3 万元'), { amount: 0.1 })).toBe('unknown');
  });

  test('a ratio is not computable when its base is 0 or negative, even if what is divided is 0', () => {
    for (const other_amount of [0, -1]) {
      for (const amount of [0, -5, 5]) {
        expect(truthOf(compare('x', 'share', 'less_than', '5%'), { amount, other_amount })).toBe('unknown');
      }
    }
  });

  test('a negative numerator gives a negative ratio', () => {
    expect(truthOf(compare('x', 'share', 'less_than', '-10%'), { amount: -11, other_amount: 100 })).toBe(
      'true',
    );
  });

  test('dates compare by the calendar, the day itself included', () => {
    const rule = compare('x', 'founded', 'at_most', '2021-06-30');
    const days = ['2021-06-29', '2021-06-30', '2021-07-01'];
    expect(days.map(founded => truthOf(rule, { founded }))).toEqual(['true', 'true', 'false']);
  });

  test('the fiscal years follow from as_of, in any order of the entries', () => {
    const finance = [
      { year: 2022, revenue: 1 },
      { year: 2024, revenue: 9 },
      { year: 2023, revenue: 2 },
    ];
    expect(truthOf(compare('x', 'revenue', 'at_least', '2 万元'), { finance })).toBe('true');
    expect(truthOf(compare('x', 'revenue', 'more_than', '2 万元'), { finance })).toBe('false');
    expect(truthOf(compare('x', 'revenue_before', 'at_most', '1 万元'), { finance })).toBe('true');
  });
});

describe('counts', () => {
  const valid = { kind: 'x', until: '2024-06-30' };
  const expired = { kind: 'x', until: '2024-06-29' };
  const undated = { kind: 'x' };

  test.each([
    ['valid on the last day', [valid], 1, 'true'],
    ['long_term', [{ kind: 'x', until: 'long_term' }], 1, 'true'],
    ['expired the day before', [expired], 1, 'false'],
    ['undated', [undated], 1, 'unknown'],
    ['undated of another kind', [{ kind: 'y' }], 1, 'false'],
    ['expired of unknown kind', [{ until: '2024-06-29' }], 1, 'false'],
    ['an empty list', [], 1, 'false'],
    ['an undated one that is not needed', [valid, undated], 1, 'true'],
    ['an undated one that does not suffice', [expired, undated], 2, 'false'],
    ['one valid and one undated of two', [valid, undated], 2, 'unknown'],
    ['nothing wanted', [], 0, 'true'],
  ])('%s', (_, papers, wanted, truth) => {
    expect(truthOf(compare('x', 'valid_papers', 'at_least', wanted), { papers })).toBe(truth);
  });

  test('an absent list may hold any number, and never fewer than none', () => {
    expect(truthOf(compare('x', 'valid_papers', 'at_least', 1))).toBe('unknown');
    expect(truthOf(compare('x', 'valid_papers', 'at_most', 1_000_000))).toBe('unknown');
    expect(truthOf(compare('x', 'valid_papers', 'at_least', 0))).toBe('true');
    expect(truthOf(compare('x', 'valid_papers', 'less_than', 0))).toBe('false');
  });

  test('a count without conditions is exact', () => {
    expect(truthOf(compare('x', 'papers', 'at_most', 2), { papers: [undated, undated] })).toBe('true');
  });

  test.each([
    ['at_least', '50%', 'true'],
    ['at_least', '51%', 'unknown'],
    ['at_most', '99%', 'unknown'],
    ['more_than', '100%', 'false'],
  ] as const)('a share of a count between 1 and 2 of 2 is %s %s: %s', (order, written, truth) => {
    expect(truthOf(compare('x', 'valid_share', order, written), { papers: [valid, undated] })).toBe(truth);
  });

  test('a ratio to a count between 1 and 2 is a range, too, and not computable if the count can be 0', () => {
    const rule = (order: Order, written: string) => compare('x', 'staff_per_paper', order, written);
    const data = { papers: [valid, undated], staff: 10 };
    expect(truthOf(rule('at_least', '500%'), data)).toBe('true');
    expect(truthOf(rule('at_least', '600%'), data)).toBe('unknown');
    expect(truthOf(rule('more_than', '1000%'), data)).toBe('false');
    expect(truthOf(rule('at_least', '1%'), { ...data, papers: [undated] })).toBe('unknown');
  });

  test('a sum with a count between 1 and 2 is a range', () => {
    const data = { papers: [valid, undated], staff: 10 };
    const rule = (wanted: number) => compare('x', 'papers_and_staff', 'at_least', wanted);
    expect([11, 12, 13].map(wanted => truthOf(rule(wanted), data))).toEqual(['true', 'unknown', 'false']);
  });
});

describe('codes', () => {
  test('equals and in over one code', () => {
    expect(truthOf(equals('x', 'code', 'p'), { group: { code: 'p' } })).toBe('true');
    expect(truthOf(isIn('x', 'code', ['q', 'r']), { group: { code: 'p' } })).toBe('false');
    expect(truthOf(isIn('x', 'code', ['q', 'r']), { group: {} })).toBe('unknown');
  });

  test('an empty list of codes is false, an absent one unknown', () => {
    expect(truthOf(includesAny('x', 'codes', ['p']), { codes: ['q', 'p'] })).toBe('true');
    expect(truthOf(includesAny('x', 'codes', ['p']), { codes: [] })).toBe('false');
    expect(truthOf(includesAny('x', 'codes', ['p']))).toBe('unknown');
  });

  test('what is not recorded is unknown unless every code agrees', () => {
    expect(truthOf(equals('x', 'colour', 'red'))).toBe('unknown');
    expect(truthOf(isIn('x', 'colour', ['red', 'green', 'blue']))).toBe('true');
  });

  test('names of Object.prototype are not fields', () => {
    const inherited = factsOf({ odd: fieldFact('code', 'group.constructor') });
    expect(evaluateOne(inherited, present('x', 'odd'), { group: {} }).verdict).toBe('undetermined');
  });
});

describe('present', () => {
  test('is true when known and never false', () => {
    expect(truthOf(present('x', 'a'), { a: false })).toBe('true');
    expect(truthOf(present('x', 'a'))).toBe('unknown');
    expect(truthOf(present('x', 'share'), { amount: 1, other_amount: 0 })).toBe('unknown');
    expect(truthOf(present('x', 'colour'))).toBe('unknown');
    expect(truthOf(present('x', 'valid_papers'), { papers: [{ kind: 'x' }] })).toBe('unknown');
    expect(truthOf(present('x', 'valid_papers'), { papers: [{ kind: 'y' }] })).toBe('true');
  });
});

describe('match', () => {
  const rule = match('colour', ['warm', ['red'], A], ['cold', ['green', 'blue'], B]);

  test.each(['TTT', 'FFF', 'TFU', 'FTU', 'UTU', 'UFU', 'UUU'])('over an unknown selector: %s', row => {
    const [a, b, result] = row as unknown as ['T', 'T', 'T'];
    expect(truthOf(rule, given(a, b))).toBe(TRUTHS[result]);
  });

  test('a known selector leaves only its case', () => {
    const known = match('code', ['p', ['p'], A], ['q', ['q'], B]);
    expect(evaluateOne(facts, known, { group: { code: 'q' }, a: true })).toMatchObject({
      verdict: 'undetermined',
      conditions: [{ id: 'y', truth: 'unknown' }],
    });
  });
});

describe('judgement and shown_by', () => {
  test.each([
    ['T', 'verified', 'undetermined'],
    ['T', 'declared', 'met'],
    ['F', 'verified', 'not_met'],
    ['F', 'declared', 'not_met'],
    ['U', 'verified', 'undetermined'],
    ['U', 'declared', 'undetermined'],
  ] as const)('a statement %s under %s is %s', (a, assurance, verdict) => {
    expect(evaluateOne(facts, judgement(A), given(a), assurance).verdict).toBe(verdict);
  });

  test.each([
    ['T', 'met'],
    ['F', 'undetermined'],
    ['U', 'undetermined'],
  ] as const)('a proof %s is %s', (a, verdict) => {
    expect(evaluateOne(facts, shownBy(A), given(a)).verdict).toBe(verdict);
  });
});
