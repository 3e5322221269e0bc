import type { Report } from '../build/types/report.ts';
import type { CompiledEdition } from './evaluate/compiled-edition.ts';
import { type EditionTexts, editionTexts, type Language } from './evaluate/edition-texts.ts';
import { type Assurance, evaluateDeclaration } from './evaluate/evaluate-declaration.ts';

export interface CheckOptions {
  /** `verified` (the default): an enterprise's own yes needs an assessor's finding; `declared`: it counts. */
  readonly assurance?: Assurance;
  readonly lang?: Language;
}

/** The checker of one edition. */
export interface Checker {
  /** 'recognised', 'not_recognised' or 'undetermined' for a valid, normalised declaration; nothing else, fast. */
  readonly conclude: (declaration: unknown, options?: CheckOptions) => NonNullable<Report['conclusion']>;
  /** The full report on a valid, normalised declaration. */
  readonly evaluate: (declaration: unknown, options?: CheckOptions) => Report;
}

const CONCLUSIONS = ['not_recognised', 'undetermined', 'recognised'] as const;

/** The checker around an edition's generated rules. */
export function createChecker(edition: CompiledEdition): Checker {
  const texts: Partial<Record<Language, EditionTexts>> = {};
  const textsIn = (language: Language) => {
    texts[language] ??= editionTexts(edition, language);
    return texts[language];
  };
  return {
    conclude: (declaration, { assurance = 'verified' } = {}) =>
      CONCLUSIONS[edition.conclude(declaration, assurance === 'declared')] as (typeof CONCLUSIONS)[number],
    evaluate: (declaration, { assurance = 'verified', lang = 'zh' } = {}) =>
      evaluateDeclaration(edition, textsIn(lang), declaration, assurance),
  };
}
