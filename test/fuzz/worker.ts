import { parentPort, workerData } from 'node:worker_threads';
import { type FuzzFile, type Kind, makeFile } from './make-file.ts';
import { type Finding, runFiles } from './run-files.ts';
import { shrink } from './shrink.ts';

/** What a worker is given: files of a run by their numbers, or as they are. */
export type Work =
  | { readonly seed: number; readonly files: readonly { readonly kind: Kind; readonly n: number }[] }
  | { readonly given: readonly FuzzFile[] };

const port = parentPort;
if (!port) throw new Error('to be run as a worker');

async function* filesOf(work: Work): AsyncGenerator<FuzzFile> {
  if ('given' in work) yield* work.given;
  else for (const { kind, n } of work.files) yield await makeFile(kind, work.seed, n);
}

const found = await runFiles(filesOf(workerData as Work), begun => port.postMessage({ begun }));
const findings: Finding[] = [];
for (const finding of found) findings.push(await shrink(finding, file => runFiles([file])));
port.postMessage({ findings });
// The database would keep the worker alive.
process.exit();
