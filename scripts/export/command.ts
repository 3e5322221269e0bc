import { UsageError } from '../../checker/cli/usage-error.ts';

type Export = (args: string[]) => Promise<number>;

const EXPORTS: Readonly<Record<string, () => Promise<Export>>> = {
  comments: async () => (await import('./comments/command.ts')).exportComments,
  notes: async () => (await import('./notes/command.ts')).exportNotes,
  docx: async () => (await import('./docx/command.ts')).exportDocx,
  pdf: async () => (await import('./pdf/command.ts')).exportPdf,
  oscal: async () => (await import('./oscal/command.ts')).exportOscal,
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
