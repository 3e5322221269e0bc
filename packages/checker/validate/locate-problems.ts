import type { Location, Problem } from '@zhunsheng/language';
import type { Located } from '../source/located.ts';

const ABOUT_NAMES: ReadonlySet<string> = new Set(['unknown-field', 'unknown-fields', 'amount-split']);

/** The problems, a reader's as they are, with their places in the file, in the order of the file; those without a place come last. */
export function locateProblems(problems: readonly Problem[], located: Located): Problem[] {
  return problems
    .map(problem => locateProblem(problem, located))
    .sort(({ location: a }, { location: b }) => compare(a.line, b.line) || compare(a.column, b.column));
}

function locateProblem(problem: Problem, located: Located): Problem {
  const placed = { ...problem, location: placeOf(problem, located) };
  const isReaders = problem.location.file !== undefined;
  return isReaders || !located.reword ? placed : located.reword(placed);
}

function placeOf({ code, location }: Problem, located: Located): Location {
  if (location.file !== undefined) return location;
  if (location.pointer === undefined) return { file: located.locate('').file };
  const at = ABOUT_NAMES.has(code) ? 'key' : 'value';
  return { ...located.locate(location.pointer, at), pointer: location.pointer };
}

function compare(a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY): number {
  return a === b ? 0 : a - b;
}
