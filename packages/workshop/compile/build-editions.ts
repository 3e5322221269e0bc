import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hasErrors } from '@zhunsheng/language';
import { assembleEdition } from '../content/assemble-edition.ts';
import { editionInForce, listEditions, readEdition } from '../content/read-edition.ts';
import { printProblems } from '../diagnostic/print-problems.ts';
import { assembleDocument } from '../document/assemble-document.ts';
import { readDocumentSources } from '../document/read-document-sources.ts';
import { readEditionLog } from '../edition/read-edition-log.ts';
import { editionData } from './edition-data.ts';
import { generateEditionModule } from './edition-module.ts';
import { generateRegionModule, readRegions } from './region-module.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Compiles every edition under `root` into `out`. */
export async function buildEditions(root: string, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const index = [];
  const inForce = await editionInForce(root);
  const regions = await readRegions(root);
  for (const id of await listEditions(root)) {
    const { content, problems } = await readEdition(root, id, join(ROOT, 'schemas'));
    const assembled = content && assembleEdition(content);
    const { log, problems: logProblems } = await readEditionLog(root, id, join(ROOT, 'schemas'));
    const inDocument = await readDocumentSources(root, id, join(ROOT, 'schemas'));
    const document = inDocument.sources && assembleDocument(inDocument.sources);
    // What a document is read from holds the log, too.
    const read = content ? inDocument.problems : logProblems;
    const all = [...problems, ...read, ...(assembled?.problems ?? []), ...(document?.problems ?? [])];
    printProblems(all);
    if (!content || !assembled || !document || hasErrors(all)) throw new ContentError(id);
    await generateEditionModule(assembled.edition, out);
    if (regions.length > 0) await generateRegionModule(regions, assembled.edition, out);
    await writeFile(join(out, `${id}.json`), JSON.stringify(editionData(content, assembled.edition, log)));
    await writeFile(join(out, `${id}.document.json`), JSON.stringify(document.document));
    index.push({ id, inForce: id === inForce });
  }
  await writeFile(join(out, 'index.json'), JSON.stringify(index));
}

export class ContentError extends Error {
  constructor(edition: string) {
    super(`criteria/${edition}: 内容有错误，未生成 / the content has errors, nothing was generated`);
  }
}
