import type { DuckDBConnection } from '@duckdb/node-api';
import type { Bilingual, Field } from '@zhunsheng/language';
import type { Dimension, Group } from '@zhunsheng/language/types/survey-summary';
import { sqlName } from '../sql-text.ts';
import { pathIn, query } from './query.ts';
import type { SurveyedEdition } from './survey-context.ts';

/** Where the code of a group comes from. */
interface Source {
  readonly id: string;
  readonly title: Bilingual;
  readonly multiple: boolean;
  /** The code of a judged declaration `d` with result `r`; a list when `multiple`. */
  readonly expression: string;
  /** The groups in order, each with the codes that belong to it. */
  readonly groups: readonly {
    readonly code: string;
    readonly title: Bilingual;
    readonly codes: readonly string[];
  }[];
}

const NONE = '';
const MISSING = '?';
const OTHER = '*';
const REST = [
  { code: OTHER, kind: 'other', title: { zh: '其他', en: 'Other' } },
  { code: NONE, kind: 'none', title: { zh: '都不属于', en: 'None of these' } },
  { code: MISSING, kind: 'missing', title: { zh: '未填报或未定', en: 'Not given or open' } },
] as const;

/**
 * The conclusions by size and by every coded field outside of lists of entries: place (by its upper level), industry,
 * layers … A field with several codes counts in each of them.
 */
export async function countGroups(
  connection: DuckDBConnection,
  edition: SurveyedEdition,
): Promise<Dimension[]> {
  const sources = sourcesOf(edition);
  if (sources.length === 0) return [];
  const counted = await countValues(connection, sources, edition.results);
  return sources.map((source, at) => ({
    id: source.id,
    title: source.title,
    multiple: source.multiple,
    groups: groupsIn(source, counted[at] ?? []),
  }));
}

type Value = string | null | readonly string[];

/** Per source how often each of its values, a list as it is, came with each conclusion: all sources in one pass. */
async function countValues(
  connection: DuckDBConnection,
  sources: readonly Source[],
  results: string,
): Promise<{ value: Value; conclusion: Conclusion; count: number }[][]> {
  const columns = sources.map((_, at) => `v${at}`);
  const values = sources.map(({ expression }, at) => `${expression} AS v${at}`);
  const rows = await query<Record<string, unknown> & { source: number[] }>(
    connection,
    `SELECT ${columns.join(', ')}, [${columns.map(column => `grouping(${column})`).join(', ')}] AS source, conclusion, count(*) AS count
FROM (SELECT r.conclusion, ${values.join(', ')} FROM declarations d JOIN ${sqlName(results)} r USING ("row"))
GROUP BY GROUPING SETS (${columns.map(column => `(${column}, conclusion)`).join(', ')})`,
  );
  const counted = sources.map((): { value: Value; conclusion: Conclusion; count: number }[] => []);
  for (const row of rows) {
    const at = row.source.findIndex(other => Number(other) === 0);
    const [value, conclusion, count] = [row[`v${at}`], row['conclusion'], row['count']];
    counted[at]?.push({
      value: value as Value,
      conclusion: conclusion as Conclusion,
      count: count as number,
    });
  }
  return counted;
}

function sourcesOf(edition: SurveyedEdition): Source[] {
  const { typed, data } = edition;
  const sized = classFact(edition);
  const stated = sized?.otherwise === undefined ? undefined : typed.rules.facts.get(sized.otherwise);
  const { groups: named } = data.standard;
  const fields = [...typed.fields.values()].filter(
    ({ unit, vocabulary, list, path }) =>
      (unit === 'code' || unit === 'codes') &&
      vocabulary !== undefined &&
      list === undefined &&
      (named?.includes(path) ?? true) &&
      !(stated?.kind === 'field' && stated.path === path),
  );
  const order = (path: string) => named?.indexOf(path) ?? 0;
  fields.sort((one, other) => order(one.path) - order(other.path));
  const sources = fields.map(field => fieldSource(field, data.vocabularies));
  if (!sized || stated?.kind !== 'field') return sources;
  const vocabulary = typed.fields.get(stated.path)?.vocabulary ?? '';
  const size = { id: sized.id, title: sized.title, multiple: false, expression: 'r.size' };
  const [first, ...others] = sources;
  const bySize = { ...size, groups: groupsOf(data.vocabularies[vocabulary]) };
  return first ? [first, bySize, ...others] : [bySize];
}

function classFact({ typed: { rules, declarant } }: SurveyedEdition) {
  const fact = rules.facts.get(declarant.class?.fact ?? '');
  return fact?.kind === 'classify' ? fact : undefined;
}

function fieldSource(field: Field, vocabularies: SurveyedEdition['data']['vocabularies']): Source {
  const { path, unit, title, vocabulary = '' } = field;
  return {
    id: path,
    title,
    multiple: unit === 'codes',
    expression: pathIn(path),
    groups: groupsOf(vocabularies[vocabulary]),
  };
}

interface Entry {
  readonly code: string;
  readonly title: Bilingual;
  readonly parts?: readonly Entry[];
}

function groupsOf(vocabulary: object | undefined): Source['groups'] {
  const { entries, rows } = (vocabulary ?? {}) as { entries?: readonly Entry[]; rows?: readonly Entry[] };
  return (entries ?? rows ?? []).map(entry => ({ ...entry, codes: codesWithin(entry) }));
}

function codesWithin({ code, parts = [] }: Entry): string[] {
  return [code, ...parts.flatMap(codesWithin)];
}

/** The values put into their groups; each of several codes counts once. */
function groupsIn(
  { multiple, groups }: Source,
  values: readonly { value: Value; conclusion: Conclusion; count: number }[],
): Group[] {
  const upper = new Map(groups.flatMap(({ code, codes }) => codes.map(each => [each, code] as const)));
  const found = new Map<string, Counted>();
  for (const { value, conclusion, count } of values) {
    for (const code of codesOf(value, multiple)) {
      const id = upper.get(code) ?? (code === NONE || code === MISSING ? code : OTHER);
      const counted = found.get(id) ?? { total: 0, recognised: 0, not_recognised: 0, undetermined: 0 };
      counted.total += count;
      counted[conclusion] += count;
      found.set(id, counted);
    }
  }
  const named = groups.map(({ code, title }) => group(code, 'code', title, found.get(code)));
  const rest = REST.filter(({ code }) => found.has(code));
  return [...named, ...rest.map(({ code, kind, title }) => group(code, kind, title, found.get(code)))];
}

function codesOf(value: Value, multiple: boolean): readonly string[] {
  if (value === null) return [MISSING];
  if (!multiple) return [value as string];
  return value.length === 0 ? [NONE] : [...new Set(value as readonly string[])];
}

type Conclusion = 'recognised' | 'not_recognised' | 'undetermined';

interface Counted extends Record<Conclusion, number> {
  total: number;
}

function group(code: string, kind: Group['kind'], title: Bilingual, counted: Counted | undefined): Group {
  const { total = 0, recognised = 0, not_recognised = 0, undetermined = 0 } = counted ?? {};
  return {
    code: kind === 'code' ? code : null,
    kind,
    title,
    total,
    recognised,
    not_recognised,
    undetermined,
  };
}
