import { sourceProblem } from '../diagnostic/catalogue/source.ts';
import { decodeText } from './decode-text.ts';
import { fileTooLarge } from './file-too-large.ts';
import { limits } from './limits.ts';
import { type Located, unreadable, withFileProblems } from './located.ts';
import { readJsonText } from './read-json.ts';
import { sourceText } from './source-text.ts';

/** Reads one declaration a line; blank lines are skipped. A broken line does not keep the others from being read. */
export function readNdjson(bytes: Uint8Array, file: string): Located[] {
  const tooLarge = fileTooLarge(bytes, file, limits.linesMegabytes);
  if (tooLarge) return [unreadable(file, [tooLarge])];
  const { text, problems } = decodeText(bytes, file);
  if (text === undefined) return [unreadable(file, problems)];
  const source = sourceText(file, text);
  const declarations: Located[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    // Not spread into push: a line with a huge list would exceed the number of arguments.
    for (const declaration of readJsonText(source, index, index + line.length))
      declarations.push(declaration);
  }
  if (declarations.length > 0) return withFileProblems(declarations, problems);
  return [unreadable(file, [...problems, sourceProblem('no-declaration', { file })], source)];
}
