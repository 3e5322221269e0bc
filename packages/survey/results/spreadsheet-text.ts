/** How a cell begins that a spreadsheet may take for a formula (OWASP, CSV injection), full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text as it may stand in a cell: an apostrophe before what would be run as a formula. */
export function spreadsheetText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The same as an SQL expression over a text column. */
export function spreadsheetColumn(column: string): string {
  return `CASE WHEN regexp_matches(${column}, '^[=+\\-@\\t\\r\\n＝＋－＠]') THEN '''' || ${column} ELSE ${column} END`;
}
