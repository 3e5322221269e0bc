import type {
  Assurance,
  CompiledEdition,
  EditionDescription,
  Language,
  VocabularyEntry,
} from '@zhunsheng/language';
import { hasErrors, type Problem } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { checkProblem } from './diagnostic/check-problems.ts';
import { type EditionTexts, editionTexts } from './evaluate/edition-texts.ts';
import { evaluateDeclaration } from './evaluate/evaluate-declaration.ts';
import { findContradictions } from './evaluate/find-contradictions.ts';
import { headReader } from './evaluate/read-head.ts';
import { type Located, unlocated } from './source/located.ts';
import { type Dictionary, prepareDictionary } from './validate/dictionary.ts';
import { locateProblems } from './validate/locate-problems.ts';
import { type ValidatedDeclaration, validateLocated } from './validate/validate-located.ts';

export interface CheckOptions {
  /** `verified` (the default): an enterprise's own yes needs an assessor's finding; `declared`: it counts. */
  readonly assurance?: Assurance;
}

/** The checker of one edition, whose reports are in one language. */
export interface Checker {
  /** The full report on whatever `data` is; with errors among its problems there are no verdicts. */
  readonly check: (data: unknown, options?: CheckOptions) => Report;
  /** The full report on a declaration that is valid and normalised. */
  readonly evaluate: (declaration: unknown, options?: CheckOptions) => Report;
  /** The conclusion alone on a declaration that is valid and normalised. */
  readonly conclude: (declaration: unknown, options?: CheckOptions) => NonNullable<Report['conclusion']>;
  /** As `check`, for data that a reader found in a file: its problems are included, and all have their place. */
  readonly checkLocated: (located: Located, options?: CheckOptions) => Report;
  /** What is wrong with `data`, and its normal form (undefined when there are errors). */
  readonly validate: (data: unknown) => ValidatedDeclaration;
  /** As `validate`, for data that a reader found in a file: its problems are included, and all have their place. */
  readonly validateLocated: (located: Located) => ValidatedDeclaration;
  /** The data dictionary that readers and forms need. */
  readonly dictionary: Dictionary;
}

/** A generated edition module. */
export type EditionModule = Checker & { readonly edition: CompiledEdition };

const CONCLUSIONS = ['not_recognised', 'undetermined', 'recognised'] as const;

/**
 * The checker around an edition's generated rules. `language` is that of titles, reasons and evidence in its reports;
 * problems always carry both. Nothing here reads a file, a clock or a network.
 */
export function createChecker(edition: CompiledEdition, language: Language = 'zh'): Checker {
  const { description, validateSchema } = edition;
  const vocabularies = Object.entries(description.vocabularies).map(([id, entries]) => [
    id,
    flatten(entries),
  ]);
  const dictionary = prepareDictionary(description.schema, Object.fromEntries(vocabularies), validateSchema);
  let texts: EditionTexts | undefined;

  function evaluate(declaration: unknown, { assurance = 'verified' }: CheckOptions = {}) {
    texts ??= editionTexts(edition, language);
    return evaluateDeclaration(edition, texts, declaration, assurance);
  }

  function validate(located: Located): ValidatedDeclaration {
    const { declaration, problems: found } = validateLocated(located, dictionary);
    const problems = found.map(problem => explainFinding(problem, description));
    if (declaration === undefined) return { declaration, problems };
    const all = [...problems, ...locateProblems(findContradictions(edition, declaration), located)];
    return { declaration: hasErrors(all) ? undefined : declaration, problems: all };
  }

  function checkLocated(located: Located, options: CheckOptions = {}): Report {
    const { declaration, problems } = validate(located);
    if (declaration !== undefined) return { ...evaluate(declaration, options), problems: [...problems] };
    return reportWithoutVerdict(description, located.data, problems, options.assurance);
  }

  return {
    check: (data, options) => checkLocated(unlocated(data), options),
    checkLocated,
    validate: data => validate(unlocated(data)),
    validateLocated: validate,
    evaluate,
    dictionary,
    conclude: (declaration, { assurance = 'verified' } = {}) =>
      CONCLUSIONS[edition.conclude(declaration, assurance === 'declared')] as (typeof CONCLUSIONS)[number],
  };
}

/** To the schema a finding on a computed clause is an unknown field; to an assessor it needs to be said why. */
function explainFinding(problem: Problem, { clauses }: EditionDescription): Problem {
  const [, id] = /^\/findings\/([^/]+)$/.exec(problem.location.pointer ?? '') ?? [];
  const clause = clauses.find(one => one.id === id && one.mode === 'computed');
  if (problem.code !== 'unknown-field' || !clause) return problem;
  return checkProblem('finding-on-computed', problem.location, { clause: clause.title });
}

/** The report on data with errors: what can be said of them, and no verdict. */
export function reportWithoutVerdict(
  description: Pick<EditionDescription, 'id' | 'declarant'>,
  data: unknown,
  problems: readonly Problem[],
  assurance: Assurance = 'verified',
): Report {
  const head = headReader(description)(data);
  return {
    edition: description.id,
    as_of: head.as_of,
    assurance,
    enterprise: { ...head.enterprise, size: null },
    conclusion: null,
    clauses: [],
    interpretations: [],
    problems: [...problems],
  };
}

/** The codes of a vocabulary with those of its parts; a part is titled with its whole, for 铁西区 is in two cities. */
function flatten(entries: readonly VocabularyEntry[], whole?: VocabularyEntry): VocabularyEntry[] {
  return entries.flatMap(({ code, title, parts }) => {
    const full = whole ? { zh: `${whole.title.zh}${title.zh}`, en: `${title.en}, ${whole.title.en}` } : title;
    return [{ code, title: full }, ...flatten(parts ?? [], { code, title: full })];
  });
}
