import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** This computer in the name of a file. */
const HOST = hostname().replace(/[^A-Za-z0-9]/g, '') || 'host';

/** A process by the computer it runs on and its number there. */
export interface Worker {
  readonly host: string;
  readonly pid: number;
}

export const thisWorker: Worker = { host: HOST, pid: process.pid };

/**
 * A new name after `prefix` for something that exists only while this process works on it. It says whose it is, so that
 * what a killed process left behind can be told from what another is about to finish.
 */
export function workName(prefix: string): string {
  return `${prefix}${HOST}-${process.pid}-${randomUUID().slice(0, 8)}`;
}

/** Who made a file of this name; undefined when it is not made by `workName` with the prefix. */
export function workerOf(name: string, prefix: string): Worker | undefined {
  const [, host, pid] = (name.startsWith(prefix) && WORKER.exec(name.slice(prefix.length))) || [];
  return host === undefined || pid === undefined ? undefined : { host, pid: Number(pid) };
}

const WORKER = /^([A-Za-z0-9]+)-(\d+)-[0-9a-f]{8}/;

/** Whether the process has surely ended: of one on another computer nobody here knows. */
export function hasEnded({ host, pid }: Worker): boolean {
  if (host !== HOST) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Removes what ended processes have left in a folder under names after `prefix`; returns the paths. */
export async function removeAbandoned(folder: string, prefix: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter(name => {
    const worker = workerOf(name, prefix);
    return worker !== undefined && hasEnded(worker);
  });
  const paths = left.map(name => join(folder, name));
  await Promise.all(paths.map(path => rm(path, { recursive: true, force: true })));
  return paths;
}
