import type { Loaders } from './enterprise-commands.ts';

/** What standards bodies run. */
export const EDITOR_COMMANDS: Loaders = {
  init: async () => (await import('./init.ts')).init,
  lint: async () => (await import('./lint.ts')).lint,
  diff: async () => (await import('./diff.ts')).diff,
  recheck: async () => (await import('./recheck.ts')).recheck,
  'edition new': async () => (await import('./edition.ts')).editionNew,
  'edition freeze': async () => (await import('./edition.ts')).editionFreeze,
  'import comments': async () => (await import('./import-comments.ts')).importComments,
  'export docx': async () => (await import('./export-docx.ts')).exportDocx,
  'export pdf': async () => (await import('./export-pdf.ts')).exportPdf,
  'export comments': async () => (await import('./export-comments.ts')).exportComments,
  'export notes': async () => (await import('./export-notes.ts')).exportNotes,
  'export oscal': async () => (await import('./export-oscal.ts')).exportOscal,
  build: async () => (await import('./build.ts')).build,
  dev: async () => (await import('./dev.ts')).dev,
  site: async () => (await import('./site.ts')).site,
  start: async () => (await import('./start.ts')).start,
};
