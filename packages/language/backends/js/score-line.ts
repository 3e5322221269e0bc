import type { Score } from '../../types/report.ts';

/** Of an indicator its possible grades, as bits, in the order of all of its steps. */
type Line = Omit<Score, 'points' | 'grades' | 'next' | 'gap'> & { readonly bits: number };

/** A line of the score sheet. The next grade is the one with the fewest points above the best grade that is possible. */
export function scoreLine([least, most]: readonly number[], { bits, ...line }: Line): Score {
  const possible = line.steps.filter((_, grade) => (bits & (1 << grade)) !== 0);
  const best = Math.max(...possible.map(({ points }) => points.most));
  const above = line.steps.filter(({ points }) => points.most > best);
  const fewest = Math.min(...above.map(({ points }) => points.most));
  return {
    ...line,
    points: { least: least as number, most: most as number },
    grades: possible.map(({ grade }) => grade),
    next: above.findLast(({ points }) => points.most === fewest)?.grade ?? null,
    gap: null,
  };
}
