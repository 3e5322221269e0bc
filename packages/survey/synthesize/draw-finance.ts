import { WAN } from '@zhunsheng/language';
import { calibration } from './calibration.ts';
import type { Profile } from './profile.ts';
import { atRank, drawRank, rankLike } from './quantile.ts';
import { pickWeighted, type RandomStream } from './random-stream.ts';

/** One fiscal year, in 分; a member that is not given is absent. */
export interface FiscalYear {
  year: number;
  revenue?: number;
  rd_expense?: number;
  ai_revenue?: number;
  ai_profit?: number;
}

const BASIS_POINTS = 10_000;
const { finance: shapes, correlations, boundaries } = calibration;
const ROUNDINGS = Object.fromEntries(shapes.rounding.map(({ fen, weight }) => [String(fen), weight]));

/**
 * The accounts of the fiscal year before `year`, the year before it and perhaps two more, latest first. Revenue follows
 * headcount, research and AI revenue follow revenue, earlier years follow from growth.
 */
export function drawFinance(stream: RandomStream, profile: Profile, employees: number, year: number) {
  const unit = Number(pickWeighted(stream, ROUNDINGS));
  const { size, layer, strength, research } = profile;
  const productivity = rankLike(stream, strength, correlations.productivity_and_strength);
  const aHead = atRank(profile.industry.revenue_a_head[size], productivity, WAN);
  const share = rankLike(stream, research, correlations.ai_share_and_rd);
  const margin = rankLike(stream, strength, correlations.margin_and_strength);
  const revenue = toUnit(employees * aHead, unit);
  const ai = portion(revenue, atRank(shapes.ai_share[layer], share), unit);
  const latest = {
    year: year - 1,
    revenue,
    rd_expense: portion(revenue, atRank(shapes.rd_intensity[size], research), unit),
    ai_revenue: ai,
    ai_profit: portion(ai, atRank(shapes.profit_margin[size], margin), unit),
  };
  const years: FiscalYear[] = [latest, ...drawEarlierYears(stream, profile, latest, margin, unit)];
  if (stream.chance(boundaries.share)) putAtLimit(stream, years);
  return years;
}

/** The years before `latest`: each figure is what grew into the one after it. */
function drawEarlierYears(
  stream: RandomStream,
  { size, growth }: Profile,
  latest: Required<FiscalYear>,
  margin: number,
  unit: number,
): FiscalYear[] {
  const count = 1 + Number(stream.chance(shapes.years.third)) + Number(stream.chance(shapes.years.fourth));
  const years: FiscalYear[] = [];
  let later = latest;
  let marginNow = atRank(shapes.profit_margin[size], margin);
  for (let back = 1; back <= count; back++) {
    const rank = back === 1 ? growth : rankLike(stream, growth, 300);
    const aiRank = rankLike(stream, rank, correlations.ai_growth_and_growth);
    const revenue = beforeGrowth(later.revenue, atRank(shapes.revenue_growth, rank), unit);
    const ai = Math.min(revenue, beforeGrowth(later.ai_revenue, atRank(shapes.ai_growth, aiRank), unit));
    marginNow -= atRank(shapes.margin_change, rankLike(stream, rank, 400));
    later = {
      year: later.year - 1,
      revenue,
      rd_expense: beforeGrowth(later.rd_expense, atRank(shapes.revenue_growth, drawRank(stream)), unit),
      ai_revenue: ai,
      ai_profit: portion(ai, marginNow, unit),
    };
    years.push(later);
  }
  return years;
}

/** Puts one figure of the latest year at a limit, or one 分 below it. */
function putAtLimit(stream: RandomStream, [latest, previous]: FiscalYear[]): void {
  if (!latest || !previous) return;
  const below = stream.below(2);
  const which = stream.below(3);
  const limit = (limits: readonly number[]) => limits[stream.below(limits.length)] as number;
  if (which === 0) latest.rd_expense = least(latest.revenue, limit(boundaries.rd_intensity)) - below;
  else if (which === 1) latest.ai_revenue = least(latest.revenue, limit(boundaries.ai_share)) - below;
  else {
    const wanted = least(previous.ai_revenue, BASIS_POINTS + limit(boundaries.growth)) - below;
    if (wanted <= (latest.revenue ?? 0)) latest.ai_revenue = wanted;
  }
  latest.rd_expense = Math.max(latest.rd_expense ?? 0, 0);
  latest.ai_revenue = Math.max(latest.ai_revenue ?? 0, 0);
}

/** The least whole 分 that is at least `points` basis points of `of`. */
function least(of = 0, points: number): number {
  return divideUp(of * points, BASIS_POINTS);
}

function divideUp(value: number, by: number): number {
  const rest = value % by;
  return (value - rest) / by + Number(rest > 0);
}

/** What had to grow by `perMille` to become `value`. */
function beforeGrowth(value: number, perMille: number, unit: number): number {
  return toUnit(Math.floor((value * 1000) / (1000 + perMille)), unit);
}

function portion(of: number, points: number, unit: number): number {
  const negative = points < 0;
  const fen = toUnit(Math.floor((of * Math.abs(points)) / BASIS_POINTS), unit);
  return negative && fen > 0 ? -fen : fen;
}

/** Rounded down to the unit in which the enterprise keeps its figures. */
function toUnit(fen: number, unit: number): number {
  return fen - (fen % unit);
}
