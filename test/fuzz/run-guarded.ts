import { Worker } from 'node:worker_threads';
import { makeFile } from './make-file.ts';
import type { Finding } from './run-files.ts';
import type { Work } from './worker.ts';

/** Most of what one file, or the survey of all, may take; a machine that does other work besides is slow, not stuck. */
const SECONDS = { file: 30, survey: 600 };
/** As the stated limit of `check`. */
const MEGABYTES = 1024;

/** As `runFiles`, in a worker that is ended when a file takes too much; the file is a finding, and the others are run again without it. */
export async function runGuarded(work: Work): Promise<Finding[]> {
  const { findings, stuck, text } = await inWorker(work);
  if (stuck === undefined) return findings;
  if ('given' in work) {
    const given = work.given.filter(({ name }) => name === stuck);
    return given.map(file => ({ ...file, oracle: 'limit', text }));
  }
  const at = work.files.findIndex(({ n }) => n === Number.parseInt(stuck, 10));
  const one = work.files[at];
  if (!one) throw new Error(`${text} in ${stuck}`);
  const file = await makeFile(one.kind, work.seed, one.n);
  return [
    { ...file, oracle: 'limit', text },
    ...(await runGuarded({ ...work, files: work.files.toSpliced(at, 1) })),
  ];
}

interface Ended {
  readonly findings: Finding[];
  /** The file that the worker was at when it was ended, and why it was. */
  readonly stuck?: string;
  readonly text: string;
}

function inWorker(workerData: Work): Promise<Ended> {
  // What a survey says is not for the screen.
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  return new Promise((resolve, reject) => {
    let at = '';
    let timer: NodeJS.Timeout | undefined;
    const end = (ended: Ended) => {
      clearTimeout(timer);
      worker.terminate().then(() => resolve(ended), reject);
    };
    worker.on('message', ({ begun, findings }: { begun?: string; findings?: Finding[] }) => {
      if (findings) return end({ findings, text: '' });
      at = begun ?? '';
      clearTimeout(timer);
      const seconds = at === 'survey' ? SECONDS.survey : SECONDS.file;
      timer = setTimeout(
        () => end({ findings: [], stuck: at, text: `not done in ${seconds} s` }),
        seconds * 1000,
      );
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isMemory) end({ findings: [], stuck: at, text: `more than ${MEGABYTES} MB` });
      else reject(error);
    });
  });
}
