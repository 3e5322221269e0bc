import { sourceProblem } from '../diagnostic/catalogue/source.ts';
import type { Problem } from '../diagnostic/problem.ts';

/** Says that `count` syntax errors of a file are not listed. */
export function moreSyntaxErrors(file: string | undefined, count: number): Problem {
  return { ...sourceProblem('more-syntax-errors', { file }, { count }), count };
}
