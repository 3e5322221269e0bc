import { dataProblem } from '../diagnostic/catalogue/data.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { quoteInput } from '../diagnostic/quote-input.ts';
import { checkValues } from './check-values.ts';
import type { Dictionary } from './dictionary.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import { groupRepeats } from './group-repeats.ts';

const MOST = 50;

/**
 * Everything that is wrong with a normalised declaration, by pointer; an empty list when nothing is.
 * Repeats over list entries are grouped; of more than 50 problems the rest is counted.
 */
export function validateDeclaration(data: unknown, dictionary: Dictionary): Problem[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return [dataProblem('not-a-declaration', { pointer: '' }, { found: quoteInput(data) })];
  }
  const { accepts } = dictionary;
  const fromSchema =
    accepts(data) === true ? [] : explainSchemaErrors(data, accepts.errors ?? [], dictionary);
  const problems = [...fromSchema, ...checkValues(data as Record<string, unknown>, dictionary, fromSchema)];
  return problems.length === 0 ? problems : capped(groupRepeats(problems));
}

/** Errors go first into the fifty: a warning must not crowd out the reason why there is no verdict. */
function capped(problems: readonly Problem[]): Problem[] {
  if (problems.length <= MOST) return [...problems];
  const ranked = [...problems].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  return [...ranked.slice(0, MOST), dataProblem('more-problems', {}, { count: problems.length - MOST })];
}
