import { sourceProblem } from '../diagnostic/source-problems.ts';
import { decodeText } from './decode-text.ts';
import { fileTooLarge } from './file-too-large.ts';
import { limits } from './limits.ts';
import { type Located, unreadable, withFileProblems } from './located.ts';
import { readJsonText } from './read-json.ts';
import { type SourceText, sourceText } from './source-text.ts';

/**
 * Reads one declaration a line; blank lines are skipped. A broken line does not keep the others from being read; of many
 * broken ones the first are reported, the others counted.
 */
export function readNdjson(bytes: Uint8Array, file: string): Located[] {
  const tooLarge = fileTooLarge(bytes.length, file, limits.linesMegabytes);
  if (tooLarge) return [unreadable(file, [tooLarge])];
  const { text, problems } = decodeText(bytes, file);
  if (text === undefined) return [unreadable(file, problems)];
  const source = sourceText(file, text);
  const declarations: Located[] = [];
  const unlisted: number[] = [];
  const lines = [...text.matchAll(/[^\r\n]+/g)];
  const mayBeTooMany = lines.length > limits.brokenLines;
  let broken = 0;
  for (const { 0: line, index } of lines) {
    if (line.trim() === '') continue;
    const isBroken = mayBeTooMany && !isJson(line);
    if (isBroken && ++broken > limits.brokenLines) {
      unlisted.push(index);
      continue;
    }
    // Not spread into push: a line with a huge list would exceed the number of arguments.
    for (const declaration of readJsonText(source, index, index + line.length))
      declarations.push(declaration);
  }
  if (unlisted.length > 0) declarations.push(unlistedLines(source, unlisted));
  if (declarations.length > 0) return withFileProblems(declarations, problems);
  return [unreadable(file, [...problems, sourceProblem('no-declaration', { file })], source)];
}

/** Parsing with places takes twenty times as long: of a file of another format every line would be broken. */
function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function unlistedLines(source: SourceText, offsets: readonly number[]): Located {
  const place = source.place(offsets[0] ?? 0);
  const problem = sourceProblem('more-broken-lines', place, { lines: offsets.length });
  return unreadable(source.file, [{ ...problem, count: offsets.length - 1 }], source);
}
