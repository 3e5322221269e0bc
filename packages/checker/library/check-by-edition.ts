import type { Assurance, Problem } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import type { EditionModule } from '../checker.ts';
import { reportWithoutVerdict } from '../checker.ts';
import { fileProblem } from '../diagnostic/file-problems.ts';
import type { Located } from '../source/located.ts';
import { standardNamedIn } from '../source/standard-named-in.ts';

/** The editions at hand. */
export interface EditionShelf {
  readonly known: readonly string[];
  /** The one for data that name none. */
  readonly fallback: string;
  readonly load: (id: string) => Promise<EditionModule>;
}

/**
 * The report by the edition asked for, else the one that the data name, else the fallback. Data that name another
 * standard are not judged by this one.
 */
export async function checkByEdition(
  located: Located,
  { known, fallback, load }: EditionShelf,
  { asked, assurance }: { asked: string | undefined; assurance: Assurance },
): Promise<Report> {
  const named = standardNamedIn(located.data);
  const id = asked ?? named?.edition;
  if (named?.standard !== undefined) {
    const { standard } = (await load(asked ?? fallback)).edition.description;
    if (named.standard !== standard) {
      const problem = fileProblem('standard-other', located.locate('/edition'), {
        named: named.standard,
        standard,
      });
      return refused(named.edition, problem);
    }
  }
  if (id === undefined || known.includes(id))
    return (await load(id ?? fallback)).checkLocated(located, { assurance });
  const problem = fileProblem('edition-unknown', located.locate('/edition'), {
    edition: id,
    known: { zh: known.join('、'), en: known.join(', ') },
  });
  return refused(id, problem);

  /** Whatever edition was meant: who declares is read as that of the others. */
  async function refused(edition: string, problem: Problem): Promise<Report> {
    const { declarant } = (await load(fallback)).edition.description;
    return reportWithoutVerdict(
      { id: edition, declarant },
      located.data,
      [...located.problems, problem],
      assurance,
    );
  }
}
