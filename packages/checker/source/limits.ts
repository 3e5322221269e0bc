/** What a reader takes on. The limits are said in the message when one is passed. */
export const limits = {
  /** Megabytes of a JSON or YAML file: a declaration has some tens of KB. */
  treeMegabytes: 5,
  /** Megabytes of a CSV or NDJSON file, which may hold many declarations. */
  linesMegabytes: 200,
  /** Columns of a CSV file: as many as a spreadsheet has. */
  columns: 16_384,
  /** Levels of lists and objects. */
  nesting: 64,
  /** Values a YAML file may have, aliases expanded: the parser takes seconds for that many when they are broken. */
  yamlValues: 100_000,
  /** Declarations in the list of a JSON or YAML file; NDJSON and CSV have no such limit. */
  declarations: 20_000,
  /** Problems a reader lists of one declaration. */
  problems: 50,
  /** Lines of an NDJSON file that are no JSON and are reported one by one. */
  brokenLines: 50,
  /** Syntax errors listed of one file. */
  syntaxErrors: 20,
} as const;
