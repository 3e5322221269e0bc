import type { DuckDBConnection } from '@duckdb/node-api';
import type { Bilingual } from '@zhunsheng/language';
import { clauseTruth } from '@zhunsheng/language/sql';
import type { Curve } from '@zhunsheng/language/types/survey-summary';
import { exactPercent, type MovableLimit, movableLimits, type Scale, scaleOf } from './movable-limits.ts';
import { concludedWith, ROWS } from './prepare-rows.ts';
import { query } from './query.ts';
import type { SurveyContext, SurveyedEdition } from './survey-context.ts';

type Point = Curve['points'][number];

/**
 * How many would be recognised as each percentage limit of the edition moves and everything else stays: counted, not
 * interpolated, by the edition's own rules with the other limit. All points of a curve are counted in one pass.
 */
export async function drawCurves(
  connection: DuckDBConnection,
  edition: SurveyedEdition,
  context: Pick<SurveyContext, 'assurance'>,
  judged: number,
): Promise<Curve[]> {
  const curves: Curve[] = [];
  for (const limit of movableLimits(edition.typed.rules))
    curves.push(await drawCurve(connection, limit, edition, context, judged));
  return curves;
}

async function drawCurve(
  connection: DuckDBConnection,
  limit: MovableLimit,
  edition: SurveyedEdition,
  { assurance }: Pick<SurveyContext, 'assurance'>,
  judged: number,
): Promise<Curve> {
  const { clause, conditions, order, value } = limit;
  const current = (Number(value.numerator) * 100) / Number(value.denominator);
  const steps = stepsOf(scaleOf(limit), current);
  const passes = steps.map(percent => {
    const exact = percent === current ? value : exactPercent(percent);
    const limits = Object.fromEntries(conditions.map(id => [id, exact]));
    return clauseTruth(edition, clause, { dialect: 'duckdb', limits, assurance });
  });
  const counts = await countPoints(connection, edition, clause, passes);
  const points = steps.map((percent, at): Point => {
    const { recognised, undetermined } = counts[at] as Counted;
    return {
      limit: percent,
      recognised,
      not_recognised: judged - recognised - undetermined,
      undetermined,
    };
  });
  const title = titleOf(limit, edition);
  return { clause, conditions: [...conditions], title, order, current, rounded: 1, points };
}

type Counted = Pick<Point, 'recognised' | 'undetermined'>;

/** Only declarations that the other clauses leave open are looked at, since for the rest no limit changes anything. */
async function countPoints(
  connection: DuckDBConnection,
  { typed: { rules } }: SurveyedEdition,
  clause: string,
  passes: readonly string[],
): Promise<Counted[]> {
  const truths = passes.map((truth, at) => `${truth} AS t${at}`);
  const concluded = passes.map((_, at) => `${concludedWith(rules, clause, `t${at}`)} AS c${at}`);
  const counts = passes.flatMap((_, at) => [
    `count(*) FILTER (c${at}) AS r${at}`,
    `count(*) FILTER (c${at} IS NULL) AS u${at}`,
  ]);
  const [row = {}] = await query<Record<string, number>>(
    connection,
    `SELECT ${counts.join(',\n')} FROM (SELECT ${concluded.join(',\n')} FROM (
SELECT *, ${truths.join(',\n')} FROM ${ROWS} WHERE (${concludedWith(rules, clause, 'TRUE')}) IS NOT FALSE))`,
  );
  return passes.map((_, at) => ({ recognised: row[`r${at}`] ?? 0, undetermined: row[`u${at}`] ?? 0 }));
}

/** The steps of the scale, and the limit in force among them. */
function stepsOf({ from, to, step }: Scale, current: number): number[] {
  const count = Math.round((to - from) / step);
  const steps = Array.from({ length: count + 1 }, (_, at) => from + at * step);
  return [...new Set([...steps, current])].sort((a, b) => a - b);
}

/** The facts it limits, and by the phrase of the sentence which of several limits it is. */
export function titleOf(limit: MovableLimit, { data }: SurveyedEdition): Bilingual {
  const clause = data.clauses.find(({ id }) => id === limit.clause);
  const twice = sharesFacts(limit, clause?.rule);
  const zh = limit.facts.map(({ title }) => title.zh).join('或');
  const en = limit.facts.map(({ title }) => title.en).join(' or ');
  if (!twice) return { zh, en };
  const percent = `${(Number(limit.value.numerator) * 100) / Number(limit.value.denominator)}`;
  return { zh: `${zh}（现行 ${percent}% 的一档）`, en: `${en} (the tier now at ${percent} %)` };
}

function sharesFacts({ facts, conditions }: MovableLimit, rule: unknown): boolean {
  const leaves = JSON.stringify(rule ?? {}).split(`"fact":"${facts[0]?.id}"`).length - 1;
  return leaves > conditions.length;
}
