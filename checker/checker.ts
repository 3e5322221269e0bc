import type { Report } from '../build/types/report.ts';
import { hasErrors, type Problem } from './diagnostic/problem.ts';
import type { CompiledEdition, VocabularyEntry } from './evaluate/compiled-edition.ts';
import { type EditionTexts, editionTexts, type Language } from './evaluate/edition-texts.ts';
import { type Assurance, evaluateDeclaration } from './evaluate/evaluate-declaration.ts';
import { findContradictions } from './evaluate/find-contradictions.ts';
import { type Dictionary, prepareDictionary } from './validate/dictionary.ts';
import { normaliseDeclaration } from './validate/normalise-declaration.ts';
import { validateDeclaration } from './validate/validate-declaration.ts';

export interface CheckOptions {
  /** `verified` (the default): an enterprise's own yes needs an assessor's finding; `declared`: it counts. */
  readonly assurance?: Assurance;
  /** Language of titles, reasons and evidence in the report; problems always carry both. */
  readonly lang?: Language;
}

/** The checker of one edition. */
export interface Checker {
  /** The full report on whatever `data` is; with errors among its problems there are no verdicts. */
  readonly check: (data: unknown, options?: CheckOptions) => Report;
  /** The full report on a declaration that is valid and normalised. */
  readonly evaluate: (declaration: unknown, options?: CheckOptions) => Report;
  /** The conclusion alone on a declaration that is valid and normalised. */
  readonly conclude: (declaration: unknown, options?: CheckOptions) => NonNullable<Report['conclusion']>;
  /** What is wrong with `data`, and its normal form. Problems are located by JSON Pointer. */
  readonly validate: (data: unknown) => { readonly declaration: unknown; readonly problems: Problem[] };
  /** The data dictionary that readers and forms need. */
  readonly dictionary: Dictionary;
}

const CONCLUSIONS = ['not_recognised', 'undetermined', 'recognised'] as const;

/** The checker around an edition's generated rules. Nothing here reads a file, a clock or a network. */
export function createChecker(edition: CompiledEdition): Checker {
  const { description, validateSchema } = edition;
  const vocabularies = Object.entries(description.vocabularies).map(([id, entries]) => [id, flatten(entries)]);
  const dictionary = prepareDictionary(description.schema, Object.fromEntries(vocabularies), validateSchema);
  const texts = new Map<Language, EditionTexts>();
  const textsIn = (language: Language) => {
    const known = texts.get(language) ?? editionTexts(edition, language);
    texts.set(language, known);
    return known;
  };

  function validate(data: unknown) {
    const declaration = normaliseDeclaration(data, dictionary);
    const problems = validateDeclaration(declaration, dictionary);
    if (!hasErrors(problems)) problems.push(...findContradictions(edition, declaration));
    return { declaration, problems };
  }

  function evaluate(declaration: unknown, { assurance = 'verified', lang = 'zh' }: CheckOptions = {}) {
    return evaluateDeclaration(edition, textsIn(lang), declaration, assurance);
  }

  function check(data: unknown, options: CheckOptions = {}): Report {
    const { declaration, problems } = validate(data);
    if (!hasErrors(problems)) return { ...evaluate(declaration, options), problems };
    return reportWithoutVerdict(description.id, declaration, problems, options.assurance);
  }

  return {
    check,
    evaluate,
    validate,
    dictionary,
    conclude: (declaration, { assurance = 'verified' } = {}) =>
      CONCLUSIONS[edition.conclude(declaration, assurance === 'declared')] as (typeof CONCLUSIONS)[number],
  };
}

/** The report on data with errors: what can be said of them, and no verdict. */
export function reportWithoutVerdict(
  edition: string,
  data: unknown,
  problems: readonly Problem[],
  assurance: Assurance = 'verified',
): Report {
  const head = (isObject(data) ? data : {}) as { as_of?: unknown; enterprise?: unknown };
  const enterprise = (isObject(head.enterprise) ? head.enterprise : {}) as { name?: unknown; uscc?: unknown };
  return {
    edition,
    as_of: textOrNull(head.as_of),
    assurance,
    enterprise: { name: textOrNull(enterprise.name), uscc: textOrNull(enterprise.uscc), size: null },
    conclusion: null,
    clauses: [],
    interpretations: [],
    problems: [...problems],
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The codes of a vocabulary with those of its parts; a part is titled with its whole, for 铁西区 is in two cities. */
function flatten(entries: readonly VocabularyEntry[], whole?: VocabularyEntry): VocabularyEntry[] {
  return entries.flatMap(({ code, title, parts }) => {
    const full = whole ? { zh: `${whole.title.zh}${title.zh}`, en: `${title.en}, ${whole.title.en}` } : title;
    return [{ code, title: full }, ...flatten(parts ?? [], { code, title: full })];
  });
}
