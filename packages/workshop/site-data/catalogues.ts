import type { CatalogueEntry } from '@zhunsheng/language';
import { catalogue } from '@zhunsheng/survey';
import { editorCatalogue } from '../diagnostic/catalogue.ts';
import { gbtLints } from '../lint/gbt-lints.ts';
import { gbtNotApplicable, type NotApplicable } from '../lint/gbt-not-applicable.ts';
import { type Lint, type LintExample, lintBasis, SLOTS } from '../lint/lint.ts';
import { ruleLints } from '../lint/rule-lints.ts';

/** A drafting rule as data, without the code that checks it. */
export interface SiteLint extends Omit<Lint, 'check' | 'examples'> {
  /** Where it comes from, in Chinese. */
  readonly basis: string;
  /** `where` is what stands in an example, in Chinese. */
  readonly examples: readonly (LintExample & { readonly where: string })[];
}

export interface LintCatalogue {
  readonly lints: readonly SiteLint[];
  readonly notApplicable: readonly NotApplicable[];
}

/** A kind of problem, and who meets it: enterprises that check their data, or editors of the standard. */
export interface SiteProblem extends CatalogueEntry {
  readonly code: string;
  readonly audience: 'enterprise' | 'editor';
}

/** Every drafting rule, and those of GB/T 1.1 that cannot be broken here. */
export function lintCatalogue(): LintCatalogue {
  const lints = gbtLints.map(({ check: _, ...lint }) => ({
    ...lint,
    basis: lintBasis(lint.clause),
    examples: lint.examples.map(example => ({ ...example, where: SLOTS[example.in] })),
  }));
  return { lints, notApplicable: gbtNotApplicable };
}

/** Every problem that is ever reported, by code. */
export function problemCatalogue(): readonly SiteProblem[] {
  const ofRules = Object.fromEntries(ruleLints.map(({ code, says }) => [code, says]));
  return [...entries(catalogue, 'enterprise'), ...entries({ ...editorCatalogue, ...ofRules }, 'editor')];
}

function entries(
  problems: Readonly<Record<string, CatalogueEntry>>,
  audience: SiteProblem['audience'],
): SiteProblem[] {
  return Object.entries(problems).map(([code, { severity, message, help }]) => ({
    code,
    audience,
    severity,
    message,
    help,
  }));
}
