import type { CatalogueEntry } from './catalogue-entry.ts';
import { error } from './catalogue-entry.ts';

/** What cannot be said to a database: an edition that would have to be approximated is refused. */
export const sqlProblems = {
  'sql-not-exact': error(
    '{subject}不能在 {dialect} 中精确计算：没有能放下 {bound} 的整数类型',
    '{subject} cannot be computed exactly in {dialect}, which has no whole number that holds {bound}',
    '请换用 postgresql，它的整数没有这个上限；或减少限值的小数位数，或在申报数据的 schema 中给有关字段规定较小的最大值',
    'Use postgresql, whose whole numbers go further; or give the limit fewer decimals, or its fields a smaller maximum in the schema of declarations',
  ),
  'sql-too-many-columns': error(
    '这一版的脚本有一个查询要 {found} 列，{dialect} 最多 {most} 列',
    'a query of the script of this edition has {found} columns; {dialect} takes at most {most}',
    '请换用 duckdb 或 clickhouse；或把事实、条件和条款减少到放得下为止',
    'Use duckdb or clickhouse; or reduce the facts, conditions and clauses until they fit',
  ),
  'sql-same-name': error(
    '{subject}中有两列会叫“{name}”',
    'in {subject} two columns would be called `{name}`',
    '请改其中一个事实、条款或字段的标识；大小写不同仍是同名',
    'Rename one of the facts, clauses or fields; names that differ in case only are the same',
  ),
} as const satisfies Record<string, CatalogueEntry>;
