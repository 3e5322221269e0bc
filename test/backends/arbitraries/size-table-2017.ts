import type { DecisionTable } from '../../../packages/language/rule/ast.ts';

type Limits = readonly [small: number, medium: number, large: number];
interface Row {
  readonly employees?: Limits;
  readonly revenue?: Limits;
  readonly total_assets?: Limits;
}

/** 国统字〔2017〕213号, typed in by hand from the table: persons and 万元, each the lower bound, inclusive. */
const ROWS: Readonly<Record<string, Row>> = {
  agriculture: { revenue: [50, 500, 20_000] },
  industry: { employees: [20, 300, 1000], revenue: [300, 2000, 40_000] },
  construction: { revenue: [300, 6000, 80_000], total_assets: [300, 5000, 80_000] },
  wholesale: { employees: [5, 20, 200], revenue: [1000, 5000, 40_000] },
  retail: { employees: [10, 50, 300], revenue: [100, 500, 20_000] },
  transport: { employees: [20, 300, 1000], revenue: [200, 3000, 30_000] },
  storage: { employees: [20, 100, 200], revenue: [100, 1000, 30_000] },
  post: { employees: [20, 300, 1000], revenue: [100, 2000, 30_000] },
  accommodation: { employees: [10, 100, 300], revenue: [100, 2000, 10_000] },
  catering: { employees: [10, 100, 300], revenue: [100, 2000, 10_000] },
  information_transmission: { employees: [10, 100, 2000], revenue: [100, 1000, 100_000] },
  software_it: { employees: [10, 100, 300], revenue: [50, 1000, 10_000] },
  real_estate: { revenue: [100, 1000, 200_000], total_assets: [2000, 5000, 10_000] },
  property_management: { employees: [100, 300, 1000], revenue: [500, 1000, 5000] },
  leasing_business: { employees: [10, 100, 300], total_assets: [100, 8000, 120_000] },
  other: { employees: [10, 100, 300] },
};

const UNITS = { employees: 'count', revenue: 'amount', total_assets: 'amount' } as const;
const FEN_PER_WAN = 1_000_000;

export const sizeTable2017: DecisionTable = {
  id: 'enterprise_sizes',
  values: ['micro', 'small', 'medium', 'large'],
  units: UNITS,
  rows: Object.fromEntries(
    Object.entries(ROWS).map(([row, limits]) => [
      row,
      Object.fromEntries(
        Object.entries(limits).map(([indicator, bounds]: [string, Limits]) => [
          indicator,
          bounds.map(
            bound => bound * (UNITS[indicator as keyof typeof UNITS] === 'amount' ? FEN_PER_WAN : 1),
          ),
        ]),
      ),
    ]),
  ),
};
