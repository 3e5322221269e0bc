import type { EditionModule, Located } from '@zhunsheng/checker';
import { dataProblem, jsonPointer, locateProblems, valueAt } from '@zhunsheng/checker';
import type { Problem } from '@zhunsheng/language';
import { quoteInput } from '@zhunsheng/language';
import { surveyProblem } from '../diagnostic/survey-problems.ts';

/** What came of a declaration that the checker looked at. */
export interface Reviewed {
  readonly row: number;
  /** The normalised declaration; undefined when it has errors and is rejected. */
  readonly declaration: unknown;
  readonly uscc: string | null;
  readonly problems: readonly Problem[];
}

/** Has the checker look at declarations one by one. */
export function reviewer({ validateLocated, edition: { description } }: EditionModule) {
  const { path } = description.declarant.number ?? {};
  const number = path === undefined ? undefined : jsonPointer(path.split('.'));
  return (row: number, located: Located): Reviewed => {
    const { declaration, problems } = validateLocated(located);
    const named = memberOf(declaration, 'edition');
    const other = typeof named === 'string' && named !== description.id;
    const differs = other
      ? locateProblems(
          [surveyProblem('edition-differs', { pointer: '/edition' }, { named, used: description.id })],
          located,
        )
      : [];
    const uscc = number && valueAt(declaration ?? located.data, number);
    return {
      row,
      declaration,
      uscc: typeof uscc === 'string' ? uscc : null,
      problems: [...problems, ...differs],
    };
  };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** The declaration on one line of NDJSON; a list in one line is none. */
export function onlyDeclaration(found: readonly Located[], file: string): Located {
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  const problem = dataProblem('not-a-declaration', { file, pointer: '' }, { found: quoteInput([]) });
  return { data: undefined, problems: [problem], locate: () => ({ file }) };
}
