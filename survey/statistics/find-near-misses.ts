import type { DuckDBConnection } from '@duckdb/node-api';
import type { Clause, Gap } from '../../build/types/report.ts';
import type { NearMisses } from '../../build/types/survey-summary.ts';
import { columnName } from '../../checker/backends/sql/names.ts';
import type { Limits } from '../../checker/backends/sql/with-limits.ts';
import { describeGap } from '../../checker/report/describe-clause.ts';
import { activeLeaves } from '../../checker/rule/active-leaves.ts';
import type { Bilingual, Compare, Exact } from '../../checker/rule/ast.ts';
import type { ClauseRule } from '../../checker/rule/edition-rules.ts';
import { query, quoted } from './query.ts';
import scales from './scales.json' with { type: 'json' };
import type { SurveyContext, SurveyedEdition } from './survey-context.ts';
import { whatIf } from './what-if.ts';

/** Enterprises named, at most: those whose gap is smallest beside what they have. */
const MOST_NAMED = 15;
const MOST_CANDIDATES = 2000;

const DEFINITION: Bilingual = {
  zh: `只有一个由数据计算的条款不满足，且限值放宽 ${scales.near.ratio.share}%（增长率放宽 ${scales.near.growth.points} 个百分点）即满足的企业`,
  en: `Enterprises that fail a single clause, a computed one, and would meet it with its limits eased by ${scales.near.ratio.share} % (growth by ${scales.near.growth.points} percentage point)`,
};

type Nearest = NonNullable<NearMisses['nearest']>[number];

/** Who misses recognition by one computed clause and by little; the gaps are those of the checker, exact to 1 分. */
export async function findNearMisses(
  connection: DuckDBConnection,
  edition: SurveyedEdition,
  context: SurveyContext,
): Promise<NearMisses> {
  const clauses = [];
  const named: (Nearest & { share: number })[] = [];
  for (const rule of edition.typed.rules.clauses) {
    const eased = rule.mode === 'computed' ? easedLimits(rule, edition) : {};
    if (Object.keys(eased).length === 0) continue;
    const population = await whatIf(connection, edition, rule.id, context);
    await population.count(eased);
    const near = `SELECT v."row" FROM ${quoted(population.verdicts)} v JOIN ${quoted(edition.results)} r USING ("row")
WHERE v.${quoted(columnName(rule.id))} = 'met' AND r.${quoted(columnName(rule.id))} = 'not_met'`;
    const [found] = await query<{ count: number }>(connection, `SELECT count(*) AS count FROM (${near})`);
    clauses.push({ clause: rule.id, count: found?.count ?? 0 });
    named.push(...(await nameThem(connection, edition, rule.id, near)));
    await population.close();
  }
  const nearest = named.sort((a, b) => a.share - b.share || a.row - b.row).slice(0, MOST_NAMED);
  return { definition: DEFINITION, clauses, nearest: nearest.map(({ share, ...rest }) => rest) };
}

/** The numeric limits of a clause, eased. */
function easedLimits(rule: ClauseRule, { typed }: SurveyedEdition): Limits[string] {
  const leaves = activeLeaves(rule.rule).flatMap(({ leaf }) =>
    leaf.kind === 'compare' && leaf.unit !== 'date' && leaf.unit !== 'none' ? [leaf] : [],
  );
  return Object.fromEntries(
    leaves.map(leaf => [leaf.id, ease(leaf, typed.rules.facts.get(leaf.fact)?.kind === 'growth')]),
  );
}

function ease({ value, order, unit }: Compare, growth: boolean): Exact {
  const sign = order === 'at_least' || order === 'more_than' ? -1n : 1n;
  const { numerator, denominator } = value;
  if (growth)
    return {
      numerator: numerator * 100n + sign * BigInt(scales.near.growth.points) * denominator,
      denominator: denominator * 100n,
    };
  const share = BigInt(scales.near[unit as 'ratio' | 'amount' | 'count'].share);
  return { numerator: numerator * (100n + sign * share), denominator: denominator * 100n };
}

/** The enterprises of a query with the gap of `clause`, from the checker's own report. */
async function nameThem(
  connection: DuckDBConnection,
  edition: SurveyedEdition,
  clause: string,
  near: string,
): Promise<(Nearest & { share: number })[]> {
  const rows = await query<{ row: number; name: string | null; data: string }>(
    connection,
    `SELECT d."row" AS row, r.name AS name, CAST(to_json(d) AS VARCHAR) AS data
FROM declarations d SEMI JOIN (${near} ORDER BY 1 LIMIT ${MOST_CANDIDATES}) USING ("row") JOIN ${quoted(edition.results)} r USING ("row") ORDER BY 1`,
  );
  return rows.flatMap(({ row, name, data }) => {
    const report = edition.evaluate(declarationFrom(data));
    const judged = report.clauses.find(({ id }) => id === clause);
    const best = judged && leastGap(judged);
    if (!best) return [];
    return [{ row, name: name ?? '', clause, gap: inWords(best.gap, edition), share: best.share }];
  });
}

/** Of the conditions that a change would meet, the one with the least change beside what is required. */
function leastGap({ conditions }: Clause): { gap: Gap; share: number } | undefined {
  const gaps = conditions.flatMap(({ gap, observed }) => {
    if (!gap) return [];
    const size = typeof observed === 'number' ? observed : (observed as { of?: number } | null)?.of;
    return [{ gap, share: Math.abs(gap.change) / Math.max(Math.abs(size ?? 0), 1e-6) }];
  });
  return gaps.sort((a, b) => a.share - b.share)[0];
}

function inWords(gap: Gap, { typed }: SurveyedEdition): Bilingual {
  const title = typed.fields.get(gap.field)?.title ?? { zh: gap.title, en: gap.title };
  return {
    zh: describeGap({ ...gap, title: title.zh }, 'zh'),
    en: describeGap({ ...gap, title: title.en }, 'en'),
  };
}

/** A declaration from its row: what is NULL was not given. */
function declarationFrom(json: string): unknown {
  const { row, ...declaration } = JSON.parse(json, (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null))
      : value,
  ) as Record<string, unknown>;
  return declaration;
}
