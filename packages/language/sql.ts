/** Rules and facts as SQL. */
export { clauseTruth } from './backends/sql/clause-truth.ts';
export { compileSql, type DIALECTS, type SqlScript } from './backends/sql/compile-sql.ts';
export { conclusionTruth } from './backends/sql/conclusion-truth.ts';
export { duckdb, duckdbType } from './backends/sql/dialects/duckdb.ts';
export { columnName, comment } from './backends/sql/names.ts';
export { reasonText } from './backends/sql/reason-text.ts';
export { refusalProblem } from './backends/sql/refusal-problem.ts';
export type { SqlEdition } from './backends/sql/sql-edition.ts';
export { SqlRefusal } from './backends/sql/sql-refusal.ts';
export type { Limits } from './backends/sql/with-limits.ts';
