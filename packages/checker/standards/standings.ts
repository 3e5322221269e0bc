import type { Assurance, Bilingual } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import type { EditionModule } from '../checker.ts';
import { fileProblem } from '../diagnostic/file-problems.ts';
import type { Data } from '../questions/declaration-data.ts';
import { type RankedQuestion, rankQuestions } from '../questions/rank-questions.ts';
import { fieldPointer } from '../source/json-pointer.ts';
import { type Located, unlocated } from '../source/located.ts';
import { carryOver } from './carry-over.ts';
import { completeDeclaration } from './complete-declaration.ts';
import type { SharedField } from './shared-field.ts';

/** A standard at hand in the edition asked for, with what an enterprise declared for it, if it did. */
export interface StandardAtHand {
  readonly standard: string;
  readonly edition: EditionModule;
  readonly located?: Located;
}

/** Where an enterprise stands by one standard. */
export interface Standing {
  readonly standard: string;
  readonly names: Bilingual;
  /** Whether something was declared for it, and not only for others. */
  readonly declared: boolean;
  readonly report: Report;
  /** Titles of the fields that were taken from what was declared for other standards. */
  readonly carried: readonly Bilingual[];
}

/** A question that is open in one standard or more. */
export interface OpenQuestion {
  readonly title: Bilingual;
  /** The fiscal year it is asked for. */
  readonly year: number | null;
  /** Where it is answered, and how many of that standard's undetermined clauses the best answer would decide. */
  readonly asked: readonly { readonly standard: string; readonly path: string; readonly decides: number }[];
}

export interface Standings {
  readonly standings: readonly Standing[];
  /** Those that would decide most clauses over all standards first. */
  readonly questions: readonly OpenQuestion[];
}

/** So many open questions are told. */
const MOST_QUESTIONS = 5;

/**
 * Where an enterprise stands by each of several standards, each with what the declarations for the others say under it.
 * Two declarations that answer one shared field differently are an error in both: none gets a verdict.
 */
export function standings(
  standards: readonly StandardAtHand[],
  shared: readonly SharedField[],
  assurance: Assurance,
): Standings {
  const declared = standards.map(one => ({
    ...one,
    dictionary: one.edition.dictionary,
    validated: one.located && one.edition.validateLocated(one.located),
  }));
  const questions = new Map<string, OpenQuestion>();
  const found = declared.map((one): Standing => {
    const { standard, edition, dictionary, located, validated } = one;
    const { names } = edition.edition.description;
    if (located && validated?.declaration === undefined)
      return {
        standard,
        names,
        declared: true,
        report: edition.checkLocated(located, { assurance }),
        carried: [],
      };
    let data = (validated?.declaration ?? {}) as Data;
    const filled: string[] = [];
    const differing = [];
    for (const other of declared) {
      if (other === one || other.validated?.declaration === undefined) continue;
      const carried = carryOver(other.validated.declaration as Data, other, one, shared);
      const completed = completeDeclaration(data, carried, dictionary.fields);
      data = completed.data;
      filled.push(...completed.filled);
      differing.push(...completed.differing.map(field => ({ ...field, other })));
    }
    const report = edition.check(data, { assurance });
    const problems = differing.map(({ field, own, carried, other }) =>
      fileProblem('standards-differ', (located ?? unlocated(data)).locate(fieldPointer(field.path)), {
        field: field.title,
        own: shown(own),
        carried: shown(carried),
        other: other.edition.edition.description.names,
      }),
    );
    const titles = [...new Set(filled)].flatMap(path => dictionary.fields.get(path)?.title ?? []);
    if (problems.length > 0)
      return {
        standard,
        names,
        declared: located !== undefined,
        report: { ...report, conclusion: null, clauses: [], problems: [...report.problems, ...problems] },
        carried: titles,
      };
    if (report.conclusion !== null)
      for (const question of rankQuestions(edition, data, report, assurance)) ask(question, standard);
    return { standard, names, declared: located !== undefined, report, carried: titles };
  });
  const byWeight = [...questions.values()].sort((a, b) => weight(b) - weight(a));
  return { standings: found, questions: byWeight.filter(weight).slice(0, MOST_QUESTIONS) };

  function ask({ field, year, decides }: RankedQuestion, standard: string): void {
    const common = shared.find(
      ({ paths }) => Object.hasOwn(paths, standard) && paths[standard] === field.path,
    );
    const key = `${common?.id ?? `${standard} ${field.path}`} ${year}`;
    const known = questions.get(key) ?? { title: common?.title ?? field.title, year, asked: [] };
    questions.set(key, { ...known, asked: [...known.asked, { standard, path: field.path, decides }] });
  }
}

function weight({ asked }: OpenQuestion): number {
  return asked.reduce((sum, { decides }) => sum + decides, 0);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
