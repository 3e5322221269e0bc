import { once } from 'node:events';
import { type FuzzFile, type Kind, makeFile } from './make-file.ts';
import { type Finding, runFiles } from './run-files.ts';
import { shrink } from './shrink.ts';

/** What a process is given: files of a run by their numbers, or as they are. */
export type Work =
  | { readonly seed: number; readonly files: readonly { readonly kind: Kind; readonly n: number }[] }
  | { readonly given: readonly FuzzFile[] };

/** What a process tells: the file it begins, whether it is for a survey, and all findings in the end. */
export type Told = { readonly begun: string; readonly survey: boolean } | { readonly findings: Finding[] };

async function* filesOf(work: Work): AsyncGenerator<FuzzFile> {
  if ('given' in work) yield* work.given;
  else for (const { kind, n } of work.files) yield await makeFile(kind, work.seed, n);
}

const tell = (told: Told) => process.send?.(told);
const begin = (begun: string, survey: boolean) => tell({ begun, survey });

const [work] = (await once(process, 'message')) as [Work];
const findings: Finding[] = [];
for (const finding of await runFiles(filesOf(work), begin))
  findings.push(await shrink(finding, file => runFiles([file], begin)));
tell({ findings });
