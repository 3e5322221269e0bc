/** What a reader takes on. The limits are said in the message when one is passed. */
export const limits = {
  /** Megabytes of a JSON or YAML file: a declaration has some tens of KB. */
  treeMegabytes: 5,
  /** Megabytes of a CSV or NDJSON file, which may hold many declarations. */
  linesMegabytes: 200,
  /** Levels of lists and objects. */
  nesting: 64,
  /** Values a YAML document may have once its aliases are expanded. */
  yamlValues: 200_000,
  /** Syntax errors listed of one file. */
  syntaxErrors: 20,
} as const;
