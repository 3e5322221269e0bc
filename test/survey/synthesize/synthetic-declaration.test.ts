import { beforeAll, describe, expect, it } from 'vitest';
import type { Checker } from '../../../packages/checker/checker.ts';
import type { CompiledEdition } from '../../../packages/language/edition/compiled-edition.ts';
import type { Calibration } from '../../../packages/survey/synthesize/calibration.ts';
import type { Population, SyntheticDeclaration } from '../../../packages/survey/synthesize/population.ts';
import { EDITIONS } from '../../edition.ts';
import { trialPopulation } from '../trial-population.ts';

const COUNT = 6000;

interface Declared {
  readonly enterprise: { name: string; uscc?: string; region?: string; employees?: number; size?: string };
  readonly finance: readonly {
    year: number;
    revenue?: number;
    rd_expense?: number;
    ai_revenue?: number;
    ai_profit?: number;
  }[];
  readonly research: { intellectual_property?: readonly unknown[] };
  readonly scope: { chain_layers?: readonly string[] };
}

let draw: Population;
let population: SyntheticDeclaration[];
let sound: Declared[];
let checker: Checker & { edition: CompiledEdition };

beforeAll(async () => {
  checker = await EDITIONS.load('2024');
  draw = await trialPopulation('2024');
  population = Array.from({ length: COUNT }, (_, at) => draw(1, at + 1));
  sound = population.filter(({ slip }) => !slip).map(({ declaration }) => written(declaration) as Declared);
});

describe('the synthetic population', () => {
  it('is the same for a seed, byte for byte, and another for another', () => {
    for (const index of [1, 17, 5999]) {
      const again = JSON.stringify(draw(1, index).declaration);
      expect(again).toBe(JSON.stringify(population[index - 1]?.declaration));
      expect(JSON.stringify(draw(2, index).declaration)).not.toBe(again);
    }
  });

  it('has the sizes of the public aggregate, by the size table', () => {
    const counts: Record<string, number> = {};
    for (const declaration of sound) {
      const size = checker.evaluate(declaration).enterprise.size;
      const value = size?.basis === 'table' && size.value;
      if (value) counts[value] = (counts[value] ?? 0) + 1;
    }
    // 72 large, 351 medium, 749 small, 154 micro of 1326; missing indicators leave some sizes open.
    expect(chiSquare(counts, { large: 72, medium: 351, small: 749, micro: 154 })).toBeLessThan(16.3);
  });

  it('has the layers of the public aggregate, as the first one named', () => {
    const counts: Record<string, number> = {};
    for (const { scope } of sound) {
      const first = scope.chain_layers?.[0];
      const layer = first === 'model' || first === 'framework' ? 'technology' : first;
      if (layer) counts[layer] = (counts[layer] ?? 0) + 1;
    }
    expect(chiSquare(counts, { application: 78.6, technology: 14.4, foundation: 7 })).toBeLessThan(13.8);
  });

  it('has as many holders of IP as the public aggregate', () => {
    const given = sound.filter(({ research }) => research.intellectual_property !== undefined);
    const holders = given.filter(({ research }) => research.intellectual_property?.length);
    // 1037 of 1326; the standard error at this size is 0.54 %.
    expect(Math.abs(holders.length / given.length - 1037 / 1326)).toBeLessThan(0.018);
  });

  it('is correlated as enterprises are', () => {
    const rows = sound.flatMap(({ enterprise, finance: [now, before] }) =>
      enterprise.employees &&
      now?.revenue &&
      now.rd_expense &&
      now.ai_revenue &&
      before?.ai_revenue &&
      now.ai_profit
        ? [
            {
              heads: enterprise.employees,
              revenue: now.revenue,
              rd: now.rd_expense,
              intensity: now.rd_expense / now.revenue,
              share: now.ai_revenue / now.revenue,
              growth: now.ai_revenue / before.ai_revenue,
              margin: now.ai_profit / now.ai_revenue,
            },
          ]
        : [],
    );
    const between = (a: keyof (typeof rows)[0], b: keyof (typeof rows)[0]) =>
      rankCorrelation(
        rows.map(row => row[a]),
        rows.map(row => row[b]),
      );
    expect(between('heads', 'revenue')).toBeGreaterThan(0.8);
    expect(between('revenue', 'rd')).toBeGreaterThan(0.6);
    expect(between('intensity', 'share')).toBeGreaterThan(0.15);
    expect(between('growth', 'margin')).toBeGreaterThan(0.08);
    expect(between('heads', 'intensity')).toBeLessThan(0);
  });

  it('is without error where it holds no slip, and every kind of slip is noticed or mended', () => {
    for (const declaration of sound.slice(0, 1500))
      expect(checker.validate(declaration).problems.filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
    const wanted: Record<string, string> = {
      check_character: 'uscc-check',
      yuan_for_wan: 'yuan-for-wan',
      constraint_broken: 'ai-revenue-above-revenue',
      bad_date: 'date-impossible',
      entry_twice: 'entry-repeated',
      unknown_code: 'code-not-listed',
      negative_amount: 'amount-negative',
      unknown_field: 'unknown-field',
      words_for_number: 'count-form',
    };
    const seen = new Set<string>();
    for (const { declaration, slip } of population) {
      const code = slip && wanted[slip];
      if (!slip) continue;
      const codes = checker.validate(written(declaration)).problems.map(problem => problem.code);
      if (code && codes.includes(code)) seen.add(slip);
      if (slip === 'full_width' && !codes.includes('uscc-form')) seen.add(slip);
    }
    expect([...seen].sort()).toEqual([...Object.keys(wanted), 'full_width'].sort());
    const share = population.filter(({ slip }) => slip).length / COUNT;
    expect(Math.abs(share - 0.024)).toBeLessThan(0.007);
  });

  it('lies on both sides of a limit by one 分', () => {
    const steps = sound.flatMap(({ finance: [now] }) => {
      if (now?.revenue === undefined || now.rd_expense === undefined || now.year !== 2023) return [];
      const [revenue, rd] = [now.revenue, now.rd_expense].map(amount => BigInt(Math.round(amount * 1e6))) as [
        bigint,
        bigint,
      ];
      return [rd - (revenue * 5n + 99n) / 100n];
    });
    expect(steps.filter(step => step === 0n).length).toBeGreaterThan(5);
    expect(steps.filter(step => step === -1n).length).toBeGreaterThan(5);
  });

  it('is marked as synthetic in every name, and no credit code is of an authority that exists', async () => {
    const places = new Set(flatten(checker.edition.description.vocabularies['divisions'] ?? []));
    for (const { enterprise } of sound) {
      expect(enterprise.name).toMatch(/^合成企业 \d{6,}（模拟数据）$/);
      if (enterprise.uscc) expect(places.has(enterprise.uscc.slice(2, 8))).toBe(false);
    }
    const codes = sound.flatMap(({ enterprise }) => enterprise.uscc ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    const { draws } = (await EDITIONS.calibration<Calibration>()) ?? {};
    const drawn = [
      ...Object.keys(draws?.['enterprise.region']?.weights ?? {}),
      ...sound.flatMap(({ enterprise }) => enterprise.region ?? []),
    ];
    expect(
      drawn.filter(code => code.startsWith('21') || code === 'LN-SHENFU').every(code => places.has(code)),
    ).toBe(true);
  });
});

function written(declaration: unknown): unknown {
  return JSON.parse(JSON.stringify(declaration));
}

function chiSquare(counts: Record<string, number>, weights: Record<string, number>): number {
  const total = Object.values(counts).reduce((sum, count) => sum + count);
  const all = Object.values(weights).reduce((sum, weight) => sum + weight);
  return Object.entries(weights).reduce((sum, [key, weight]) => {
    const expected = (total * weight) / all;
    return sum + ((counts[key] ?? 0) - expected) ** 2 / expected;
  }, 0);
}

/** Spearman's, by Pearson's formula on ranks. */
function rankCorrelation(left: readonly number[], right: readonly number[]): number {
  const [a, b] = [ranks(left), ranks(right)];
  const mean = (a.length - 1) / 2;
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, at) => sum + (value - mean) * ((y[at] as number) - mean), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((x, y) => (values[x] as number) - (values[y] as number));
  const result: number[] = [];
  order.forEach((at, rank) => {
    result[at] = rank;
  });
  return result;
}

function flatten(entries: readonly { code: string; parts?: readonly { code: string }[] }[]): string[] {
  return entries.flatMap(({ code, parts }) => [code, ...(parts ?? []).map(part => part.code)]);
}
