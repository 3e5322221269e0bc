import { expect, test } from 'vitest';
import { compiledStandard, DECLARATIONS, verdictsOf } from './compiled-standard.ts';
import { type Draw, draw, near, wan } from './draw.ts';
import { highTechEnterpriseByHand } from './high-tech-enterprise-by-hand.ts';

const checker = await compiledStandard('high-tech-enterprise', '2016');

test(`the evaluator by hand agrees on ${DECLARATIONS} random declarations, and every verdict occurs`, () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= DECLARATIONS; seed++) {
    const declaration = randomDeclaration(draw(seed));
    const expected = highTechEnterpriseByHand(declaration);
    expect(verdictsOf(checker, declaration), JSON.stringify(declaration)).toEqual(expected);
    for (const [clause, verdict] of Object.entries(expected)) seen.add(`${clause} ${verdict}`);
  }
  expect(seen.size).toBe(3 * 10);
});

type Declaration = Parameters<typeof highTechEnterpriseByHand>[0];

/** Four in five are made to be near recognition, so that each condition decides now and then. */
function randomDeclaration(one: Draw): Declaration {
  const missing = one.of(0, 0, 1, 4);
  const some = (members: Record<string, unknown>) => one.some(members, missing);
  return {
    as_of: '2024-06-30',
    enterprise: some({
      registered_on: one.of(
        '2010-01-01',
        '2015-05-05',
        '2018-12-31',
        '2022-02-28',
        '2023-07-01',
        '2023-07-02',
      ),
      staff: 100,
      rd_staff: one.of(10, 10, 30, 9, 100),
    }),
    technology: some({
      fields: one.of(['electronics'], ['energy', 'services'], ['materials'], []),
      standards_role: one.of(true, false),
    }),
    intellectual_property: rights(one, some),
    finance: finance(one, some),
    incidents: some({
      safety_accident: one.chance(4),
      quality_accident: one.chance(4),
      environmental_offence: one.chance(4),
    }),
    evaluation: evaluation(one),
  };
}

function rights(one: Draw, some: (members: Record<string, unknown>) => object): Record<string, unknown>[] {
  return Array.from({ length: one.of(0, 1, 1, 2, 3, 5, 6) }, () => ({
    class: one.of('class_1', 'class_2', 'class_2', 'class_2', 'other'),
    ...some({
      core_support: one.of(true, true, false),
      obtained_by: one.of('own_research', 'own_research', 'assignment', 'donation', 'merger', 'licence'),
    }),
  }));
}

const MILLION = 100n * 1_000_000n;

/** Growth at the borders of its grades, whole numbers in 100 万元, and sales at the borders of the tiers. */
const SERIES: readonly (readonly number[])[] = [
  [1000, 1200, 1800],
  [1000, 1100, 1540],
  [1000, 1000, 1300],
  [1000, 900, 1080],
  [1000, 800, 960],
  [1000, 1400, 1960],
  [0, 1000, 1350],
  [1000, 0, 900],
  [1000, 900, 500],
  [1000, 3000, 10],
];

function series(one: Draw, latest: bigint): bigint[] {
  const chosen = one.of(...SERIES);
  return chosen.map((part, index) => {
    const exact = (latest * BigInt(part)) / BigInt(chosen[2] as number);
    return index === 2 ? near(one, exact) : exact;
  });
}

function finance(one: Draw, some: (members: Record<string, unknown>) => object): Record<string, unknown>[] {
  const sales = series(one, one.of(50n, 200n, 20n, 300n) * MILLION);
  const net = series(one, BigInt(one.of(1000, 1080, 1540, 1300, 1800)) * 1_000_000n);
  const percent = BigInt(one.of(5, 4, 3, 5, 8));
  const chosen = one.of(15, 15, 14, 12, 9, 6, 3, 2, 0);
  return [2021, 2022, 2023].map((year, index) => {
    const sold = sales[index] as bigint;
    const spent = near(one, (sold * percent) / 100n);
    const debts = BigInt(one.of(0, 500, 500)) * 1_000_000n;
    const owned = (net[index] as bigint) + debts;
    const negative = one.chance(3);
    return {
      year,
      ...some({
        sales: wan(sold),
        total_income: wan(sold),
        high_tech_income: wan(near(one, (sold * BigInt(one.of(60, 60, 90))) / 100n)),
        rd_expense: wan(spent),
        rd_expense_in_china: wan(near(one, (spent * BigInt(one.of(60, 60, 95))) / 100n)),
        total_assets: wan(negative ? 0n : owned),
        total_liabilities: wan(debts),
        conversions: Math.floor(chosen / 3) + (index < chosen % 3 ? 1 : 0),
      }),
    };
  });
}

function evaluation(one: Draw): Record<string, unknown> {
  const high = one.chance(70);
  return one.some(
    {
      advancement: high ? one.of('high', 'rather_high') : one.of('fair', 'rather_low', 'none'),
      advancement_mark: one.whole(8),
      core_support: high ? one.of('strong', 'rather_strong') : one.of('fair', 'rather_weak', 'none'),
      core_support_mark: one.whole(8),
      number_mark: one.whole(8),
      source_mark: one.whole(6),
      standards_mark: one.whole(2),
      conversions_mark: one.of(30, 27, 25, 24, 19, 18, 12, 6, 1),
      management_1: one.of(6, 6, 3),
      management_2: one.of(6, 6, 3),
      management_3: one.of(4, 4, 0),
      management_4: one.of(4, 4, 0),
      net_assets_mark: one.whole(10),
      sales_mark: one.whole(10),
    },
    one.of(0, 2, 15),
  );
}
