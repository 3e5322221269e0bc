import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readNdjson } from '@zhunsheng/checker';
import { columnTypes } from '../dataset/column-type.ts';
import { compileLineScanner, type LineScanner } from '../dataset/compile-line-scanner.ts';
import { keyOrder } from '../dataset/key-order.ts';
import { type LineIndex, lineIndex } from '../dataset/line-index.ts';
import { linesOfFile } from '../dataset/lines-of-file.ts';
import { plainLines } from '../dataset/plain-lines.ts';
import { readNdjson as ndjsonRows, readParquet, sqlName, sqlText } from '../sql-text.ts';
import { atLine } from './at-line.ts';
import { doubtsOf } from './doubts.ts';
import { onlyDeclaration } from './review.ts';
import { leftOutWithout, numbers, type StagedPart, type Staging } from './staging.ts';

/** Lines from whose keys the order of keys is learnt. */
const SAMPLE = 500;
/** Rows that one thread reads at a time. */
const ROW_GROUP = 50_000;

/**
 * Reads a file of one declaration a line. DuckDB reads all lines with typed columns, which would take `"86"` for 86 and
 * pass over unknown fields; so every line is scanned beside it, and one that is not plainly in order goes to the checker.
 * What was read is kept as Parquet: small, and quick to read again. A file that DuckDB cannot read, or in which it finds
 * other lines than we do, is read by the checker alone. In problems it has its own name, whatever copy of it is read.
 */
export async function stageNdjson(staging: Staging, file: string, offset: number): Promise<StagedPart> {
  const { connection, module, folder } = staging;
  const { schema, id } = module.edition.description;
  const lines = await plainLines(file, join(folder, `part-${offset}.ndjson`), staging.signal);
  const typedFile = join(folder, `part-${offset}.parquet`);
  const typed = connection
    .run(
      `COPY (SELECT * FROM ${ndjsonRows(lines, columnTypes(module.dictionary.tree), ', ignore_errors = true')})
TO ${sqlText(typedFile)} (FORMAT parquet, ROW_GROUP_SIZE ${ROW_GROUP})`,
    )
    .then(
      () => true,
      () => false,
    );
  // Whatever happens, nothing is closed under a statement that is running.
  const { rows, found: uncertain, index } = await findUncertain(staging, lines).finally(() => typed);
  const read = await typed;
  staging.signal.throwIfAborted();
  const [counted] = read ? await numbers(connection, `SELECT count(*) FROM ${readParquet(typedFile)}`) : [];
  const reviewRows = (some: ReadonlySet<number>) => reviewLines(staging, file, index, offset, some);
  const leftOut = leftOutWithout(rows, file);
  // A part without rows shares its number, and so its copy, with the next.
  if (rows === 0 || counted !== rows) return { offset, rows, leftOut, reviewRows };
  const doubts = doubtsOf(schema, module.dictionary, id).map(doubt => `(${doubt}) IS NOT TRUE`);
  const given = [...module.dictionary.tree.members].filter(([, { field }]) => field?.required);
  const plain = [...given.map(([name]) => `${sqlName(name)} IS NOT NULL`), ...doubts].join('\n  AND ');
  const query = `SELECT file_row_number + ${1 + offset} AS "row", * FROM ${readParquet(typedFile, ', file_row_number = true')}`;
  return { source: { query, plain, uncertain }, offset, rows, leftOut, reviewRows };
}

/** The lines that the scanner does not pass, how many lines there are and where. */
async function findUncertain(
  { module, progress, signal }: Staging,
  file: string,
): Promise<{ rows: number; found: number[]; index: LineIndex }> {
  const found: number[] = [];
  const index = lineIndex(file, (await stat(file)).size);
  let rows = 0;
  let scan: LineScanner | undefined;
  await linesOfFile(
    file,
    (bytes, start, _end, line, offset) => {
      scan ??= scannerFor(module, bytes);
      rows++;
      index.add(offset, line);
      if (!scan(bytes, start)) found.push(rows);
    },
    bytes => progress.show('read', bytes, rows),
    signal,
  );
  return { rows, found, index };
}

function scannerFor({ dictionary, edition: { description } }: Staging['module'], bytes: Buffer): LineScanner {
  const lines = bytes.toString('utf8').split('\n', SAMPLE);
  const order = keyOrder(lines.map(parseOrNothing));
  return compileLineScanner(description.schema, dictionary, order, description.id);
}

function parseOrNothing(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function reviewLines(
  { review, sink, signal, progress }: Staging,
  file: string,
  index: LineIndex,
  offset: number,
  rows: ReadonlySet<number>,
): Promise<void> {
  let reviewed = 0;
  await index.visit(
    rows,
    (row, bytes, start, end, line) => {
      const located = onlyDeclaration([...readNdjson(bytes.subarray(start, end), file)], file);
      sink.add(review(offset + row, atLine(located, line)));
      reviewed++;
    },
    async () => {
      signal.throwIfAborted();
      progress.show('review', reviewed, rows.size);
      await sink.ready();
    },
  );
}
