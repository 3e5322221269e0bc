import { fork } from 'node:child_process';
import { makeFile } from './make-file.ts';
import type { Finding } from './run-files.ts';
import type { Told, Work } from './worker.ts';

/** Most that one file or one survey may take; a machine that does other work besides is slow, not stuck. */
const SECONDS = { file: 30, survey: 300 };
/** As the stated limit of `check`. */
const MEGABYTES = 1024;

/**
 * As `runFiles`, in a process that is ended when a file takes too much, and may be by one that takes the engine of a
 * survey down. Such a file is a finding, and the others are run again without it.
 */
export async function runGuarded(work: Work): Promise<Finding[]> {
  const { findings, stuck, text } = await inProcess(work);
  if (stuck === undefined) return findings;
  if ('given' in work) {
    const given = work.given.filter(({ name }) => name === stuck);
    return given.map(file => ({ ...file, oracle: 'limit', text }));
  }
  const at = work.files.findIndex(({ n }) => n === Number.parseInt(stuck, 10));
  const one = work.files[at];
  if (!one) throw new Error(`${text}: ${stuck}`);
  const file = await makeFile(one.kind, work.seed, one.n);
  return [
    { ...file, oracle: 'limit', text },
    ...(await runGuarded({ ...work, files: work.files.toSpliced(at, 1) })),
  ];
}

interface Ended {
  readonly findings: Finding[];
  /** The file that the process was at when it ended, and why it did. */
  readonly stuck?: string;
  readonly text: string;
}

function inProcess(work: Work): Promise<Ended> {
  const child = fork(new URL('worker.ts', import.meta.url), {
    serialization: 'advanced',
    // What a survey says is not for the screen.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${MEGABYTES}`],
  });
  child.send(work);
  return new Promise(resolve => {
    let ended: Ended = { findings: [], stuck: 'the start', text: 'ended' };
    let timer: NodeJS.Timeout | undefined;
    child.on('message', (told: Told) => {
      clearTimeout(timer);
      if ('findings' in told) {
        ended = { findings: told.findings, text: '' };
        child.kill('SIGKILL');
        return;
      }
      ended = {
        findings: [],
        stuck: told.begun,
        text: `the process ended, out of ${MEGABYTES} MB or by a crash`,
      };
      const seconds = told.survey ? SECONDS.survey : SECONDS.file;
      timer = setTimeout(() => {
        ended = { findings: [], stuck: told.begun, text: `not done in ${seconds} s` };
        child.kill('SIGKILL');
      }, seconds * 1000);
    });
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(ended);
    });
  });
}
