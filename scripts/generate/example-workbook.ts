import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formDictionary, writeTemplate } from '@zhunsheng/checker/forms';
import type { EditionDescription } from '@zhunsheng/language';
import { parse } from 'yaml';

/** The example that is an Excel form, from the YAML file it tells the same of. */
export const EXAMPLE_WORKBOOK = { from: 'dalian-medium-hardware.yaml', to: 'dalian-medium-hardware.xlsx' };

/** The Excel form filled in with the data of an example; the assessor's findings are not on an enterprise's form. */
export async function exampleWorkbook(root: string, description: EditionDescription): Promise<Uint8Array> {
  const text = await readFile(join(root, 'examples', EXAMPLE_WORKBOOK.from), 'utf8');
  const { findings: _, ...declaration } = parse(text) as Record<string, unknown>;
  return writeTemplate(formDictionary(description), declaration);
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '../..');
  const { edition } = (await import(join(root, 'build/editions/2024.js'))) as {
    edition: { description: EditionDescription };
  };
  await writeFile(
    join(root, 'examples', EXAMPLE_WORKBOOK.to),
    await exampleWorkbook(root, edition.description),
  );
}
