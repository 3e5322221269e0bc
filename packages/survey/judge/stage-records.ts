import type { LeftOut } from '../dataset/dataset-part.ts';
import { readRecords } from '../dataset/read-records.ts';
import type { StagedPart, Staging } from './staging.ts';

/** Files that are small, or not made for many rows: the checker looks at every declaration in them. */
export async function stageRecords(
  { module, review, sink, signal, progress }: Staging,
  files: readonly string[],
  offset: number,
): Promise<StagedPart> {
  let rows = 0;
  const leftOut: LeftOut[] = [];
  for (const [index, file] of files.entries()) {
    signal.throwIfAborted();
    const { records, blank } = await readRecords(file, module);
    if (blank) leftOut.push({ file, reason: blank });
    for (const located of records) {
      sink.add(review(offset + ++rows, located));
      if (rows % 1000 === 0) await sink.ready();
    }
    progress.show(
      'review',
      rows,
      files.length === 1 ? rows : Math.round((rows / (index + 1)) * files.length),
    );
    await sink.ready();
  }
  return { offset, rows, leftOut, reviewRows: async () => {} };
}
