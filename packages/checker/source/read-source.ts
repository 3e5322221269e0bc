import { sourceProblem } from '../diagnostic/source-problems.ts';
import type { CsvDictionary } from './csv-column.ts';
import { type Located, unreadable } from './located.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readNdjson } from './read-ndjson.ts';
import { readYaml } from './read-yaml.ts';

type Reader = (bytes: Uint8Array, file: string, dictionary: CsvDictionary) => Iterable<Located>;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['.json', readJson],
  ['.yaml', readYamlFields],
  ['.yml', readYamlFields],
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

function readYamlFields(bytes: Uint8Array, file: string, { fields }: CsvDictionary): Located[] {
  return readYaml(bytes, file, fields);
}

/**
 * Reads the declarations of a text file, one after the other, by the extension of its name, or by its content where that says nothing.
 * At least one entry is returned; whatever is wrong is among the problems of the entries, nothing is thrown.
 */
export function* readSource(bytes: Uint8Array, file: string, dictionary: CsvDictionary): Generator<Located> {
  const extension = /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? '';
  if (OTHER_FORMATS.has(extension))
    return yield unreadable(file, [sourceProblem('file-format', { file }, { extension })]);
  const reader = READERS.get(extension) ?? readerByContent(bytes);
  try {
    yield* reader(bytes, file, dictionary);
  } catch (error) {
    // Stack or string limits, met by data made to exhaust them.
    if (!(error instanceof RangeError)) throw error;
    yield unreadable(file, [sourceProblem('file-too-complex', { file })]);
  }
}

/** JSON starts with a bracket, CSV has a comma and no colon in its first line, the rest is taken as YAML. */
function readerByContent(bytes: Uint8Array): Reader {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  if (/^[{[]/.test(start)) return readJson;
  const [line = ''] = start.split(/[\r\n]/, 1);
  return /[,\t]/.test(line) && !/:/.test(line) ? readCsv : readYamlFields;
}
