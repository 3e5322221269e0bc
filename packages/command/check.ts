import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import type { EditionModule, Located } from '@zhunsheng/checker';
import { checkByEdition, FORMATS, writers } from '@zhunsheng/checker';
import {
  type Editions,
  expandPatterns,
  readDeclarations,
  UsageError,
  writeOutput,
} from '@zhunsheng/checker/node';
import type { ReportContext } from '@zhunsheng/checker/report';
import type { Assurance, Language } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { type Call, defineCommand, EXIT, OPTIONS, STATUSES } from './define-command.ts';

/** Places so far into a line are not shown: counting to them for each problem takes the square of the line. */
const FRAMED = 20_000;
/** So many characters are written at a time. */
const WRITTEN_AT_ONCE = 1 << 16;

interface Options {
  readonly edition: string | undefined;
  readonly assurance: Assurance;
  readonly lang: Language;
  readonly editions: Editions;
}

const options = {
  edition: {
    ...OPTIONS.edition,
    help: {
      zh: '对照哪一版，默认数据中写明的，否则现行版',
      en: 'by default the one the data name, else in force',
    },
  },
  assurance: OPTIONS.assurance,
  format: {
    type: 'string',
    values: FORMATS,
    default: 'text',
    help: { zh: '报告格式', en: 'format of the report' },
  },
  lang: OPTIONS.lang,
  all: {
    type: 'boolean',
    help: {
      zh: '同一家企业对照各项标准，每项标准至多一个文件，相同的数据互相沿用',
      en: 'one enterprise by every standard, a file a standard at most; what they ask alike is carried over',
    },
  },
  out: OPTIONS.out,
  force: OPTIONS.force,
} as const;

/**
 * `zhunsheng check FILE…`: one report a declaration, written before the next is read where the format allows; a broken
 * file never keeps the others from being reported.
 */
export const check = defineCommand({
  name: 'check',
  summary: {
    zh: '检查申报数据，逐条给出结论、差距和缺少的材料',
    en: 'checks declarations: verdict, gap and missing evidence clause by clause',
  },
  takes: { usage: 'FILE…', least: 0, most: Number.POSITIVE_INFINITY },
  options,
  examples: [
    'zhunsheng check declaration.yaml',
    'zhunsheng check 申报数据.xlsx --assurance declared --format html --out report.html',
  ],
  exit: STATUSES.verdict,
  run: checkFiles,
});

async function checkFiles({
  values,
  positionals,
  editions,
  standards,
}: Call<typeof options>): Promise<number> {
  const files = await expandPatterns(positionals);
  if (files.length === 0) throw new UsageError('没有给出文件 / no file was given');
  if (values.edition !== undefined) await editions.choose(values.edition);
  const { format } = values;
  const options: Options = { ...values, editions };
  await refuseInputAsOutput(values.out, files);
  if (values.all) {
    const { checkAllStandards } = await import('./check-standards.ts');
    return checkAllStandards(files, { ...values, standards });
  }

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

async function newSession({ edition: asked, assurance, lang, editions: shelf }: Options): Promise<Session> {
  const fallback = await shelf.choose(asked);
  const known = await shelf.list();
  const modules = new Map<string, EditionModule>();
  const editions: Record<string, EditionModule['edition']['description']> = {};
  const load = async (id: string) => {
    const found = modules.get(id) ?? (await shelf.load(id, lang));
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
