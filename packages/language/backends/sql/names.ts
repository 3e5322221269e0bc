/** Words that PostgreSQL, DuckDB or ClickHouse do not take as a bare column name. */
const RESERVED = new Set(
  `all analyse analyze and anti any array as asc asof asymmetric authorization between binary both by case cast check
  collate collation column concurrently constraint create cross current_catalog current_date current_role
  current_schema current_time current_timestamp current_user date default deferrable desc describe distinct do else end
  except exists false fetch final first for foreign format freeze from full global grant group grouping having ilike in
  initially inner insert intersect interval into is isnull join lambda last lateral leading left like limit localtime
  localtimestamp map natural not notnull null offset on only or order outer overlaps pivot placing position precision
  prewhere primary qualify references returning right row rows sample select semi session_user set settings show similar
  some summarize symmetric table tablesample then ties time timestamp to trailing true union unique unpivot user using
  values variadic verbose view when where window with within year`.split(/\s+/),
);

/** An identifier as it may stand in a statement: bare when that is safe in every dialect. */
export function identifier(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** The id of a clause, condition or path as part of a column name. */
export function columnName(id: string): string {
  return id.replaceAll(/[-.]/g, '_');
}

/** A comment over as many lines as `text` has. */
export function comment(text: string, indent = ''): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => `${indent}-- ${line}`)
    .join('\n');
}

export function indent(text: string, by: string): string {
  return text.replaceAll('\n', `\n${by}`);
}
