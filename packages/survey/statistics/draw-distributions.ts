import type { DuckDBConnection } from '@duckdb/node-api';
import type { GrowthFact, RatioFact } from '@zhunsheng/language';
import type { Distribution } from '@zhunsheng/language/types/survey-summary';
import { sqlName } from '../sql-text.ts';
import { type MovableLimit, movableLimits, type Scale, scaleOf } from './movable-limits.ts';
import { ROWS } from './prepare-rows.ts';
import { query } from './query.ts';
import type { SurveyedEdition } from './survey-context.ts';

/**
 * Histograms of every ratio and geometric growth that has a limit, with its limits. A value falls into the column whose lower end it
 * reaches and whose upper end it does not, by comparing products of whole numbers.
 */
export async function drawDistributions(
  connection: DuckDBConnection,
  edition: SurveyedEdition,
): Promise<Distribution[]> {
  const limits = movableLimits(edition.typed.rules);
  if (limits.length === 0) return [];
  const facts = new Map(
    limits.flatMap(limit =>
      limit.facts.filter(isOneQuotient).map(fact => [fact.id, { fact, limit }] as const),
    ),
  );
  const distributions = [];
  for (const { fact, limit } of facts.values())
    distributions.push(await drawOne(connection, fact, limit, limits));
  return distributions;
}

/** A mean of several yearly rates is no single quotient to be put into columns. */
function isOneQuotient(fact: RatioFact | GrowthFact): boolean {
  return fact.kind === 'ratio' || fact.mean === 'geometric';
}

async function drawOne(
  connection: DuckDBConnection,
  fact: RatioFact | GrowthFact,
  limit: MovableLimit,
  limits: readonly MovableLimit[],
): Promise<Distribution> {
  const edges = edgesOf(scaleOf(limit).histogram);
  const counts = await query<{ bin: number | null; count: number }>(
    connection,
    `SELECT ${binOf(fact, edges)} AS bin, count(*) AS count FROM ${ROWS} GROUP BY ALL`,
  );
  const at = new Map(counts.map(({ bin, count }) => [bin, count]));
  return {
    clause: limit.clause,
    fact: fact.id,
    title: fact.title,
    kind: fact.kind,
    unknown: at.get(null) ?? 0,
    limits: limits
      .filter(({ facts }) => facts.some(({ id }) => id === fact.id))
      .map(({ value }) => (Number(value.numerator) * 100) / Number(value.denominator))
      .map(percent => ({ percent, title: { zh: `限值 ${percent}%`, en: `limit ${percent} %` } })),
    bins: [null, ...edges].map((from, index) => ({
      from,
      to: edges[index] ?? null,
      count: at.get(index) ?? 0,
    })),
  };
}

function edgesOf({ from, to, width }: Scale['histogram']): number[] {
  return Array.from({ length: Math.round((to - from) / width) + 1 }, (_, at) => from + at * width);
}

/** How many edges the value reaches: 0 below all of them. Growth over n years is compared by its n-th power. */
function binOf(fact: RatioFact | GrowthFact, edges: readonly number[]): string {
  const [num, den] = [`${fact.id}__num`, `${fact.id}__den`].map(name => `${sqlName(name)}::HUGEINT`);
  const bin =
    fact.kind === 'growth' && fact.years > 1
      ? comparedBin(`${num}`, `${den}`, fact.years, edges)
      : dividedBin(`${num}`, `${den}`, fact.kind === 'growth' ? 100 : 0, edges);
  return `CASE WHEN ${num} IS NULL OR ${den} IS NULL OR ${den} <= 0 THEN NULL ELSE ${bin} END`;
}

function comparedBin(num: string, den: string, years: number, edges: readonly number[]): string {
  const power = BigInt(years);
  return edges
    .map(edge => `(${num} * ${100n ** power} >= ${den} * ${(100n + BigInt(edge)) ** power})::INT`)
    .join(' + ');
}

/** Edges are whole percentages at equal distances: the whole quotient of whole numbers tells how many are reached. */
function dividedBin(num: string, den: string, base: number, edges: readonly number[]): string {
  const [first = 0, second = first + 1] = edges;
  const above = `(${num} * 100 - ${den} * ${base + first})`;
  return `CASE WHEN ${above} < 0 THEN 0 ELSE least(${above} // (${den} * ${second - first}) + 1, ${edges.length}) END`;
}
