import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dimension, Group } from '../../build/types/survey-summary.ts';
import type { Bilingual } from '../../checker/rule/ast.ts';
import type { Field } from '../../checker/rule/fields.ts';
import { literal, pathIn, query, quoted } from './query.ts';
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
  const dimensions = [];
  for (const source of sourcesOf(edition)) {
    const counted = await countBy(connection, source, edition.results);
    dimensions.push({ id: source.id, title: source.title, multiple: source.multiple, groups: counted });
  }
  return dimensions;
}

function sourcesOf(edition: SurveyedEdition): Source[] {
  const { typed, data } = edition;
  const sized = [...typed.rules.facts.values()].find(fact => fact.kind === 'classify');
  const stated = sized?.otherwise === undefined ? undefined : typed.rules.facts.get(sized.otherwise);
  const fields = [...typed.fields.values()].filter(
    ({ unit, vocabulary, list, path }) =>
      (unit === 'code' || unit === 'codes') &&
      vocabulary !== undefined &&
      list === undefined &&
      !(stated?.kind === 'field' && stated.path === path),
  );
  const sources = fields.map(field => fieldSource(field, data.vocabularies));
  if (!sized || stated?.kind !== 'field') return sources;
  const vocabulary = typed.fields.get(stated.path)?.vocabulary ?? '';
  const size = { id: sized.id, title: sized.title, multiple: false, expression: 'r.size' };
  const [first, ...others] = sources;
  const bySize = { ...size, groups: groupsOf(data.vocabularies[vocabulary]) };
  return first ? [first, bySize, ...others] : [bySize];
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

async function countBy(
  connection: DuckDBConnection,
  { expression, multiple, groups }: Source,
  results: string,
): Promise<Group[]> {
  const code = multiple
    ? `unnest(CASE WHEN ${expression} IS NULL THEN [${literal(MISSING)}] WHEN len(${expression}) = 0
    THEN [${literal(NONE)}] ELSE list_distinct(${expression}) END)`
    : `coalesce(${expression}, ${literal(MISSING)})`;
  const pairs = groups.flatMap(group =>
    group.codes.map(each => `(${literal(each)}, ${literal(group.code)})`),
  );
  const map = pairs.length > 0 ? pairs.join(', ') : `(${literal(NONE)}, ${literal(NONE)})`;
  const counted = await query<Counted>(
    connection,
    `WITH coded AS (SELECT r.conclusion, ${code} AS code FROM declarations d JOIN ${quoted(results)} r USING ("row"))
SELECT coalesce(m.upper, CASE WHEN code IN (${literal(NONE)}, ${literal(MISSING)}) THEN code ELSE ${literal(OTHER)} END) AS code,
  count(*) AS total, count(*) FILTER (conclusion = 'recognised') AS recognised,
  count(*) FILTER (conclusion = 'not_recognised') AS not_recognised,
  count(*) FILTER (conclusion = 'undetermined') AS undetermined
FROM coded LEFT JOIN (VALUES ${map}) AS m(code, upper) USING (code) GROUP BY ALL`,
  );
  const found = new Map(counted.map(row => [row.code, row]));
  const named = groups.map(({ code: id, title }) => group(id, 'code', title, found.get(id)));
  const rest = REST.filter(({ code: id }) => found.has(id));
  return [...named, ...rest.map(({ code: id, kind, title }) => group(id, kind, title, found.get(id)))];
}

interface Counted {
  readonly code: string;
  readonly total: number;
  readonly recognised: number;
  readonly not_recognised: number;
  readonly undetermined: number;
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
