import type { Problem } from '@zhunsheng/language';
import { sourceProblem } from '../diagnostic/source-problems.ts';

/** Says that `count` syntax errors of a file are not listed. */
export function moreSyntaxErrors(file: string | undefined, count: number): Problem {
  return { ...sourceProblem('more-syntax-errors', { file }, { count }), count };
}
