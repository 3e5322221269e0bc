import type { DuckDBConnection } from '@duckdb/node-api';
import type { Curve } from '../../build/types/survey-summary.ts';
import type { Bilingual, Exact } from '../../checker/rule/ast.ts';
import { exactPercent, type MovableLimit, movableLimits, type Scale, scaleOf } from './movable-limits.ts';
import type { SurveyContext, SurveyedEdition } from './survey-context.ts';
import { type WhatIf, whatIf } from './what-if.ts';

type Point = Curve['points'][number];

/**
 * How many would be recognised as each percentage limit of the edition moves and everything else stays: counted, not
 * interpolated, by the edition's own SQL with the other limit.
 */
export async function drawCurves(
  connection: DuckDBConnection,
  edition: SurveyedEdition,
  context: SurveyContext,
  judged: number,
): Promise<Curve[]> {
  const curves: Curve[] = [];
  for (const clause of new Set(movableLimits(edition.typed.rules).map(({ clause: id }) => id))) {
    const population = await whatIf(connection, edition, clause, context);
    for (const limit of movableLimits(edition.typed.rules).filter(each => each.clause === clause))
      curves.push(await drawCurve(population, limit, edition, judged));
    await population.close();
  }
  return curves;
}

async function drawCurve(
  population: WhatIf,
  limit: MovableLimit,
  edition: SurveyedEdition,
  judged: number,
): Promise<Curve> {
  const { clause, conditions, order, value } = limit;
  const current = (Number(value.numerator) * 100) / Number(value.denominator);
  const points: Point[] = [];
  for (const percent of stepsOf(scaleOf(limit), current)) {
    const exact = percent === current ? value : exactPercent(percent);
    points.push({ limit: percent, ...(await countAt(population, conditions, exact, judged)) });
  }
  const title = titleOf(limit, edition);
  return { clause, conditions: [...conditions], title, order, current, rounded: 1, points };
}

async function countAt(
  population: WhatIf,
  conditions: readonly string[],
  value: Exact,
  judged: number,
): Promise<Omit<Point, 'limit'>> {
  const counts = await population.count(Object.fromEntries(conditions.map(id => [id, value])));
  let [recognised, undetermined] = [0, 0];
  for (const { rest, verdict, count } of counts) {
    if (verdict === 'not_met') continue;
    if (verdict === 'undetermined' || rest === 'undetermined') undetermined += count;
    else recognised += count;
  }
  return { recognised, not_recognised: judged - recognised - undetermined, undetermined };
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
