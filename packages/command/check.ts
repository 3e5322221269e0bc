import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Located } from '@zhunsheng/checker';
import { checkByEdition, FORMATS, writers } from '@zhunsheng/checker';
import {
  chooseEdition,
  type EditionModule,
  expandPatterns,
  listEditions,
  loadEdition,
  oneOf,
  readDeclarations,
  UsageError,
  writeOutput,
} from '@zhunsheng/checker/node';
import type { ReportContext } from '@zhunsheng/checker/report';
import type { Assurance, Language } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { EXIT } from './usage.ts';

/** Places so far into a line are not shown: counting to them for each problem takes the square of the line. */
const FRAMED = 20_000;
/** So many characters are written at a time. */
const WRITTEN_AT_ONCE = 1 << 16;

interface Options {
  readonly edition: string | undefined;
  readonly assurance: Assurance;
  readonly lang: Language;
}

/**
 * `zhunsheng check FILE…`: one report a declaration, written before the next is read where the format allows; a broken
 * file never keeps the others from being reported.
 */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      edition: { type: 'string' },
      assurance: { type: 'string', default: 'verified' },
      format: { type: 'string', default: 'text' },
      lang: { type: 'string', default: 'zh' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const files = await expandPatterns(positionals);
  if (files.length === 0) throw new UsageError('没有给出文件 / no file was given');
  if (values.edition !== undefined) await chooseEdition(values.edition);
  const format = oneOf('--format', values.format, FORMATS);
  const options: Options = {
    edition: values.edition,
    assurance: oneOf('--assurance', values.assurance, ['verified', 'declared']),
    lang: oneOf('--lang', values.lang, ['zh', 'en']),
  };
  await refuseInputAsOutput(values.out, files);

  const colour = values.out === undefined && process.stdout.hasColors?.() === true;
  const width = Math.min(process.stdout.columns ?? 88, 100);
  const session = await newSession(options);
  const writer = (await writers[format]())(session.context, { colour, width });
  let status = 0;
  const parts = inPortions(async function* () {
    for (const file of files)
      for await (const report of session.reports(file)) {
        status = Math.max(status, EXIT[report.conclusion ?? 'invalid']);
        yield writer.add(report);
      }
    yield* writer.end();
  });
  try {
    if (values.out === undefined) await printParts(parts);
    else await writeOutput(values.out, parts, values.force);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(TOO_MANY) : error;
  }
  return status;
}

const TOO_MANY =
  '申报数据太多，报告过长：请分成几个文件检查，或改用 text、json、github 格式 / too many declarations for one report: check them in several files, or use the format text, json or github';

/** Parts put together until there is something worth writing. */
async function* inPortions(parts: () => AsyncGenerator<string>): AsyncGenerator<string> {
  let portion = '';
  for await (const part of parts()) {
    portion += part;
    if (portion.length < WRITTEN_AT_ONCE) continue;
    yield portion;
    portion = '';
  }
  yield portion;
}

/** Waits where the reader is slower, so that what is still to be written does not pile up. */
async function printParts(parts: AsyncIterable<string>): Promise<void> {
  for await (const part of parts) if (!process.stdout.write(part)) await once(process.stdout, 'drain');
}

/** By what the names lead to: a link to the input is the input. */
async function refuseInputAsOutput(out: string | undefined, files: readonly string[]): Promise<void> {
  if (out === undefined) return;
  const [target, ...inputs] = await Promise.all([out, ...files].map(identity));
  if (target === undefined || !inputs.includes(target)) return;
  throw new UsageError(
    `--out ${out} 就是要检查的文件，没有改动 / --out ${out} is the file to check and was left alone`,
  );
}

/** The same for every name of a file, symbolic and hard links included; undefined where there is none. */
async function identity(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

interface Session {
  /** Of the declaration whose report was given last. */
  readonly context: ReportContext;
  /** The report on every declaration of a file, each when it is asked for. */
  reports(file: string): AsyncGenerator<Report>;
}

async function newSession({ edition: asked, assurance, lang }: Options): Promise<Session> {
  const fallback = await chooseEdition(asked);
  const known = (await listEditions()).map(({ id }) => id);
  const modules = new Map<string, EditionModule>();
  const editions: Record<string, EditionModule['edition']['description']> = {};
  const load = async (id: string) => {
    const found = modules.get(id) ?? (await loadEdition(id, lang));
    modules.set(id, found);
    editions[id] = found.edition.description;
    return found;
  };
  let current: Located | undefined;
  return {
    context: {
      lang,
      editions,
      sourceLine: ({ line, column = 1 }) =>
        line === undefined || column > FRAMED ? undefined : current?.source?.line(line),
    },
    async *reports(source) {
      for (current of await readDeclarations(source, await load(fallback)))
        yield { source, ...(await checkByEdition(current, { known, fallback, load }, { asked, assurance })) };
    },
  };
}
