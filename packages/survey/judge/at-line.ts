import type { Located } from '@zhunsheng/checker';

/** A declaration that was read from one line alone, with its places in the file. */
export function atLine(located: Located, line: number): Located {
  const moved = <Place extends { readonly line?: number }>(place: Place): Place =>
    place.line === undefined ? place : { ...place, line: place.line + line - 1 };
  return {
    data: located.data,
    locate: (...where) => moved(located.locate(...where)),
    problems: located.problems.map(problem => ({ ...problem, location: moved(problem.location) })),
  };
}
