import type { Problem } from '@zhunsheng/language';
import { dataProblem } from '../diagnostic/data-problems.ts';
import { limits } from './limits.ts';

/** Collects what a reader finds wrong in one declaration: the first problems; of the others only the number of errors. */
export interface ProblemCollector {
  /** Whether further problems are only counted: their places need not be looked up. */
  readonly full: boolean;
  add(problem: Problem): void;
  /** What was found, and at the end how many more there are. */
  all(): readonly Problem[];
}

/** An empty collector for a declaration in `file`. */
export function problemCollector(file: string): ProblemCollector {
  const listed: Problem[] = [];
  let count = 0;
  return {
    get full() {
      return listed.length >= limits.problems;
    },
    add(problem) {
      if (listed.length < limits.problems) listed.push(problem);
      else if (problem.severity === 'error') count++;
    },
    all() {
      return count === 0
        ? listed
        : [...listed, { ...dataProblem('more-problems', { file }, { count }), count }];
    },
  };
}
