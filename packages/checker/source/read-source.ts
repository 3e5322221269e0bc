import type { Fields } from '@zhunsheng/language';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { type Located, unreadable } from './located.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readNdjson } from './read-ndjson.ts';
import { readYaml } from './read-yaml.ts';

type Reader = (bytes: Uint8Array, file: string, fields: Fields) => Located[];

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['.json', readJson],
  ['.yaml', readYaml],
  ['.yml', readYaml],
  ['.csv', readCsv],
  ['.ndjson', readNdjson],
  ['.jsonl', readNdjson],
]);
/** Formats with a reader elsewhere or none at all: their content is not worth a guess. */
const OTHER_FORMATS: ReadonlySet<string> = new Set([
  '.xlsx',
  '.xls',
  '.et',
  '.ods',
  '.docx',
  '.doc',
  '.pdf',
  '.zip',
  '.parquet',
]);

/**
 * Reads the declarations of a text file by the extension of its name, or by its content where that says nothing.
 * At least one entry is returned; whatever is wrong is among the problems of the entries, nothing is thrown.
 */
export function readSource(bytes: Uint8Array, file: string, fields: Fields): Located[] {
  const extension = /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? '';
  if (OTHER_FORMATS.has(extension))
    return [unreadable(file, [sourceProblem('file-format', { file }, { extension })])];
  const reader = READERS.get(extension) ?? readerByContent(bytes);
  try {
    return reader(bytes, file, fields);
  } catch (error) {
    // Stack or string limits, met by data made to exhaust them.
    if (error instanceof RangeError) return [unreadable(file, [sourceProblem('file-too-complex', { file })])];
    throw error;
  }
}

/** JSON starts with a bracket, CSV has a comma and no colon in its first line, the rest is taken as YAML. */
function readerByContent(bytes: Uint8Array): Reader {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  if (/^[{[]/.test(start)) return readJson;
  const [line = ''] = start.split(/[\r\n]/, 1);
  return /[,\t]/.test(line) && !/:/.test(line) ? readCsv : readYaml;
}
