import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { FuzzFile } from './make-file.ts';
import type { Finding } from './run-files.ts';

/** Attempts at most: a small file is worth a minute, not an hour; what takes too much does so in each attempt. */
const ATTEMPTS = 150;

/** A smaller file with the same finding, by leaving out lines, then characters; of a workbook, elements of its XML. */
export async function shrink(
  finding: Finding,
  run: (file: FuzzFile) => Promise<Finding[]>,
): Promise<Finding> {
  let smallest = finding;
  let left = finding.oracle === 'limit' ? ATTEMPTS / 10 : ATTEMPTS;
  const accept = async (bytes: Uint8Array): Promise<boolean> => {
    if (left-- <= 0) return false;
    const found = await run({ name: finding.name, bytes });
    const same = found.find(one => one.oracle === finding.oracle && kindOf(one) === kindOf(finding));
    if (same) smallest = same;
    return same !== undefined;
  };
  if (finding.name.endsWith('.xlsx')) await shrinkWorkbook(finding.bytes, accept);
  else if (!finding.name.endsWith('.parquet')) {
    // A character a byte, whatever the encoding is.
    const text = Buffer.from(finding.bytes).toString('latin1');
    const put = (some: readonly string[]) => accept(Buffer.from(some.join(''), 'latin1'));
    const lines = await without(text.split(/(?<=[\n,])/), put);
    await without(lines.join('').split(''), put);
  }
  return smallest;
}

/** What tells one kind of finding from another: its first words, without names, numbers and values. */
function kindOf({ text }: Finding): string {
  return (text.split('\n')[0] ?? '')
    .replace(/\d+/g, '0')
    .replace(/"[^"]*"|\/\S+/g, '')
    .slice(0, 40);
}

/** Pieces that are left when every other, in ever smaller runs, has been left out and the finding stayed. */
async function without(
  pieces: readonly string[],
  accept: (left: readonly string[]) => Promise<boolean>,
): Promise<readonly string[]> {
  let left = pieces;
  for (let run = Math.ceil(pieces.length / 2); run >= 1; run = run === 1 ? 0 : Math.ceil(run / 2)) {
    for (let at = 0; at < left.length; ) {
      const fewer = left.toSpliced(at, run);
      if (await accept(fewer)) left = fewer;
      else at += run;
    }
  }
  return left;
}

async function shrinkWorkbook(
  bytes: Uint8Array,
  accept: (bytes: Uint8Array) => Promise<boolean>,
): Promise<void> {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes);
  } catch {
    // A broken archive stays as it is.
    return;
  }
  for (const name of Object.keys(entries)) {
    const others = { ...entries };
    delete others[name];
    if (await accept(zipSync(others))) entries = others;
  }
  for (const [name, content] of Object.entries(entries)) {
    const pieces = strFromU8(content).split(/(?<=<\/row>|<\/c>|<\/si>|<\/xf>)/);
    const left = await without(pieces, some =>
      accept(zipSync({ ...entries, [name]: strToU8(some.join('')) })),
    );
    entries = { ...entries, [name]: strToU8(left.join('')) };
  }
}
