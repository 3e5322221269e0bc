import type { CatalogueEntry } from './entry.ts';

/** Problems of the data itself, whatever the format. */
export const dataProblems = {} as const satisfies Record<string, CatalogueEntry>;
