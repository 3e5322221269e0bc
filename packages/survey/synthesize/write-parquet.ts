import { rm } from 'node:fs/promises';
import type { Dictionary, FieldNode } from '@zhunsheng/checker';
import { replaceFile } from '@zhunsheng/checker/node';
import { readNdjson, sqlName, sqlText } from '../sql-text.ts';
import { type PopulationOptions, writePopulation } from './write-population.ts';

/** The type of a column: amounts exact, dates as text, since one may be a slip; of findings only what was found. */
function columnType(node: FieldNode): string {
  const members = [...node.members.values()].filter(
    ({ name }) => !/^findings\./.test(node.field?.path ?? '') || name === 'finding',
  );
  const struct = () =>
    `STRUCT(${members.map(member => `${sqlName(member.name)} ${columnType(member)}`).join(', ')})`;
  switch (node.field?.unit) {
    case 'group':
      return struct();
    case 'list':
      return `${struct()}[]`;
    case 'codes':
      return 'VARCHAR[]';
    case 'amount':
      return 'DECIMAL(20,6)';
    case 'count':
    case 'year':
      return 'BIGINT';
    case 'boolean':
      return 'BOOLEAN';
    case 'date':
    case 'expiry':
    case 'code':
    case 'text':
    case undefined:
      return 'VARCHAR';
  }
}

/** Writes the population to `path` as Parquet, by way of NDJSON beside it. Only slips that typed columns can hold. */
export function writeParquet(path: string, options: PopulationOptions, { tree }: Dictionary): Promise<void> {
  return replaceFile(path, true, partial => convert(partial, options, tree));
}

async function convert(partial: string, options: PopulationOptions, tree: FieldNode): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const lines = `${partial}.ndjson`;
  try {
    await writePopulation(lines, { ...options, typed: true });
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const columns = [...tree.members.values()]
      .filter(({ name }) => name !== 'edition')
      .map(node => `${sqlName(node.name)}: ${sqlText(columnType(node))}`);
    await connection.run(
      `COPY (SELECT * FROM ${readNdjson(lines, `{${columns.join(', ')}}`)})
TO ${sqlText(partial)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    connection.closeSync();
    instance.closeSync();
  } finally {
    await rm(lines, { force: true });
  }
}
