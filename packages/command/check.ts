import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import type { Format, Located } from '@zhunsheng/checker';
import { checkByEdition, type EditionShelf, FORMATS, renderers } from '@zhunsheng/checker';
import {
  type Editions,
  expandPatterns,
  inBatches,
  readDeclarations,
  UsageError,
  writeOutput,
} from '@zhunsheng/checker/node';
import type { ReportContext } from '@zhunsheng/checker/report';
import type { Assurance, Language } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { type Call, defineCommand, EXIT, OPTIONS, STATUSES } from './define-command.ts';

/** Files open, and declarations at work, at one time. */
const AT_ONCE = 16;

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
  out: OPTIONS.out,
  force: OPTIONS.force,
} as const;

/** `zhunsheng check FILE…`: one report a declaration; a broken file never keeps the others from being reported. */
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

async function checkFiles({ values, positionals, editions }: Call<typeof options>): Promise<number> {
  const files = await expandPatterns(positionals);
  if (files.length === 0) throw new UsageError('没有给出文件 / no file was given');
  if (values.edition !== undefined) await editions.choose(values.edition);
  const { format } = values;
  const options: Options = { ...values, editions };
  await refuseInputAsOutput(values.out, files);

  const checked = (await inBatches(files, AT_ONCE, file => checkFile(file, options))).flat();
  const colour = values.out === undefined && process.stdout.hasColors?.() === true;
  const width = Math.min(process.stdout.columns ?? 88, 100);
  const context = await reportContext(checked, options);
  const parts = await renderReports(format, checked, context, { colour, width });
  if (values.out === undefined) await printParts(parts);
  else await writeOutput(values.out, parts, values.force);
  return checked.reduce(
    (status, { report: { conclusion } }) => Math.max(status, EXIT[conclusion ?? 'invalid']),
    0,
  );
}

/** Throws a UsageError when the report would be longer than a text can be: some hundred thousand declarations. */
async function renderReports(
  format: Format,
  checked: readonly Checked[],
  ...options: [context: ReportContext, layout: { colour: boolean; width: number }]
): Promise<Iterable<string>> {
  const render = await renderers[format]();
  try {
    const rendered = render(
      checked.map(({ report }) => report),
      ...options,
    );
    return typeof rendered === 'string' ? [rendered] : rendered;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(
      '申报数据太多，报告过长：请分成几个文件检查，或改用 text、json、md 格式 / too many declarations for one report: check them in several files, or use the format text, json or md',
    );
  }
}

/** Waits where the reader is slower, so that what is still to be written does not pile up. */
async function printParts(parts: Iterable<string>): Promise<void> {
  for (const part of parts) if (!process.stdout.write(part)) await once(process.stdout, 'drain');
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

interface Checked {
  readonly report: Report;
  readonly located: Located;
}

/** Every declaration of a file. */
async function checkFile(file: string, options: Options): Promise<Checked[]> {
  const { edition: asked, assurance, lang, editions } = options;
  const fallback = await editions.choose(asked);
  const shelf: EditionShelf = { known: await editions.list(), fallback, load: id => editions.load(id, lang) };
  const declarations = await readDeclarations(file, await shelf.load(fallback));
  return inBatches(declarations, AT_ONCE, async located => {
    const report = await checkByEdition(located, shelf, { asked, assurance });
    return { report: { source: file, ...report }, located };
  });
}

async function reportContext(
  checked: readonly Checked[],
  { lang, editions }: Options,
): Promise<ReportContext> {
  const ids = [...new Set(checked.map(({ report }) => report.edition))];
  const known = await editions.list();
  const sources = new Map(checked.map(({ located: { source } }) => [source?.file, source]));
  const modules = await Promise.all(ids.filter(id => known.includes(id)).map(id => editions.load(id, lang)));
  return {
    lang,
    editions: Object.fromEntries(
      modules.map(({ edition: { description } }) => [description.id, description]),
    ),
    sourceLine: ({ file, line }) => (line === undefined ? undefined : sources.get(file)?.line(line)),
  };
}
