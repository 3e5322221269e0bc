import { UsageError } from '@zhunsheng/checker/node';

type Export = (args: string[]) => Promise<number>;

const EXPORTS: Readonly<Record<string, () => Promise<Export>>> = {
  comments: async () => (await import('./export-comments.ts')).exportComments,
  notes: async () => (await import('./export-notes.ts')).exportNotes,
  docx: async () => (await import('./export-docx.ts')).exportDocx,
  pdf: async () => (await import('./export-pdf.ts')).exportPdf,
  oscal: async () => (await import('./export-oscal.ts')).exportOscal,
};

/** `zhunsheng export KIND …`: the documents that the field exchanges, from the data. */
export async function exportCommand([kind = '', ...args]: string[]): Promise<number> {
  const load = EXPORTS[kind];
  if (load) return (await load())(args);
  const kinds = Object.keys(EXPORTS);
  throw new UsageError(
    `export 不能是“${kind}”，可用：${kinds.join('、')} / export takes one of: ${kinds.join(', ')}`,
  );
}
