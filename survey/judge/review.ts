import type { EditionModule } from '../../checker/cli/load-edition.ts';
import { dataProblem } from '../../checker/diagnostic/catalogue/data.ts';
import { surveyProblem } from '../../checker/diagnostic/catalogue/survey.ts';
import type { Problem } from '../../checker/diagnostic/problem.ts';
import { quoteInput } from '../../checker/diagnostic/quote-input.ts';
import type { Located } from '../../checker/source/located.ts';
import { locateProblems } from '../../checker/validate/locate-problems.ts';

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
    const uscc = memberOf(memberOf(declaration ?? located.data, 'enterprise'), 'uscc');
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
