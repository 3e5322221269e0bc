import type { DuckDBConnection } from '@duckdb/node-api';
import { describeGap } from '@zhunsheng/checker/report';
import type { Bilingual, ClauseRule, Compare, Exact } from '@zhunsheng/language';
import { countsOfFields } from '@zhunsheng/language';
import type { Limits } from '@zhunsheng/language/sql';
import { clauseTruth } from '@zhunsheng/language/sql';
import type { Clause, Gap } from '@zhunsheng/language/types/report';
import type { NearMisses } from '@zhunsheng/language/types/survey-summary';
import { sqlText } from '../sql-text.ts';
import { withoutNulls } from '../without-nulls.ts';
import { concludedWith, numericLimits, ROWS, verdictOf } from './prepare-rows.ts';
import { query } from './query.ts';
import scales from './scales.json' with { type: 'json' };
import type { SurveyContext, SurveyedEdition } from './survey-context.ts';

/** Enterprises named, at most: those whose gap is smallest beside what they have. */
const MOST_NAMED = 15;
const MOST_CANDIDATES = 2000;
const NEAR = 'statistics_near';
const NAMED = 'statistics_named';

const EASED: Bilingual = {
  zh: `限值放宽 ${scales.near.ratio.share}%（增长率放宽 ${scales.near.growth.points} 个百分点）`,
  en: `its limits eased by ${scales.near.ratio.share} % (growth by ${scales.near.growth.points} percentage point)`,
};

/** Where every clause has to hold. */
const ONLY_ONE: Bilingual = {
  zh: `只有一个由数据计算的条款不满足，且${EASED.zh}即满足的企业`,
  en: `Enterprises that fail a single clause, a computed one, and would meet it with ${EASED.en}`,
};

/** Where the conclusion is a rule over the clauses: what else is not met does not matter, as long as this one would decide. */
const WOULD_DO: Bilingual = {
  zh: `结论为不符合，而某一个由数据计算的条款${EASED.zh}即满足、结论可能随之改变的企业`,
  en: `Enterprises that are not recognised and would meet a computed clause with ${EASED.en}, by which their conclusion may change`,
};

type Nearest = NonNullable<NearMisses['nearest']>[number];

/** Who misses recognition by one computed clause and by little; the gaps are those of the checker, exact to 1 分. */
export async function findNearMisses(
  connection: DuckDBConnection,
  edition: SurveyedEdition,
  { assurance }: Pick<SurveyContext, 'assurance'>,
): Promise<NearMisses> {
  const definition = edition.typed.rules.conclusion ? WOULD_DO : ONLY_ONE;
  const eased = edition.typed.rules.clauses
    .filter(({ mode }) => mode === 'computed')
    .map(rule => ({ id: rule.id, limits: easedLimits(rule, edition) }))
    .filter(({ limits }) => Object.keys(limits).length > 0);
  const near = eased.map(({ id, limits }) => {
    const truth = clauseTruth(edition, id, { dialect: 'duckdb', limits, assurance });
    return `SELECT "row", name, ${sqlText(id)} AS clause FROM ${ROWS}
WHERE conclusion = 'not_recognised' AND ${verdictOf(id)} = 'not_met'
AND (${concludedWith(edition.typed.rules, id, 'TRUE')}) IS NOT FALSE AND ${truth}`;
  });
  if (near.length === 0) return { definition, clauses: [], nearest: [] };
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${NEAR} AS ${near.join('\nUNION ALL\n')}`);
  const counts = await query<{ clause: string; count: number }>(
    connection,
    `SELECT clause, count(*) AS count FROM ${NEAR} GROUP BY ALL`,
  );
  const counted = new Map(counts.map(({ clause, count }) => [clause, count]));
  const nearest = (await nameThem(connection, edition))
    .sort((a, b) => a.share - b.share || a.row - b.row)
    .slice(0, MOST_NAMED);
  await connection.run(`DROP TABLE ${NEAR}`);
  return {
    definition,
    clauses: eased.map(({ id }) => ({ clause: id, count: counted.get(id) ?? 0 })),
    nearest: nearest.map(({ share, ...rest }) => rest),
  };
}

/** The numeric limits of a clause, eased. */
function easedLimits(rule: ClauseRule, { typed }: SurveyedEdition): Limits[string] {
  const leaves = numericLimits(rule.rule);
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

/** The enterprises that are near, with the gap of the clause they miss, from the checker's own report. */
async function nameThem(
  connection: DuckDBConnection,
  edition: SurveyedEdition,
): Promise<(Nearest & { share: number })[]> {
  // A table of their own first: lists of rows that were only picked out are written as JSON together with all others.
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${NAMED} AS
SELECT n."row", n.name, n.clause, d AS declaration FROM declarations d JOIN (
  SELECT * FROM ${NEAR} QUALIFY row_number() OVER (PARTITION BY clause ORDER BY "row") <= ${MOST_CANDIDATES}
) n USING ("row")`);
  const rows = await query<{ row: number; name: string | null; clause: string; data: string }>(
    connection,
    `SELECT "row", name, clause, CAST(to_json(declaration) AS VARCHAR) AS data FROM ${NAMED} ORDER BY 1`,
  );
  await connection.run(`DROP TABLE ${NAMED}`);
  return rows.flatMap(({ row, name, clause, data }) => {
    const { row: _, ...declaration } = withoutNulls(JSON.parse(data)) as Record<string, unknown>;
    const report = edition.evaluate(declaration);
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

function inWords(gap: Gap, edition: SurveyedEdition): Bilingual {
  const { units, fields } = edition.typed;
  const known = { units, counts: countsOfFields(fields) };
  return { zh: describeGap(gap, known, 'zh'), en: describeGap(inEnglish(gap, edition), known, 'en') };
}

/** The gap of a Chinese report with English titles: of fields, or of what is counted. */
function inEnglish(gap: Gap, edition: SurveyedEdition): Gap {
  const { fields, rules } = edition.typed;
  const titles = [...rules.facts.values(), ...fields.values()].map(({ title }) => title);
  const title = titles.find(({ zh }) => zh === gap.title)?.en ?? gap.title;
  return { ...gap, title, ...(gap.and && { and: gap.and.map(one => inEnglish(one, edition)) }) };
}
