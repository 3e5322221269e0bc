import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fact } from '../../packages/language/rule/ast.ts';
import { classifyChange, type EditionChange } from '../../packages/workshop/prove/classify-change.ts';
import type { ProvableEdition } from '../../packages/workshop/prove/provable-edition.ts';
import { type Prover, startProver } from '../../packages/workshop/prove/solver.ts';
import {
  all,
  any,
  compare,
  equals,
  isIn,
  judgement,
  match,
  not,
  present,
  shownBy,
} from '../backends/arbitraries/ast-builders.ts';
import { type VariantChange, variant } from './variant.ts';

let prover: Prover;
let base: ProvableEdition;
/** 2024 against itself with growth over two years. */
let growth: EditionChange;
beforeAll(async () => {
  [prover, base] = await Promise.all([startProver(), variant('base')]);
  growth = await changeTo('growth-two-years', { facts: overTwoYears });
}, 60_000);
afterAll(() => prover.close());

async function changeTo(id: string, change: VariantChange, options = {}): Promise<EditionChange> {
  return classifyChange(base, await variant(id, change), prover, options);
}

/** The class of each clause that is not simply equivalent in everything. */
function changed({ clauses }: EditionChange): Record<string, string> {
  return Object.fromEntries(
    clauses
      .filter(({ logic }) => logic?.class !== 'equivalent' || logic.undetermined_differs !== 'never')
      .map(({ id, change, logic }) => [id, logic ? logic.class : change]),
  );
}

function logicOf({ clauses }: EditionChange, id: string) {
  return clauses.find(clause => clause.id === id)?.logic;
}

const everySize = (one: string) => ({ micro: one, small: one, medium: one, large: one, unknown: one });
const overTwoYears = { ai_revenue_growth: { years: 2 }, ai_profit_growth: { years: 2 } } as Record<
  string,
  Partial<Fact>
>;

const aiRevenue = (small: string, large: string) =>
  match(
    'enterprise_size',
    ['small-and-micro', ['micro', 'small'], compare('small-share', 'ai_revenue_share', 'at_least', small)],
    [
      'medium-and-large',
      ['medium', 'large'],
      any(
        'either',
        compare('large-share', 'ai_revenue_share', 'at_least', large),
        compare('large-amount', 'latest_ai_revenue', 'at_least', '2000 万元'),
      ),
    ],
  );

describe('a change of the window', () => {
  test('makes growth incomparable, shown by a confirmed witness each way that flips the conclusion', () => {
    expect(changed(growth)).toEqual({ growth: 'incomparable' });
    expect(logicOf(growth, 'growth')).toEqual({
      class: 'incomparable',
      per_size: everySize('incomparable'),
      undetermined_differs: 'all_data',
    });
    expect(growth.conclusion.class).toBe('incomparable');
    const { witnesses = [] } = growth.clauses.find(({ id }) => id === 'growth') ?? {};
    expect(witnesses.map(({ declaration: _, ...said }) => said)).toEqual([
      {
        direction: 'stricter',
        assurance: 'verified',
        from_verdict: 'met',
        to_verdict: 'not_met',
        from_conclusion: 'recognised',
        to_conclusion: 'not_recognised',
      },
      {
        direction: 'looser',
        assurance: 'verified',
        from_verdict: 'not_met',
        to_verdict: 'met',
        from_conclusion: 'not_recognised',
        to_conclusion: 'recognised',
      },
    ]);
    expect(growth.conclusion.witnesses.map(({ direction }) => direction)).toEqual(['stricter', 'looser']);
  });

  test('is shown by plausible enterprises: round amounts, no warnings, moderate growth', () => {
    for (const { declaration } of growth.conclusion.witnesses) {
      expect(base.check(declaration, 'verified').problems).toEqual([]);
      const { finance } = declaration as { finance: Record<string, number>[] };
      expect(finance).toHaveLength(3);
      for (const { year: _, ...amounts } of finance) {
        for (const amount of Object.values(amounts)) expect(amount % 1).toBe(0);
        const { revenue = 0, rd_expense = 0, ai_revenue = 0 } = amounts;
        expect(revenue).toBeGreaterThanOrEqual(100);
        expect(revenue).toBeLessThanOrEqual(200_000);
        expect(rd_expense / revenue).toBeGreaterThan(0.01);
        expect(rd_expense / revenue).toBeLessThan(0.4);
        expect(ai_revenue / revenue).toBeGreaterThan(0.1);
      }
    }
  });
});

describe('a change of a limit', () => {
  test('upwards is stricter, for the sizes it concerns only', async () => {
    const change = await changeTo('share-45', { rules: { 'ai-revenue': aiRevenue('45%', '30%') } });
    expect(changed(change)).toEqual({ 'ai-revenue': 'stricter' });
    expect(logicOf(change, 'ai-revenue')?.per_size).toEqual({
      micro: 'stricter',
      small: 'stricter',
      medium: 'equivalent',
      large: 'equivalent',
      unknown: 'stricter',
    });
    expect(change.conclusion.class).toBe('stricter');
    expect(change.conclusion.witnesses.map(({ direction }) => direction)).toEqual(['stricter']);
  });

  test('downwards is looser', async () => {
    const change = await changeTo('rd-4', {
      rules: { 'rd-intensity': compare('min', 'rd_intensity', 'at_least', '4%') },
    });
    expect(changed(change)).toEqual({ 'rd-intensity': 'looser' });
    expect(logicOf(change, 'rd-intensity')?.per_size).toEqual(everySize('looser'));
  });

  test('by one millionth of a point, or from at least to more than, is found', async () => {
    const rules = {
      'rd-intensity': compare('min', 'rd_intensity', 'more_than', '5%'),
      growth: any(
        'either',
        compare('revenue-growth', 'ai_revenue_growth', 'at_least', '5.000001%'),
        compare('profit-growth', 'ai_profit_growth', 'at_least', '5%'),
      ),
    };
    expect(changed(await changeTo('hair', { rules }))).toEqual({
      'rd-intensity': 'stricter',
      growth: 'stricter',
    });
  });
});

describe('a change of words', () => {
  test('that keeps the meaning is equivalent', async () => {
    const change = await changeTo('reworded', {
      rules: {
        'rd-intensity': not(compare('min', 'rd_intensity', 'less_than', '5%')),
        growth: any(
          'either',
          compare('profit-growth', 'ai_profit_growth', 'at_least', '5%'),
          compare('revenue-growth', 'ai_revenue_growth', 'at_least', '5%'),
        ),
        'legal-person': not(
          any(
            'both',
            not(equals('independent', 'independent_legal_person', true)),
            not(
              base.rules.clauses.flatMap(({ rule }) =>
                rule.kind === 'all' && rule.parts[0]?.kind === 'in' ? [rule.parts[0]] : [],
              )[0] ?? present('in-liaoning', 'region'),
            ),
          ),
        ),
      },
    });
    expect(changed(change)).toEqual({});
    expect(change.conclusion).toMatchObject({
      class: 'equivalent',
      undetermined_differs: 'never',
      witnesses: [],
    });
  });

  test('from cases to alternatives is equivalent where data are known, and decides less where the size is not', async () => {
    const size = (id: string, ...codes: string[]) => isIn(id, 'enterprise_size', codes);
    const share = (id: string, limit: string) => compare(id, 'ai_revenue_share', 'at_least', limit);
    const change = await changeTo('no-match', {
      rules: {
        'ai-revenue': any(
          'cases',
          all('small', size('is-small', 'micro', 'small'), share('small-share', '40%')),
          all(
            'large',
            size('is-large', 'medium', 'large'),
            any(
              'either',
              share('large-share', '30%'),
              compare('large-amount', 'latest_ai_revenue', 'at_least', '2000 万元'),
            ),
          ),
        ),
      },
    });
    expect(logicOf(change, 'ai-revenue')).toEqual({
      class: 'equivalent',
      per_size: { ...everySize('equivalent'), unknown: 'stricter' },
      undetermined_differs: 'missing_data',
    });
  });

  test('that lets documents only prove, not refute, is looser; that drops a part of a judgement, too', async () => {
    const change = await changeTo('judged', {
      rules: {
        qualifications: shownBy(compare('held', 'valid_qualifications', 'at_least', 1)),
        premises: judgement(equals('site', 'has_premises', true)),
      },
    });
    expect(changed(change)).toEqual({ qualifications: 'looser', premises: 'looser' });
  });
});

test('a clause in one edition only is added or removed, a renamed one is followed', async () => {
  const change = await changeTo(
    'moved',
    {
      clauses: clauses => [
        ...clauses
          .filter(({ id }) => id !== 'growth')
          .map(one => (one.id === 'rd-intensity' ? { ...one, id: 'rd-share' } : one)),
        { id: 'staff', mode: 'computed', rule: compare('ten', 'employees', 'at_least', 10) },
      ],
    },
    { aliases: { 'rd-intensity': 'rd-share' } },
  );
  expect(
    change.clauses.filter(({ change: kind }) => kind !== 'none').map(({ id, change: kind }) => [id, kind]),
  ).toEqual([
    ['rd-intensity', 'renamed'],
    ['staff', 'added'],
    ['growth', 'removed'],
  ]);
  const renamed = change.clauses.find(({ id }) => id === 'rd-intensity');
  expect(renamed).toMatchObject({ to_id: 'rd-share', logic: { class: 'equivalent' } });
  expect(change.conclusion.class).toBe('incomparable');
});

test('Z3 running out of time is said, never shown as equivalent', async () => {
  const changed = await variant('growth-two-years', { facts: overTwoYears });
  const tired: Prover = {
    ...prover,
    open: async (script, options) => ({
      ...(await prover.open(script, options)),
      check: async () => 'unknown',
      find: async () => undefined,
    }),
  };
  const change = await classifyChange(base, changed, tired);
  expect(change.clauses.find(({ id }) => id === 'growth')).toEqual({
    id: 'growth',
    change: 'logic',
    logic: {
      class: 'unknown',
      per_size: everySize('unknown'),
      undetermined_differs: 'unknown',
      timed_out: ['stricter', 'looser'],
    },
    witnesses: [],
  });
  expect(change.conclusion.class).toBe('unknown');
});

test('a solver that was cut short answers the next question', async () => {
  const solver = await prover.open(
    Array.from({ length: 80 }, (_, i) => `(declare-const x${i} Int)(assert (< 0 x${i} 1000))`),
    { timeout: 100 },
  );
  const hard = Array.from(
    { length: 78 },
    (_, i) => `(= (mod (+ (* 7 x${i}) (* 13 x${i + 1}) (* 3 x${i + 2})) 101) ${i})`,
  );
  expect(await solver.check(...hard)).toBe('unknown');
  expect(await solver.check('(> x0 1)')).toBe('sat');
  expect(await solver.check('(> x0 1000)')).toBe('unsat');
});

test('a witness for which no wish is granted is odd, but confirmed all the same', async () => {
  const changed = await variant('growth-two-years', { facts: overTwoYears });
  const hasty: Prover = {
    ...prover,
    open: async (script, options) => ({
      ...(await prover.open(script, options)),
      attempt: async () => 'unknown',
    }),
  };
  const change = await classifyChange(base, changed, hasty);
  expect(change.conclusion.witnesses.map(({ direction }) => direction)).toEqual(['stricter', 'looser']);
});

test('a witness that a checker does not confirm is an error in the prover', async () => {
  const other = await variant('rd-4', {
    rules: { 'rd-intensity': compare('min', 'rd_intensity', 'at_least', '4%') },
  });
  const lying: ProvableEdition = { ...other, check: base.check };
  await expect(classifyChange(base, lying, prover)).rejects.toThrow(
    'rd-intensity: solver met, checker not_met',
  );
});
