import type { Problem } from '@zhunsheng/language';
import { delimiterOf } from './csv-delimiter.ts';
import { csvRecords } from './csv-records.ts';
import { textEncoding, textPieces } from './decode-text.ts';
import { limits } from './limits.ts';
import { problemCollector } from './problem-collector.ts';

/** A text table, by row and column from 1; cells without content are absent. */
export interface CsvRows {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Errors keep the table from being read. */
  readonly problems: readonly Problem[];
}

/** The cells of a CSV file that is a table of anything, in the encodings and with the delimiters of declarations. */
export function csvRows(bytes: Uint8Array, file: string): CsvRows {
  const { encoding, problems } = textEncoding(bytes, file);
  if (encoding === undefined) return { rows: new Map(), problems };
  const delimiter = delimiterOf(textPieces(bytes, encoding).next().value ?? '');
  const broken = problemCollector(file);
  const records = csvRecords(
    { file, delimiter, pieces: textPieces(bytes, encoding) },
    () => limits.columns,
    broken,
  );
  const rows = [...records].map(({ row, cells }) => {
    const filled = cells.flatMap(({ text }, index) =>
      text.trim() === '' ? [] : [[index + 1, text.trim()] as const],
    );
    return [row, new Map(filled)] as const;
  });
  return { rows: new Map(rows), problems: [...problems, ...broken.all()] };
}
