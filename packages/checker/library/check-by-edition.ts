import type { Assurance } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import type { EditionModule } from '../checker.ts';
import { reportWithoutVerdict } from '../checker.ts';
import { checkProblem } from '../diagnostic/check-problems.ts';
import type { Located } from '../source/located.ts';

/** The editions at hand. */
export interface EditionShelf {
  readonly known: readonly string[];
  /** The one for data that name none. */
  readonly fallback: string;
  readonly load: (id: string) => Promise<EditionModule>;
}

/** The report by the edition asked for, else the one that the data name, else the fallback. */
export async function checkByEdition(
  located: Located,
  { known, fallback, load }: EditionShelf,
  { asked, assurance }: { asked: string | undefined; assurance: Assurance },
): Promise<Report> {
  const named = asked ?? editionNamedIn(located.data);
  if (named === undefined || known.includes(named))
    return (await load(named ?? fallback)).checkLocated(located, { assurance });
  const problem = checkProblem('edition-unknown', located.locate('/edition'), {
    edition: named,
    known: { zh: known.join('、'), en: known.join(', ') },
  });
  // Whatever edition was meant: who declares is read as that of the others.
  const { declarant } = (await load(fallback)).edition.description;
  return reportWithoutVerdict(
    { id: named, declarant },
    located.data,
    [...located.problems, problem],
    assurance,
  );
}

function editionNamedIn(data: unknown): string | undefined {
  const edition = typeof data === 'object' && data !== null && 'edition' in data ? data.edition : undefined;
  return typeof edition === 'string' ? edition : undefined;
}
