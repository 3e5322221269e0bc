import { readNdjson } from '../../checker/source/read-ndjson.ts';
import { columnTypes } from '../dataset/column-type.ts';
import { compileLineScanner, type LineScanner } from '../dataset/compile-line-scanner.ts';
import { keyOrder } from '../dataset/key-order.ts';
import { linesOfFile } from '../dataset/lines-of-file.ts';
import { sqlText } from '../sql-text.ts';
import { atLine } from './at-line.ts';
import { doubtsOf } from './doubts.ts';
import { onlyDeclaration } from './review.ts';
import { numbers, removeRows, type StagedPart, type Staging } from './staging.ts';

/** Lines from whose keys the order of keys is learnt. */
const SAMPLE = 500;

/**
 * Reads a file of one declaration a line. DuckDB reads all lines with typed columns, which would take `"86"` for 86 and
 * pass over unknown fields; so every line is scanned beside it, and one that is not plainly in order goes to the checker.
 * A file that DuckDB cannot read, or in which it finds other lines than we do, is read by the checker alone.
 */
export async function stageNdjson(
  staging: Staging,
  file: string,
  table: string,
  offset: number,
): Promise<StagedPart> {
  const { connection, module } = staging;
  const { schema, id } = module.edition.description;
  const doubts = doubtsOf(schema, module.dictionary, id);
  const typed = connection
    .run(
      `CREATE TABLE ${table} AS SELECT *, (${['as_of IS NULL', 'enterprise IS NULL', ...doubts].join(' OR ')}) IS TRUE AS doubtful
FROM read_ndjson(${sqlText(file)}, columns = ${columnTypes(module.dictionary.tree)}, ignore_errors = true)`,
    )
    .then(
      () => true,
      () => false,
    );
  const uncertain = await findUncertain(staging, file);
  const read = await typed;
  const [counted] = read ? await numbers(connection, `SELECT count(*) FROM ${table}`) : [];
  if (counted !== uncertain.rows) {
    if (read) await connection.run(`DROP TABLE ${table}`);
    const every = new Set(Array.from({ length: uncertain.rows }, (_, index) => index + 1));
    await reviewLines(staging, file, offset, every);
    return { table: undefined, offset, rows: uncertain.rows, reviewRows: async () => {} };
  }
  const doubtful = await numbers(connection, `SELECT rowid + 1 FROM ${table} WHERE doubtful`);
  const part: StagedPart = {
    table,
    offset,
    rows: uncertain.rows,
    reviewRows: async rows => {
      await removeRows(connection, table, rows);
      await reviewLines(staging, file, offset, rows);
    },
  };
  await part.reviewRows(new Set([...uncertain.found, ...doubtful]));
  return part;
}

/** The lines that the scanner does not pass, and how many lines there are. */
async function findUncertain(
  { module, progress, signal }: Staging,
  file: string,
): Promise<{ rows: number; found: number[] }> {
  const found: number[] = [];
  let rows = 0;
  let scan: LineScanner | undefined;
  await linesOfFile(
    file,
    (bytes, start) => {
      scan ??= scannerFor(module, bytes);
      rows++;
      if (!scan(bytes, start)) found.push(rows);
    },
    bytes => progress.show('read', bytes, rows),
    signal,
  );
  return { rows, found };
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
  offset: number,
  rows: ReadonlySet<number>,
): Promise<void> {
  if (rows.size === 0) return;
  let row = 0;
  let reviewed = 0;
  await linesOfFile(
    file,
    (bytes, start, end, line) => {
      if (!rows.has(++row)) return;
      const located = onlyDeclaration(readNdjson(bytes.subarray(start, end), file), file);
      sink.add(review(offset + row, atLine(located, line)));
      reviewed++;
    },
    async () => {
      progress.show('review', reviewed, reviewed);
      await sink.ready();
    },
    signal,
  );
}
