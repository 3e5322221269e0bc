import type { DuckDBConnection } from '@duckdb/node-api';
import type { Bilingual } from '@zhunsheng/language';
import type { SurveySummary } from '@zhunsheng/language/types/survey-summary';
import { catalogue } from '../diagnostic/catalogue.ts';
import { sqlName, sqlText } from '../sql-text.ts';
import { SYNTHETIC_MARK } from '../synthesize/synthetic-mark.ts';
import { compareEditions } from './compare-editions.ts';
import { countClauses, countTogether } from './count-clauses.ts';
import { countGroups } from './count-groups.ts';
import { countMissing } from './count-missing.ts';
import { drawCurves } from './draw-curves.ts';
import { drawDistributions } from './draw-distributions.ts';
import { findNearMisses } from './find-near-misses.ts';
import { forgetRows, prepareRows, ROWS } from './prepare-rows.ts';
import { problemTitle } from './problem-title.ts';
import { query } from './query.ts';
import { suppressSummary } from './suppress-summary.ts';
import type { SurveyContext, SurveyedEdition } from './survey-context.ts';

/** Files left out that the report names; all of them are in left-out.csv. */
const MOST_FILES = 20;

/** The statistics of a survey: everything the report says. Small counts are taken out when the context asks for it. */
export async function summarise(
  connection: DuckDBConnection,
  context: SurveyContext,
): Promise<SurveySummary> {
  const [edition, other] = context.editions;
  await prepareRows(connection, edition);
  const head = await countHead(connection);
  const summary: SurveySummary = {
    standard: edition.data.standard.names,
    edition: edition.data.standard.edition,
    assurance: context.assurance,
    synthetic: head.synthetic,
    as_of: { from: head.from, to: head.to },
    suppression: null,
    counts: { read: context.read, judged: head.judged, rejected: context.read - head.judged },
    left_out: {
      count: context.leftOut?.length ?? 0,
      files: (context.leftOut ?? []).slice(0, MOST_FILES),
    },
    every_clause: edition.typed.rules.conclusion === undefined,
    conclusion_words: edition.data.standard.conclusion?.words ?? null,
    conclusions: {
      recognised: head.recognised,
      not_recognised: head.not_recognised,
      undetermined: head.judged - head.recognised - head.not_recognised,
    },
    problems:
      context.problems === undefined ? [] : await countProblems(connection, context.problems, edition.typed),
    dimensions: await countGroups(connection, edition),
    clauses: await countClauses(connection, edition),
    together: await countTogether(connection, edition),
    missing: await countMissing(connection, edition),
    near_misses: await findNearMisses(connection, edition, context),
    distributions: await drawDistributions(connection, edition),
    curves: await drawCurves(connection, edition, context, head.judged),
    comparison: other ? await compareEditions(connection, edition, other) : null,
  };
  await forgetRows(connection);
  return context.suppress === undefined ? summary : suppressSummary(summary, context.suppress);
}

interface Head {
  readonly judged: number;
  readonly recognised: number;
  readonly not_recognised: number;
  readonly synthetic: number;
  readonly from: string | null;
  readonly to: string | null;
}

async function countHead(connection: DuckDBConnection): Promise<Head> {
  const [head] = await query<Head>(
    connection,
    `SELECT count(*) AS judged, count(*) FILTER (conclusion = 'recognised') AS recognised,
  count(*) FILTER (conclusion = 'not_recognised') AS not_recognised,
  count(*) FILTER (contains(name, ${sqlText(SYNTHETIC_MARK)})) AS synthetic,
  CAST(min(as_of) AS VARCHAR) AS "from", CAST(max(as_of) AS VARCHAR) AS "to"
FROM ${ROWS}`,
  );
  return head as Head;
}

async function countProblems(
  connection: DuckDBConnection,
  problems: string,
  { schema, declarant, rules }: SurveyedEdition['typed'],
): Promise<SurveySummary['problems']> {
  const rows = await query<{ code: string; severity: 'error' | 'warning' | 'info'; rows: number }>(
    connection,
    `SELECT code, severity, count(DISTINCT "row") AS rows FROM ${sqlName(problems)} GROUP BY ALL ORDER BY rows DESC, code`,
  );
  const titles = constraintTitles(schema);
  const { number, class: own } = declarant;
  const same = {
    ...(number && { number: number.title }),
    ...(own && { class: rules.facts.get(own.fact)?.title ?? own.title, by: own.by }),
  };
  return rows.map(row => ({ ...row, title: titleOfProblem(row.code, titles, same) }));
}

/** What the catalogue or a constraint of the schema says of a code, without the words that differ from row to row. */
function titleOfProblem(
  code: string,
  constraints: ReadonlyMap<string, Bilingual>,
  same: Readonly<Record<string, Bilingual>>,
): Bilingual {
  const known = (catalogue as Record<string, { message: Bilingual } | undefined>)[code]?.message;
  return problemTitle(constraints.get(code) ?? known ?? { zh: code, en: code }, same);
}

function constraintTitles(schema: unknown, found = new Map<string, Bilingual>()): Map<string, Bilingual> {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'x-constraints')
      for (const { code, message } of value as { code: string; message: Bilingual }[])
        found.set(code, message);
    else constraintTitles(value, found);
  }
  return found;
}
