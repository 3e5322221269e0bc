import { countErrors, type Problem, quoteInput } from '@zhunsheng/language';
import { dataProblem } from '../diagnostic/data-problems.ts';
import { checkValues } from './check-values.ts';
import type { Dictionary, SchemaError } from './dictionary.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import { groupRepeats } from './group-repeats.ts';
import { groupUnlike } from './group-unlike.ts';

const MOST = 50;
/** Schema errors that are put into words. Those beyond are counted only: the words take longer than finding them. */
const EXPLAINED = 1000;

/**
 * Everything that is wrong with a normalised declaration, by pointer; an empty list when nothing is.
 * Repeats over list entries are grouped, and many unknown fields; of more than 50 problems the rest is counted.
 */
export function validateDeclaration(data: unknown, dictionary: Dictionary): Problem[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return [dataProblem('not-a-declaration', { pointer: '' }, { found: quoteInput(data) })];
  }
  const { accepts } = dictionary;
  const errors = accepts(data) === true ? [] : (accepts.errors ?? []);
  const fromSchema = explainSchemaErrors(data, errors.slice(0, EXPLAINED), dictionary);
  const problems = [...fromSchema, ...checkValues(data as Record<string, unknown>, dictionary, fromSchema)];
  if (problems.length === 0) return problems;
  return capped(groupUnlike(groupRepeats(problems)), countValues(errors.slice(EXPLAINED)));
}

/** How many values the schema's errors are about: as many problems would come of them. */
function countValues(errors: readonly SchemaError[]): number {
  const members: readonly string[] = ['additionalProperties', 'required'];
  const places = errors.map(({ instancePath, keyword, params }) =>
    members.includes(keyword) ? JSON.stringify([instancePath, keyword, params]) : instancePath,
  );
  return new Set(places).size;
}

/** Errors go first into the fifty: a warning must not crowd out the reason why there is no verdict. */
function capped(problems: readonly Problem[], unexplained: number): Problem[] {
  if (problems.length <= MOST && unexplained === 0) return [...problems];
  const ranked = [...problems].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  const listed = ranked.slice(0, MOST);
  const unlisted = countErrors(ranked.slice(MOST)) + unexplained;
  const warnings = ranked.slice(MOST).filter(({ severity }) => severity !== 'error').length;
  const rest = unlisted + warnings;
  const more = dataProblem('more-problems', {}, { count: rest });
  return [...listed, unlisted > 0 ? { ...more, count: unlisted } : more];
}
