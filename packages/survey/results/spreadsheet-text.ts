import { visibleText } from '@zhunsheng/checker/report';

/** How a cell begins that a spreadsheet may take for a formula (OWASP, CSV injection), full-width forms included. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/** Text as it may stand in a cell: visible, an apostrophe before what would be run as a formula. */
export function spreadsheetText(text: string): string {
  const visible = visibleText(text);
  return FORMULA.test(visible) ? `'${visible}` : visible;
}

/** The same as an SQL expression over a text column; text in a database has no halves of surrogate pairs. */
export function spreadsheetColumn(column: string): string {
  const each = `regexp_replace(${column}, '[ \\t\\r\\n]+', ' ', 'g')`;
  const character = `CASE WHEN regexp_matches(c, ${INVISIBLE}) THEN format('<U+{:04X}>', unicode(c)) ELSE c END`;
  const named = `trim(array_to_string(list_transform(string_split(${each}, ''), lambda c: ${character}), ''))`;
  // Character by character only where there is anything to name.
  const visible = `CASE WHEN regexp_matches(${column}, ${INVISIBLE}) THEN ${named} ELSE ${column} END`;
  return `regexp_replace(${visible}, '^([\\s\\p{Zs}]*[=+\\-@＝＋－＠])', '''\\1')`;
}

const INVISIBLE = "'[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\x{FFFE}\\x{FFFF}]'";
