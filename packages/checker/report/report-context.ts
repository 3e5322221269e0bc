import type { EditionDescription, Language, Location } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { wording } from './wording.ts';

/**
 * What the reports of one edition need to be put into words; everything that names the standard comes from here.
 * The `description` of a compiled edition is one.
 */
export type EditionContext = Pick<
  EditionDescription,
  'names' | 'notice' | 'chapters' | 'vocabularies' | 'declarant' | 'size' | 'units' | 'counts' | 'conclusion'
>;

/** Reports of several editions may be rendered together; one of an unknown edition is rendered without names. */
export interface ReportContext {
  readonly lang: Language;
  readonly editions: Readonly<Record<string, EditionContext>>;
  /** The program that made the reports, for SARIF. */
  readonly tool?: { readonly name: string; readonly version: string };
  /** The line of the input at a place, for a code frame; undefined where there is none to show. */
  readonly sourceLine?: (location: Location) => string | undefined;
}

/** The context of one report's edition; for an unknown edition an empty one, so that problems can still be shown. */
export function editionContext(context: ReportContext, edition: string): EditionContext {
  return Object.hasOwn(context.editions, edition) ? (context.editions[edition] as EditionContext) : NAMELESS;
}

/** What a conclusion is called: by the standard, where it says so. */
export function conclusionWord(
  conclusion: Report['conclusion'],
  edition: Pick<EditionContext, 'conclusion'>,
  lang: Language,
): string {
  const own = conclusion === null ? undefined : edition.conclusion?.[conclusion];
  return own?.[lang] ?? wording[lang].conclusion[conclusion ?? 'invalid'];
}

const NAMELESS: EditionContext = {
  names: { zh: '', en: '' },
  notice: { zh: '', en: '' },
  chapters: [],
  vocabularies: {},
  declarant: {},
};
