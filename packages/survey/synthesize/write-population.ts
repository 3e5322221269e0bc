import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { replaceFile } from '@zhunsheng/checker/node';
import type { Population } from './population.ts';

/** Which population, and where to. */
export interface PopulationOptions {
  readonly population: Population;
  readonly count: number;
  readonly seed: number;
  /** Leaves out the slips that a table with typed columns cannot hold. */
  readonly typed?: boolean;
  readonly onProgress?: (written: number) => void;
}

/** Lines that are joined before they are written. */
const BLOCK = 500;

/**
 * Writes the population to `path` as NDJSON, a block at a time, so that memory does not grow with it. The file appears
 * when it is whole; whatever goes wrong before leaves nothing behind.
 */
export function writePopulation(path: string, options: PopulationOptions): Promise<void> {
  return replaceFile(path, true, partial => writeBlocks(partial, options));
}

async function writeBlocks(file: string, options: PopulationOptions): Promise<void> {
  const stream = createWriteStream(file, { highWaterMark: 1 << 20 });
  const failed = once(stream, 'error').then(([error]) => Promise.reject(error));
  failed.catch(() => undefined);
  try {
    for (let first = 1; first <= options.count; first += BLOCK) {
      if (!stream.write(block(first, options))) await Promise.race([once(stream, 'drain'), failed]);
      options.onProgress?.(Math.min(first + BLOCK - 1, options.count));
    }
    stream.end();
    await Promise.race([once(stream, 'close'), failed]);
  } catch (error) {
    stream.destroy();
    throw error;
  }
}

function block(first: number, { population, count, seed, typed }: PopulationOptions): string {
  const last = Math.min(first + BLOCK - 1, count);
  let lines = '';
  for (let index = first; index <= last; index++)
    lines += `${JSON.stringify(population(seed, index, typed).declaration)}\n`;
  return lines;
}
