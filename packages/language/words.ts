/** Chinese and English of the same thing. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The languages that things are said in; the first is that of the standard. */
export const LANGUAGES = ['zh', 'en'] as const satisfies readonly (keyof Bilingual)[];
export type Language = (typeof LANGUAGES)[number];

/** `verified`: an enterprise's own yes to a judgement is no proof until an assessor finds it; `declared`: it counts. */
export const ASSURANCES = ['verified', 'declared'] as const;
export type Assurance = (typeof ASSURANCES)[number];
