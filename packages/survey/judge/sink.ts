import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describePlace, visibleText } from '@zhunsheng/checker/report';
import type { Language, Problem } from '@zhunsheng/language';
import type { Reviewed } from './review.ts';

/** Collects what came of reviewed declarations in files, for there may be as many of them as rows. */
export interface Sink {
  readonly add: (reviewed: Reviewed) => void;
  /** A problem of a row that is known to SQL only. */
  readonly addProblem: (row: number, uscc: string | null, problem: Problem) => void;
  /** Resolves when the files can take more. */
  readonly ready: () => Promise<void>;
  /** Resolves when all that was added so far can be read in the files. */
  readonly flush: () => Promise<void>;
  /** What the files hold once all is in them: one line a row, `accepted` with the normalised declarations, `rejected` with rows and codes. */
  readonly end: () => Promise<SinkFiles>;
  /** Closes the files, whatever is in them. */
  readonly close: () => Promise<void>;
  readonly counts: { reviewed: number; rejected: number };
}

export interface SinkFiles {
  readonly accepted: string;
  readonly rejected: string;
  readonly problems: string;
}

export async function openSink(folder: string, lang: Language): Promise<Sink> {
  const files = {
    accepted: join(folder, 'accepted.ndjson'),
    rejected: join(folder, 'rejected.ndjson'),
    problems: join(folder, 'problems.ndjson'),
  };
  const streams = {
    accepted: await lineWriter(files.accepted),
    rejected: await lineWriter(files.rejected),
    problems: await lineWriter(files.problems),
  };
  const counts = { reviewed: 0, rejected: 0 };
  const addProblem: Sink['addProblem'] = (row, uscc, problem) =>
    streams.problems.write(problemRow(row, uscc, problem, lang));
  return {
    counts,
    addProblem,
    add({ row, declaration, uscc, problems }) {
      counts.reviewed++;
      if (declaration === undefined) {
        counts.rejected++;
        streams.rejected.write({ row, uscc: uscc === null ? null : visibleText(uscc) });
      } else streams.accepted.write({ row, ...(declaration as object) });
      for (const problem of problems) addProblem(row, uscc, problem);
    },
    ready: async () => {
      await Promise.all(Object.values(streams).map(stream => stream.ready()));
    },
    flush: async () => {
      await Promise.all(Object.values(streams).map(stream => stream.flush()));
    },
    end: async () => {
      await Promise.all(Object.values(streams).map(stream => stream.flush()));
      return files;
    },
    close: async () => {
      await Promise.all(Object.values(streams).map(stream => stream.close()));
    },
  };
}

function problemRow(row: number, uscc: string | null, problem: Problem, lang: Language): object {
  const { code, severity, message, help, location } = problem;
  const { pointer, ...place } = location;
  return {
    row,
    uscc: uscc === null ? null : visibleText(uscc),
    code,
    severity,
    pointer: pointer === undefined ? null : visibleText(pointer),
    message: visibleText(message[lang]),
    help: visibleText(help[lang]),
    place: describePlace(place, lang),
  };
}

interface LineWriter {
  readonly write: (value: object) => void;
  readonly ready: () => Promise<void>;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Lines are joined before they are written. Errors, a full disk mostly, are thrown at the next `ready` or `flush`. */
async function lineWriter(file: string): Promise<LineWriter> {
  const handle = await open(file, 'w');
  let buffer = '';
  const flush = async () => {
    const text = buffer;
    buffer = '';
    if (text !== '') await handle.appendFile(text);
  };
  return {
    write(value) {
      buffer += `${JSON.stringify(value)}\n`;
    },
    ready: () => (buffer.length < 1 << 20 ? Promise.resolve() : flush()),
    flush,
    close: () => handle.close(),
  };
}
