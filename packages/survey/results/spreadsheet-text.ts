/**
 * How a cell begins that a spreadsheet may take for a formula (OWASP, CSV injection), full-width forms included; it does
 * not mind blanks before it.
 */
const FORMULA = '^[ \u00a0\u2000-\u200b\u3000\ufeff]*[=+@\t\r\n＝＋－＠-]';
const BEGINS_FORMULA = new RegExp(FORMULA);

/** Text as it may stand in a cell: an apostrophe before what would be run as a formula. */
export function spreadsheetText(text: string): string {
  return BEGINS_FORMULA.test(text) ? `'${text}` : text;
}

/** The same as an SQL expression over a text column. */
export function spreadsheetColumn(column: string): string {
  return `CASE WHEN regexp_matches(${column}, '${FORMULA}') THEN '''' || ${column} ELSE ${column} END`;
}
