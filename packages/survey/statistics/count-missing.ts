import type { DuckDBConnection } from '@duckdb/node-api';
import type { Bilingual } from '@zhunsheng/language';
import { columnName } from '@zhunsheng/language/sql';
import type { Missing } from '@zhunsheng/language/types/survey-summary';
import { sqlName, sqlText } from '../sql-text.ts';
import { COMBINATIONS } from './prepare-rows.ts';
import { query } from './query.ts';
import type { SurveyedEdition } from './survey-context.ts';

const MOST_LISTED = 25;

/**
 * What is lacking, from the reasons of the clauses that are undetermined: how many declarations lack it, and which
 * clauses it leaves open. Fiscal years are told by their distance from the reference date, not by their number.
 */
export async function countMissing(
  connection: DuckDBConnection,
  edition: SurveyedEdition,
): Promise<Missing[]> {
  const parts = edition.data.clauses.map(({ id }) => {
    const reason = sqlName(`${columnName(id)}_reason`);
    return `SELECT combination, times, as_of_year, ${sqlText(id)} AS clause, unnest(string_split(${reason}, ';')) AS reason
FROM combinations WHERE ${reason} <> ''`;
  });
  const rows = await query<{ subject: string; back: number | null; clauses: string[]; count: number }>(
    connection,
    `WITH combinations AS (SELECT *, row_number() OVER () AS combination FROM ${COMBINATIONS}),
reasons AS (${parts.join('\nUNION ALL\n')}),
told AS (SELECT * REPLACE (CASE WHEN reason = 'finding' THEN 'finding:' || clause ELSE reason END AS reason) FROM reasons),
dated AS (SELECT *, regexp_replace(reason, '\\.\\d{4}\\.', '.') AS subject,
  as_of_year - try_cast(regexp_extract(reason, '\\.(\\d{4})\\.', 1) AS INT) AS back FROM told),
lacking AS (SELECT subject, back, combination, any_value(times) AS times, list(DISTINCT clause) AS clauses FROM dated GROUP BY ALL)
SELECT subject, back, list_sort(list_distinct(flatten(list(clauses)))) AS clauses, sum(times)::BIGINT AS count
FROM lacking GROUP BY ALL ORDER BY count DESC, subject LIMIT ${MOST_LISTED}`,
  );
  return rows.map(({ subject, back, clauses, count }) => {
    const at = subject.indexOf(':');
    const [reason, id] = [subject.slice(0, at) as Missing['reason'], subject.slice(at + 1)];
    return { reason, subject: id, back, title: titleOf(reason, id, back, edition), clauses, count };
  });
}

function titleOf(
  reason: Missing['reason'],
  subject: string,
  back: number | null,
  { typed, data }: SurveyedEdition,
): Bilingual {
  const clause = data.clauses.find(({ id }) => id === subject);
  const title =
    (reason === 'finding' ? clause?.title : undefined) ??
    (reason === 'field' ? typed.fields.get(subject)?.title : typed.rules.facts.get(subject)?.title);
  const { zh, en } = title ?? { zh: subject, en: subject };
  const what = WORDS[reason];
  const year = back === null ? undefined : yearOf(back);
  return { zh: what.zh(`${year?.zh ?? ''}${zh}`), en: what.en(year ? `${en}, ${year.en}` : en) };
}

/** The fiscal year `back` years before that of the reference date. */
function yearOf(back: number): Bilingual {
  if (back === 1) return { zh: '上一年度', en: 'previous year' };
  if (back === 2) return { zh: '再前一年度', en: 'the year before the previous one' };
  return { zh: `上一年度之前第 ${back - 1} 年的`, en: `${back - 1} years before the previous one` };
}

const WORDS: Record<Missing['reason'], { zh: (title: string) => string; en: (title: string) => string }> = {
  field: { zh: title => `未填报：${title}`, en: title => `not given: ${title}` },
  not_computable: { zh: title => `无法计算：${title}`, en: title => `not computable: ${title}` },
  document: { zh: title => `缺少证明材料：${title}`, en: title => `no document: ${title}` },
  finding: { zh: title => `待评估：${title}`, en: title => `finding awaited: ${title}` },
  unrecorded: { zh: title => `申报数据不含：${title}`, en: title => `not recorded: ${title}` },
};
