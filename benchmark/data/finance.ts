import type { Declaration } from '../../build/types/2024/declaration.ts';
import type { Random } from './random.ts';

type Year = NonNullable<Declaration['finance']>[number];

/** 分 in one 万元. */
const FEN = 1e6;

/** The largest amount the schema allows, in 分. */
const MOST = 1e15;

/** The figures of the two years that the rules read, in whole 分, and with some probability exactly at a limit. */
interface Figures {
  readonly revenue: number;
  readonly rdExpense: number;
  readonly aiRevenue: number;
  readonly aiRevenueBefore: number;
  readonly aiProfit: number;
  readonly aiProfitBefore: number;
}

/** Two to three fiscal years up to `latest`; now and then a year or a figure is missing. Newest or oldest first. */
export function makeFinance(random: Random, latest: number): Declaration['finance'] {
  if (random.chance(0.015)) return undefined;
  const figures = makeFigures(random);
  const write = random.chance(0.1) ? asText : asNumber;
  const amount = (fen: number) => random.unless(0.012, write(fen));
  const before = figures.revenue * (0.5 + 0.5 * random.next());
  const years: Year[] = [];
  if (!random.chance(0.015)) {
    const { revenue, rdExpense, aiRevenue, aiProfit } = figures;
    years.push(makeYear(latest, amount(revenue), amount(rdExpense), amount(aiRevenue), amount(aiProfit)));
  }
  if (!random.chance(0.05)) {
    const { aiRevenueBefore, aiProfitBefore } = figures;
    const [revenue, rdExpense] = random.chance(0.5) ? [before, before * 0.06].map(toCent) : [];
    const total = revenue && write(Math.max(aiRevenueBefore, revenue));
    years.push(
      makeYear(
        latest - 1,
        total,
        rdExpense && write(rdExpense),
        amount(aiRevenueBefore),
        amount(aiProfitBefore),
      ),
    );
  }
  if (random.chance(0.1))
    years.push(makeYear(latest - 2, write(toCent(before * 0.8)), write(toCent(before * 0.04))));
  return random.chance(0.3) ? years.reverse() : years;
}

function makeYear(
  year: number,
  revenue: Year['revenue'],
  rd_expense: Year['rd_expense'],
  ai_revenue?: Year['ai_revenue'],
  ai_profit?: Year['ai_profit'],
): Year {
  return { year, revenue, rd_expense, ai_revenue, ai_profit };
}

function makeFigures(random: Random): Figures {
  const revenue = makeRevenue(random);
  const aiRevenue = makeAiRevenue(random, revenue);
  const aiProfit = toCent(aiRevenue * (0.1 + 0.13 * random.normal()));
  return {
    revenue,
    rdExpense: makeRdExpense(random, revenue),
    aiRevenue,
    aiRevenueBefore: makeBase(random, aiRevenue),
    aiProfit,
    aiProfitBefore: random.chance(0.3) ? toCent(-aiRevenue * 0.05) : makeBase(random, Math.abs(aiProfit)),
  };
}

/** Median about 1500 万元; a few giants whose products leave the safe integers. Divisible by 20 分 for exact limits. */
function makeRevenue(random: Random): number {
  if (random.chance(0.004)) return random.chance(0.5) ? 0 : MOST - random.integer(0, 2e13) * 20;
  const fen = Math.exp(7.3 + 1.5 * random.normal()) * FEN;
  return random.chance(0.3) ? Math.round(fen / 20) * 20 : toCent(fen);
}

/** About the 5 % of rd-intensity: 5 % exactly, one 分 less, or anything. */
function makeRdExpense(random: Random, revenue: number): number {
  if (random.chance(0.05)) return revenue / 20;
  if (random.chance(0.02)) return Math.max(0, revenue / 20 - 1);
  return toCent(revenue * Math.max(0.002, 0.1 + 0.045 * random.normal()));
}

/** About the 40 %, 30 % and 2000 万元 of ai-revenue, never above revenue. */
function makeAiRevenue(random: Random, revenue: number): number {
  const less = random.chance(0.3) ? 1 : 0;
  if (random.chance(0.04)) return Math.max(0, (revenue / 10) * 4 - less);
  if (random.chance(0.03)) return Math.max(0, (revenue / 10) * 3 - less);
  if (random.chance(0.03)) return Math.min(revenue, 2000 * FEN - less);
  const fen = Math.min(revenue, toCent(revenue * (0.28 + 0.72 * random.next())));
  return random.chance(0.05) ? fen - (fen % 21) : fen;
}

/** What it was a year before; about the 5 % of growth, exactly where the figure is divisible by 21. */
function makeBase(random: Random, now: number): number {
  const limit = Math.floor(now / 21) * 20 + Math.floor(((now % 21) * 20) / 21);
  if (random.chance(now % 21 === 0 ? 0.9 : 0.02)) return limit;
  if (random.chance(0.02)) return Math.min(MOST, limit + 1);
  return Math.min(MOST, toCent(now / Math.max(0.4, 1.16 + 0.14 * random.normal())));
}

/** Books are kept to the 0.01 万元 more often than to the 分. */
function toCent(fen: number): number {
  return Math.round(fen / 1e4) * 1e4;
}

function asNumber(fen: number): number {
  return fen / FEN;
}

/** A decimal without an exponent and without trailing zeros. */
function asText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(7, '0');
  const text = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
  return fen < 0 ? `-${text}` : text;
}
