import { expect, test } from 'vitest';
import { compiledStandard, DECLARATIONS, verdictsOf } from './compiled-standard.ts';
import { type Draw, draw, near, wan } from './draw.ts';
import { innovativeSmeByHand } from './innovative-sme-by-hand.ts';

const checker = await compiledStandard('innovative-sme', '2022');

test(`the evaluator by hand agrees on ${DECLARATIONS} random declarations, and every verdict occurs`, () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= DECLARATIONS; seed++) {
    const declaration = randomDeclaration(draw(seed));
    const expected = innovativeSmeByHand(declaration);
    expect(verdictsOf(checker, declaration), JSON.stringify(declaration)).toEqual(expected);
    for (const [clause, verdict] of Object.entries(expected)) seen.add(`${clause} ${verdict}`);
  }
  expect(seen.size).toBe(3 * 9);
});

type Declaration = Parameters<typeof innovativeSmeByHand>[0];

function randomDeclaration(one: Draw): Declaration {
  const revenue = BigInt(one.whole(5000)) * 1_000_000n;
  const before = BigInt(one.whole(3000)) * 1_000_000n;
  const main = one.chance(50)
    ? near(one, (revenue * BigInt(one.of(70, 60, 55, 50, 100, 20))) / 100n)
    : near(one, (before * BigInt(one.of(115, 110, 105, 100, 90, 200))) / 100n);
  const assets = BigInt(one.whole(5000)) * 1_000_000n;
  const paid = () => wan(near(one, BigInt(one.of(0, 0, 0, 100, 166, 250, 500)) * 1_000_000n));
  const list = (entries: () => Record<string, unknown>, most: number) =>
    one.chance(5) ? undefined : Array.from({ length: one.whole(most) }, entries);
  const yes = () => one.of(true, true, false);
  const rest = one.some(
    {
      enterprise: one.some({
        established_on: one.of('2010-01-01', '2021-12-31', '2022-01-01', '2024-02-29'),
      }),
      main_product: one.some({ field: one.of('strategic_emerging', 'other') }),
      intellectual_property: list(
        () => ({
          class: one.of('class_1', 'class_2'),
          ...one.some(
            { related: yes(), in_force: yes(), own_research: yes(), high_value: one.of(true, false) },
            3,
          ),
        }),
        3,
      ),
      finance: [
        {
          year: 2023,
          ...one.some({
            revenue: wan(revenue),
            main_revenue: wan(main),
            rd_expense: wan(near(one, (revenue * BigInt(one.of(5, 3, 2, 1, 0, 9))) / 100n)),
            total_assets: wan(assets),
            total_liabilities: wan(near(one, (assets * BigInt(one.of(55, 75, 0, 120))) / 100n)),
            equity_financing: paid(),
          }),
        },
        { year: 2022, ...one.some({ main_revenue: wan(before), equity_financing: paid() }) },
        { year: 2021, ...one.some({ equity_financing: paid() }, 10) },
        { year: 2020, equity_financing: '900' },
      ],
      awards: list(
        () => ({
          name: '示例',
          ...one.some({
            level: one.of('national', 'provincial', 'other', 'other'),
            awarded_on: one.of('2021-06-30', '2021-06-29', '2024-06-30', '2024-07-01', '2020-01-01'),
          }),
        }),
        1,
      ),
      honours: list(
        () => ({
          kind: one.of('high_tech', 'innovation_demonstration', 'ip_advantage', 'ip_demonstration', 'other'),
          ...one.some({
            valid_until: one.of('2024-06-30', '2024-06-29', '2020-01-01', 'long_term', '2023-12-31'),
          }),
        }),
        1,
      ),
      institutions: list(
        () => ({
          name: '示例',
          ...one.some({ level: one.of('national', 'provincial', 'other', 'other', 'other') }),
        }),
        1,
      ),
    },
    2,
  );
  return { as_of: '2024-06-30', enterprise: {}, ...rest };
}
