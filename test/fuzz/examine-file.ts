import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Declaration } from '../../build/types/2024/declaration.ts';
import { readBytes } from '../../packages/checker/library/read-bytes.ts';
import { FORMATS, writers } from '../../packages/checker/library/writers.ts';
import { writeAll } from '../../packages/checker/report/report-writer.ts';
import { decodeText } from '../../packages/checker/source/decode-text.ts';
import type { Located } from '../../packages/checker/source/located.ts';
import type { Report } from '../../packages/language/types/report.ts';
import { withoutNulls } from '../../packages/survey/without-nulls.ts';
import { generatedEdition, ROOT } from '../edition.ts';
import { verdictsByHand } from '../plain/verdicts-2024.ts';

const checker = await generatedEdition('2024');
const editions = { '2024': checker.edition.description };
const isReport = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(join(ROOT, 'schemas/report.schema.json'), 'utf8')),
);

/** What `check` says of a declaration, as far as a survey has to say the same. */
export interface Row {
  readonly conclusion: string | null;
  readonly size: string | null;
  /** By the id of the clause; none when the declaration is rejected. */
  readonly verdicts: Readonly<Record<string, string>>;
  readonly codes: readonly string[];
}

/** What `check` makes of a file. */
export interface Examined {
  /** What a survey's rows of the file have to be; undefined where check and survey do not count alike. */
  readonly rows: readonly Row[] | undefined;
  /** What is wrong with the reports, if anything is. */
  readonly fault: string | undefined;
}

/** Has `check` read a file and report on it in every way; throws what it throws. `n` chooses among formats. */
export async function examineFile(bytes: Uint8Array, name: string, n: number): Promise<Examined> {
  const found = [...(await readBytes(bytes, name, checker))];
  const { rows, fault } = await examine(found, n);
  if (found.length === 0) return { rows, fault: 'no report' };
  const isCounted = rows?.length === 0 || !name.endsWith('.ndjson') || isLineByLine(bytes, found);
  return { rows: isCounted ? rows : undefined, fault };
}

/** The same for rows of typed columns, in which what is not given is NULL. */
export async function examineRows(rows: readonly unknown[], n: number): Promise<Examined> {
  return examine(
    rows.map(row => ({ data: withoutNulls(row), problems: [], locate: pointer => ({ pointer }) })),
    n,
  );
}

async function examine(found: readonly Located[], n: number): Promise<Examined> {
  const reports = found.map(located => checker.checkLocated(located));
  const faults = [
    ...reports.map(report =>
      isReport(report) ? undefined : `no valid report: ${JSON.stringify(isReport.errors)}`,
    ),
    ...found.map(contradictsHand),
    await renderAll(reports, n),
  ];
  const blank = found.length === 1 && isBlank(reports[0] as Report, found[0] as Located);
  return { rows: blank ? [] : reports.map(rowOf), fault: faults.find(fault => fault !== undefined) };
}

function isBlank({ problems }: Report, { data }: Located): boolean {
  return (
    data === undefined && problems.some(({ code }) => code === 'file-empty' || code === 'no-declaration')
  );
}

function rowOf({ conclusion, enterprise, clauses, problems }: Report): Row {
  return {
    conclusion,
    size: enterprise.size?.value ?? null,
    verdicts: Object.fromEntries(clauses.map(({ id, verdict }) => [id, verdict])),
    codes: [...new Set(problems.map(({ code }) => code))].sort(),
  };
}

/** Of a declaration that is accepted, every verdict has to be the one found by hand, under both assurances. */
function contradictsHand(located: Located): string | undefined {
  const { declaration } = checker.validateLocated(located);
  if (declaration === undefined) return undefined;
  for (const assurance of ['verified', 'declared'] as const) {
    const ours = Object.fromEntries(
      checker.evaluate(declaration, { assurance }).clauses.map(({ id, verdict }) => [id, verdict]),
    );
    const byHand = verdictsByHand(declaration as Declaration, assurance);
    const differing = Object.keys(ours).filter(id => ours[id] !== byHand[id]);
    if (differing.length > 0)
      return `${assurance}: ${differing.map(id => `${id} is ${ours[id]}, by hand ${byHand[id]}`).join('; ')}`;
  }
  return undefined;
}

async function renderAll(reports: readonly Report[], n: number): Promise<string | undefined> {
  const format = FORMATS[n % FORMATS.length] as (typeof FORMATS)[number];
  const lang = n % 3 === 0 ? 'en' : 'zh';
  const text = writeAll((await writers[format]())({ lang, editions }), reports);
  if (text === '' && format !== 'github') return `an empty report as ${format}`;
  if (format === 'json' || format === 'sarif' || format === 'oscal') {
    const again = JSON.parse(text) as unknown;
    if (format === 'json' && !isDeepStrictEqual([again].flat().length, reports.length))
      return `${reports.length} reports, another number as ${format}`;
  }
  return undefined;
}

/** A survey reads each line by itself: a list in a line is none, and bytes that are no text spoil their line only. */
function isLineByLine(bytes: Uint8Array, found: readonly Located[]): boolean {
  const { text } = decodeText(bytes, '');
  if (found.some(({ problems }) => problems.some(({ code }) => code.startsWith('file-')))) return false;
  const lines = text?.split(/[\r\n]+/).filter(line => line.trim() !== '');
  if (lines === undefined || lines.some(line => line.trimStart().startsWith('['))) return false;
  return lines.length === 0 || found.length === lines.length;
}
