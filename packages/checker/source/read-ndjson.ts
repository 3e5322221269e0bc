import { sourceProblem } from '../diagnostic/source-problems.ts';
import { textEncoding, textPieces } from './decode-text.ts';
import { fileTooLarge } from './file-too-large.ts';
import { limits } from './limits.ts';
import { type Located, unreadable, withFileProblems } from './located.ts';
import { readJsonText } from './read-json.ts';
import { type SourceText, sourceText } from './source-text.ts';
import { textLines } from './text-lines.ts';

/**
 * Reads one declaration a line, a line at a time; blank lines are skipped. A broken line does not keep the others from
 * being read; of many broken ones the first are reported, the others counted.
 */
export function* readNdjson(bytes: Uint8Array, file: string): Generator<Located> {
  const tooLarge = fileTooLarge(bytes.length, file, limits.linesMegabytes);
  if (tooLarge) return yield unreadable(file, [tooLarge]);
  const { encoding, problems } = textEncoding(bytes, file);
  if (encoding === undefined) return yield unreadable(file, problems);
  yield* withFileProblems(readLines(textPieces(bytes, encoding), file), problems);
}

function* readLines(pieces: Iterable<string>, file: string): Generator<Located> {
  let [broken, found] = [0, false];
  let first: SourceText | undefined;
  let unlisted = 0;
  for (const { number, text } of textLines(pieces)) {
    if (text?.trim() === '') continue;
    found = true;
    if (broken >= limits.brokenLines && (text === undefined || !isJson(text))) {
      first ??= sourceText(file, text ?? '', number);
      unlisted++;
      continue;
    }
    const declarations = text === undefined ? [tooLong(file, number)] : readLine(file, text, number);
    if (declarations.every(({ data }) => data === undefined)) broken++;
    yield* declarations;
  }
  if (first) yield unlistedLines(first, unlisted);
  if (!found) yield unreadable(file, [sourceProblem('no-declaration', { file })]);
}

function readLine(file: string, text: string, number: number): Located[] {
  return readJsonText(sourceText(file, text, number), 0, text.length);
}

function tooLong(file: string, line: number): Located {
  return unreadable(file, [sourceProblem('line-too-long', { file, line }, { limit: limits.treeMegabytes })]);
}

/** Parsing with places takes twenty times as long: of a file of another format every line would be broken. */
function isJson(line: string): boolean {
  // Making an exception takes longer than all the rest, and most broken lines are cut off.
  if (!/[}\]"\w]/.test(line.trimEnd().at(-1) ?? '')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function unlistedLines(first: SourceText, lines: number): Located {
  const problem = sourceProblem('more-broken-lines', first.place(0), { lines });
  return unreadable(first.file, [{ ...problem, count: lines - 1 }], first);
}
