import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Report } from '../../build/types/report.ts';
import { reportWithoutVerdict } from '../checker.ts';
import { checkProblem } from '../diagnostic/catalogue/check.ts';
import type { Location } from '../diagnostic/problem.ts';
import type { Language } from '../evaluate/edition-texts.ts';
import type { Assurance } from '../evaluate/evaluate-declaration.ts';
import type { ReportContext } from '../report/report-context.ts';
import type { Located } from '../source/located.ts';
import { readSource } from '../source/read-source.ts';
import { chooseEdition, type EditionModule, listEditions, loadEdition } from './load-edition.ts';
import { oneOf } from './one-of.ts';
import { EXIT } from './usage.ts';
import { UsageError } from './usage-error.ts';
import { writeOutput } from './write-output.ts';

const FORMATS = ['text', 'json', 'html', 'md', 'sarif', 'junit'] as const;
type Format = (typeof FORMATS)[number];
type Render = (
  reports: readonly Report[],
  context: ReportContext,
  options?: { colour: boolean; width: number },
) => string;

/** Each format is loaded when it is asked for. */
const RENDERERS: Record<Format, () => Promise<Render>> = {
  text: async () => (await import('../report/render-text.ts')).renderText,
  json: async () => (await import('../report/render-json.ts')).renderJson,
  html: async () => (await import('../report/render-html.ts')).renderHtml,
  md: async () => (await import('../report/render-markdown.ts')).renderMarkdown,
  sarif: async () => (await import('../report/render-sarif.ts')).renderSarif,
  junit: async () => (await import('../report/render-junit.ts')).renderJunit,
};

interface Options {
  readonly edition: string | undefined;
  readonly assurance: Assurance;
  readonly lang: Language;
}

/** `zhunsheng check FILE…`: one report a declaration; a broken file never keeps the others from being reported. */
export async function check(args: string[]): Promise<number> {
  const { values, positionals: files } = parseArgs({
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
  if (files.length === 0) throw new UsageError('没有给出文件 / no file was given');
  if (values.edition !== undefined) await chooseEdition(values.edition);
  const format = oneOf('--format', values.format, FORMATS);
  const options: Options = {
    edition: values.edition,
    assurance: oneOf('--assurance', values.assurance, ['verified', 'declared']),
    lang: oneOf('--lang', values.lang, ['zh', 'en']),
  };
  refuseInputAsOutput(values.out, files);

  const checked = (await Promise.all(files.map(file => checkFile(file, options)))).flat();
  const render = await RENDERERS[format]();
  const colour = values.out === undefined && process.stdout.hasColors?.() === true;
  const width = Math.min(process.stdout.columns ?? 88, 100);
  const text = render(
    checked.map(({ report }) => report),
    await reportContext(checked, options.lang),
    { colour, width },
  );
  if (values.out === undefined) process.stdout.write(text);
  else await writeOutput(values.out, text, values.force);
  return Math.max(...checked.map(({ report: { conclusion } }) => EXIT[conclusion ?? 'invalid']));
}

function refuseInputAsOutput(out: string | undefined, files: readonly string[]): void {
  if (out !== undefined && files.some(file => resolve(file) === resolve(out))) {
    throw new UsageError(
      `--out ${out} 就是要检查的文件，没有改动 / --out ${out} is the file to check and was left alone`,
    );
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
  return Promise.all(declarations.map(located => checkDeclaration(file, located, fallback, options)));
}

async function readDeclarations(file: string, edition: EditionModule): Promise<Located[]> {
  try {
    const bytes = await readFile(file);
    if (!isWorkbook(file, bytes)) return readSource(bytes, file, edition.dictionary.fields);
    const { readWorkbook } = await import('../workbook/read-workbook.ts');
    const { formDictionary } = await import('../template/form-dictionary.ts');
    return await readWorkbook(bytes, file, formDictionary(edition.edition.description));
  } catch (error) {
    return [unreadableFile(file, error as NodeJS.ErrnoException)];
  }
}

/** By its name, or by its first bytes: a zip archive, as every .xlsx is, or the older .xls. */
function isWorkbook(file: string, bytes: Uint8Array): boolean {
  if (/\.(xlsx|xlsm|xls)$/i.test(extname(file))) return true;
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  return start === 'PK\u0003\u0004' || start === '\u00d0\u00cf\u0011\u00e0';
}

function unreadableFile(file: string, error: NodeJS.ErrnoException): Located {
  const location: Location = { file };
  if (error.syscall === undefined) throw error;
  const code =
    error.code === 'ENOENT'
      ? 'file-not-found'
      : error.code === 'EISDIR'
        ? 'file-is-folder'
        : 'file-not-readable';
  const problem = checkProblem(code, location, { detail: error.code ?? '' });
  return { data: undefined, problems: [problem], locate: () => location };
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
      known: known.join('、'),
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
  const modules = await Promise.all(ids.filter(id => known.includes(id)).map(id => loadEdition(id, lang)));
  return {
    lang,
    editions: Object.fromEntries(
      modules.map(({ edition: { description } }) => [description.id, description]),
    ),
    sourceLine: ({ file, line }) =>
      line === undefined
        ? undefined
        : checked.find(({ located }) => located.source?.file === file)?.located.source?.line(line),
  };
}
