import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { columnName } from '../../../packages/language/backends/sql/names.ts';
import { EDITIONS, ROOT } from '../../edition.ts';
import { trialPopulation } from '../trial-population.ts';

const population = await trialPopulation('2024');
const { check, dictionary } = await EDITIONS.load('2024');

/** The clauses on which assessors may record a finding. */
export const ASSESSED = [...(dictionary.tree.members.get('findings')?.members.keys() ?? [])];

/** `count` synthetic declarations, slips among them. */
export function declarations(count: number, seed = 5): Record<string, unknown>[] {
  return Array.from(
    { length: count },
    (_, index) => population(seed, index + 1).declaration as Record<string, unknown>,
  );
}

/** A declaration in order, of the examples. */
export function fine(): {
  as_of: string;
  enterprise: Record<string, unknown>;
  finance: Record<string, unknown>[];
} & Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, 'examples/rejected-rd-intensity.json'), 'utf8'));
}

export function writeLines(file: string, rows: readonly unknown[], end = '\n'): string {
  const lines = rows.map(row => (typeof row === 'string' ? row : JSON.stringify(row)));
  writeFileSync(file, lines.join('\n') + end);
  return file;
}

/** The rows of a result file. */
export async function readRows(file: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll(`SELECT * FROM '${file}'`);
  return reader.getRowObjectsJS().map(row => ({ ...row, ...('row' in row && { row: Number(row['row']) }) }));
}

/** What the JavaScript checker makes of these declarations: the oracle of `results`. Rejected ones are left out. */
export function expectedResults(rows: readonly unknown[], options?: { assurance: 'verified' | 'declared' }) {
  return rows.flatMap((row, index) => {
    const { conclusion, clauses, enterprise, edition, assurance } = check(row, options);
    if (conclusion === null) return [];
    const verdicts = Object.fromEntries(clauses.map(({ id, verdict }) => [columnName(id), verdict]));
    const { name, uscc, size } = enterprise;
    return [
      { row: index + 1, uscc, name, edition, assurance, size: size?.value ?? null, conclusion, ...verdicts },
    ];
  });
}

/** Row and code of every problem, by row. */
export function expectedProblems(rows: readonly unknown[]): string[] {
  return rows.flatMap((row, index) => check(row).problems.map(({ code }) => `${index + 1} ${code}`)).sort();
}

export async function foundProblems(folder: string): Promise<string[]> {
  const rows = await readRows(join(folder, 'problems.parquet'));
  return rows.map(({ row, code }) => `${row} ${code}`).sort();
}
