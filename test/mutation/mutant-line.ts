/** A place in a file; lines and columns are counted from 0. */
interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Changed {
  readonly location: { readonly start: Position; readonly end: Position };
  readonly replacement: string;
}

/** What a mutant changes, in the words of its file: stays the same while the lines stand, wherever they move to. */
export interface MutantLine {
  readonly was: string;
  readonly becomes: string;
}

/** The same of a result: reports count from 1. */
export function fromReport({ location: { start, end }, replacement }: Changed): Changed {
  const less = ({ line, column }: Position) => ({ line: line - 1, column: column - 1 });
  return { location: { start: less(start), end: less(end) }, replacement };
}

/** Most characters of a line that are kept: a block that is emptied is known by how it begins. */
const MOST = 160;

/** The lines a mutant stands in, before and after, with single blanks. */
export function mutantLine(source: string, { location: { start, end }, replacement }: Changed): MutantLine {
  const lines = source.split('\n');
  const before = (lines[start.line] ?? '').slice(0, start.column);
  const after = (lines[end.line] ?? '').slice(end.column);
  const was = lines.slice(start.line, end.line + 1).join('\n');
  return { was: short(was), becomes: short(before + replacement + after) };
}

function short(code: string): string {
  return code.replace(/\s+/g, ' ').trim().slice(0, MOST).trim();
}
