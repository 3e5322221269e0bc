import type { Declaration } from '../build/types/2024/declaration.ts';
import { Random } from './data/random.ts';
import { generateDeclarations } from './declarations.ts';

type Year = NonNullable<Declaration['finance']>[number];

const SEED = 20260101;

/**
 * The fictional declarations of the benchmark with a third fiscal year, which an edition that averages over more years
 * needs: each figure of the AI business is made from that of the year after it, up or down. The same ones every time.
 */
export function* declarationsWithHistory(count: number): Generator<Declaration> {
  let index = 0;
  for (const declaration of generateDeclarations(count)) {
    const random = new Random(SEED + Math.imul(index++, 0x9e3779b1));
    const year = Number(declaration.as_of.slice(0, 4)) - 3;
    const next = declaration.finance?.find(one => one.year === year + 1);
    if (declaration.finance && next)
      declaration.finance = [...declaration.finance.filter(one => one.year !== year), earlier(next, random)];
    yield declaration;
  }
}

function earlier({ year, ai_revenue, ai_profit }: Year, random: Random): Year {
  const before = (amount: Year['ai_revenue']) =>
    amount === undefined
      ? undefined
      : Math.round(Number(amount) * (0.88 + 0.2 * random.normal()) * 100) / 100;
  const revenue = before(ai_revenue);
  return {
    year: year - 1,
    ai_revenue: revenue === undefined ? undefined : Math.max(0, revenue),
    ai_profit: before(ai_profit),
  };
}
