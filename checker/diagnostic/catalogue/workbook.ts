import type { CatalogueEntry } from './entry.ts';

/** Problems of reading an Excel workbook. */
export const workbookProblems = {} as const satisfies Record<string, CatalogueEntry>;
