import type { EditionDescription, Language, Location } from '@zhunsheng/language';

/**
 * What the reports of one edition need to be put into words; everything that names the standard comes from here.
 * The `description` of a compiled edition is one.
 */
export type EditionContext = Pick<
  EditionDescription,
  'names' | 'notice' | 'chapters' | 'vocabularies' | 'size'
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

const NAMELESS: EditionContext = {
  names: { zh: '', en: '' },
  notice: { zh: '', en: '' },
  chapters: [],
  vocabularies: {},
};
