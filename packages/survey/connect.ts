import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { UsageError } from '@zhunsheng/checker/node';

export interface DatabaseOptions {
  /** Most memory the database takes, as `1GB`. */
  readonly memory: string;
  /** The folder where it keeps its tables, and what does not fit into memory. */
  readonly spill: string;
  readonly threads: number | undefined;
}

/** A new database in files, which takes less memory than one in memory. Throws a UsageError when the package is not installed or an option is not understood. */
export async function connect({ memory, spill, threads }: DatabaseOptions): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await loadPackage();
  const settings = {
    memory_limit: memory,
    temp_directory: spill,
    ...(threads !== undefined && { threads: String(threads) }),
    // Nothing is fetched from anywhere.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  };
  await mkdir(spill, { recursive: true });
  try {
    const instance = await DuckDBInstance.create(join(spill, 'survey.duckdb'), settings);
    return await instance.connect();
  } catch (error) {
    throw new UsageError(
      `--memory ${memory} 不能使用，例如 1GB、512MB / --memory ${memory} cannot be used: ${(error as Error).message}`,
    );
  }
}

async function loadPackage(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new UsageError(
      '普查用 DuckDB 计算，请先安装：npm install @duckdb/node-api / the survey runs on DuckDB: install it with npm install @duckdb/node-api',
    );
  }
}
