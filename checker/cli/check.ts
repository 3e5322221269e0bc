import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Report } from '../../build/types/report.ts';
import { reportWithoutVerdict } from '../checker.ts';
import { checkProblem } from '../diagnostic/catalogue/check.ts';
import type { Language } from '../evaluate/edition-texts.ts';
import type { Assurance } from '../evaluate/evaluate-declaration.ts';
import type { ReportContext } from '../report/report-context.ts';
import type { Located } from '../source/located.ts';
import { expandPatterns } from './expand-patterns.ts';
import { inBatches } from './in-batches.ts';
import { chooseEdition, type EditionModule, listEditions, loadEdition } from './load-edition.ts';
import { oneOf } from './one-of.ts';
import { readDeclarations } from './read-declarations.ts';
import { EXIT } from './usage.ts';
import { UsageError } from './usage-error.ts';
import { writeOutput } from './write-output.ts';

const FORMATS = ['text', 'json', 'html', 'md', 'sarif', 'junit'] as const;
type Format = (typeof FORMATS)[number];
type Render = (
  reports: readonly Report[],
  context: ReportContext,
  options?: { colour: boolean; width: number },
) => string | Iterable<string>;

/** Each format is loaded when it is asked for. Those that put one report after the other come piece by piece. */
const RENDERERS: Record<Format, () => Promise<Render>> = {
  text: async () => (await import('../report/render-text.ts')).textParts,
  json: async () => (await import('../report/render-json.ts')).jsonParts,
  html: async () => (await import('../report/render-html.ts')).renderHtml,
  md: async () => (await import('../report/render-markdown.ts')).markdownParts,
  sarif: async () => (await import('../report/render-sarif.ts')).renderSarif,
  junit: async () => (await import('../report/render-junit.ts')).renderJunit,
};

/** Files open, and declarations at work, at one time. */
const AT_ONCE = 16;

interface Options {
  readonly edition: string | undefined;
  readonly assurance: Assurance;
  readonly lang: Language;
}

/** `zhunsheng check FILE…`: one report a declaration; a broken file never keeps the others from being reported. */
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

  const checked = (await inBatches(files, AT_ONCE, file => checkFile(file, options))).flat();
  const colour = values.out === undefined && process.stdout.hasColors?.() === true;
  const width = Math.min(process.stdout.columns ?? 88, 100);
  const context = await reportContext(checked, options.lang);
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
  const render = await RENDERERS[format]();
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
  const fallback = await loadEdition(await chooseEdition(options.edition), options.lang);
  const declarations = await readDeclarations(file, fallback);
  return inBatches(declarations, AT_ONCE, located => checkDeclaration(file, located, fallback, options));
}

async function checkDeclaration(
  file: string,
  located: Located,
  fallback: EditionModule,
  { edition: asked, assurance, lang }: Options,
): Promise<Checked> {
  const finish = (report: Report): Checked => ({ report: { source: file, ...report }, located });
  const named = asked ?? editionNamedIn(located.data);
  const known = (await listEditions()).map(({ id }) => id);
  if (named !== undefined && !known.includes(named)) {
    const problem = checkProblem('edition-unknown', located.locate('/edition'), {
      edition: named,
      known: { zh: known.join('、'), en: known.join(', ') },
    });
    return finish(reportWithoutVerdict(named, located.data, [...located.problems, problem], assurance));
  }
  const { checkLocated } = named === undefined ? fallback : await loadEdition(named, lang);
  return finish(checkLocated(located, { assurance }));
}

function editionNamedIn(data: unknown): string | undefined {
  const edition = typeof data === 'object' && data !== null && 'edition' in data ? data.edition : undefined;
  return typeof edition === 'string' ? edition : undefined;
}

async function reportContext(checked: readonly Checked[], lang: Language): Promise<ReportContext> {
  const ids = [...new Set(checked.map(({ report }) => report.edition))];
  const known = (await listEditions()).map(({ id }) => id);
  const sources = new Map(checked.map(({ located: { source } }) => [source?.file, source]));
  const modules = await Promise.all(ids.filter(id => known.includes(id)).map(id => loadEdition(id, lang)));
  return {
    lang,
    editions: Object.fromEntries(
      modules.map(({ edition: { description } }) => [description.id, description]),
    ),
    sourceLine: ({ file, line }) => (line === undefined ? undefined : sources.get(file)?.line(line)),
  };
}
