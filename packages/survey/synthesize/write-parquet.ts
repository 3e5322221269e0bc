import { rm } from 'node:fs/promises';
import { replaceFile } from '@zhunsheng/checker/node';
import { readNdjson, sqlText } from '../sql-text.ts';
import { type PopulationOptions, writePopulation } from './write-population.ts';

const ENTERPRISE =
  'STRUCT(name VARCHAR, uscc VARCHAR, region VARCHAR, independent_legal_person BOOLEAN, established_on VARCHAR, ' +
  'industry VARCHAR, employees BIGINT, total_assets DECIMAL(18,6), size VARCHAR)';
const AMOUNTS = ['revenue', 'rd_expense', 'ai_revenue', 'ai_profit'].map(name => `${name} DECIMAL(20,6)`);
const FINDINGS = [
  'premises',
  'main-business',
  'core-technology',
  'design-quality',
  'management-systems',
  'lawful-operation',
];

/** What a synthetic declaration has, as columns: amounts exact, dates as text, since one may be a slip. */
const COLUMNS: Readonly<Record<string, string>> = {
  as_of: 'VARCHAR',
  enterprise: ENTERPRISE,
  operations:
    'STRUCT(premises BOOLEAN, development_environment BOOLEAN, main_business VARCHAR[], ' +
    'qualifications STRUCT(name VARCHAR, number VARCHAR, issuer VARCHAR, valid_until VARCHAR)[])',
  research:
    'STRUCT(owns_core_technology BOOLEAN, continuous_innovation BOOLEAN, ' +
    'intellectual_property STRUCT(kind VARCHAR, title VARCHAR, number VARCHAR, ai_related BOOLEAN)[])',
  finance: `STRUCT("year" BIGINT, ${AMOUNTS.join(', ')})[]`,
  quality:
    'STRUCT(design_assurance BOOLEAN, quality_system BOOLEAN, lawful_operation BOOLEAN, ' +
    'certificates STRUCT(kind VARCHAR, name VARCHAR, number VARCHAR, valid_until VARCHAR)[])',
  scope: 'STRUCT(chain_layers VARCHAR[], core_technologies VARCHAR[], business_types VARCHAR[])',
  findings: `STRUCT(${FINDINGS.map(id => `"${id}" STRUCT(finding VARCHAR)`).join(', ')})`,
};

/** Writes the population to `path` as Parquet, by way of NDJSON beside it. Only slips that typed columns can hold. */
export function writeParquet(path: string, options: PopulationOptions): Promise<void> {
  return replaceFile(path, true, partial => convert(partial, options));
}

async function convert(partial: string, options: PopulationOptions): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const lines = `${partial}.ndjson`;
  try {
    await writePopulation(lines, { ...options, typed: true });
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const columns = Object.entries(COLUMNS).map(([name, type]) => `${name}: ${sqlText(type)}`);
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
