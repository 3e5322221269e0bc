/** Chinese and English of the same thing. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The language that something is said in. */
export type Language = keyof Bilingual;

/** `verified`: an enterprise's own yes to a judgement is no proof until an assessor finds it; `declared`: it counts. */
export type Assurance = 'verified' | 'declared';
