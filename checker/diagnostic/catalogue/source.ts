import type { CatalogueEntry } from './entry.ts';

/** Problems of reading a file: encoding, syntax, limits. */
export const sourceProblems = {
} as const satisfies Record<string, CatalogueEntry>;
