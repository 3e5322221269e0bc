import type { Declaration } from '../../build/types/2024/declaration.ts';

type Enterprise = Declaration['enterprise'];

/** The tiers of ai-revenue that an enterprise can still belong to. */
export const Tier = { small: 1, large: 2, either: 3 } as const;

const SIZES = ['micro', 'small', 'medium', 'large'];
/** Sizes below this are the small tier. */
const MEDIUM = 2;
const LARGE = 3;

/** Lower limits of small, medium, large; amounts in 分. 国统字〔2017〕213号, annex. */
interface Row {
  readonly employees?: readonly [number, number, number];
  readonly revenue?: readonly [number, number, number];
  readonly assets?: readonly [number, number, number];
}

const TABLE: Readonly<Record<NonNullable<Enterprise['industry']>, Row>> = {
  agriculture: { revenue: [50e6, 500e6, 20000e6] },
  industry: { employees: [20, 300, 1000], revenue: [300e6, 2000e6, 40000e6] },
  construction: { revenue: [300e6, 6000e6, 80000e6], assets: [300e6, 5000e6, 80000e6] },
  wholesale: { employees: [5, 20, 200], revenue: [1000e6, 5000e6, 40000e6] },
  retail: { employees: [10, 50, 300], revenue: [100e6, 500e6, 20000e6] },
  transport: { employees: [20, 300, 1000], revenue: [200e6, 3000e6, 30000e6] },
  storage: { employees: [20, 100, 200], revenue: [100e6, 1000e6, 30000e6] },
  post: { employees: [20, 300, 1000], revenue: [100e6, 2000e6, 30000e6] },
  accommodation: { employees: [10, 100, 300], revenue: [100e6, 2000e6, 10000e6] },
  catering: { employees: [10, 100, 300], revenue: [100e6, 2000e6, 10000e6] },
  information_transmission: { employees: [10, 100, 2000], revenue: [100e6, 1000e6, 100000e6] },
  software_it: { employees: [10, 100, 300], revenue: [50e6, 1000e6, 10000e6] },
  real_estate: { revenue: [100e6, 1000e6, 200000e6], assets: [2000e6, 5000e6, 10000e6] },
  property_management: { employees: [100, 300, 1000], revenue: [500e6, 1000e6, 5000e6] },
  leasing_business: { employees: [10, 100, 300], assets: [100e6, 8000e6, 120000e6] },
  other: { employees: [10, 100, 300] },
};

/** By the table where its figures decide; where they do not, by the stated size if the figures allow it. */
export function possibleTiers(
  { industry, employees, size }: Enterprise,
  revenue: number,
  assets: number,
): number {
  const row = industry && TABLE[industry];
  let highest = LARGE;
  let certain = row !== undefined;
  if (row?.employees) {
    if (employees === undefined) certain = false;
    else highest = reached(row.employees, employees, highest);
  }
  if (row?.revenue) {
    if (Number.isNaN(revenue)) certain = false;
    else highest = reached(row.revenue, revenue, highest);
  }
  if (row?.assets) {
    if (Number.isNaN(assets)) certain = false;
    else highest = reached(row.assets, assets, highest);
  }
  if (highest < MEDIUM) return Tier.small;
  if (certain) return Tier.large;
  const stated = size === undefined ? -1 : SIZES.indexOf(size);
  if (stated === -1 || stated > highest) return Tier.either;
  return stated < MEDIUM ? Tier.small : Tier.large;
}

function reached(limits: readonly [number, number, number], figure: number, highest: number): number {
  let level = highest;
  while (level > 0 && figure < (limits[level - 1] as number)) level--;
  return level;
}
