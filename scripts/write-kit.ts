import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  assembleEdition,
  conformanceKit,
  listEditions,
  printKit,
  readCases,
  readEdition,
} from '@zhunsheng/workshop';

const ROOT = resolve(import.meta.dirname, '../..');

/** Writes test/conformance/<edition>.ndjson from the cases in test/clauses. */
const files = await readCases(join(ROOT, 'test/clauses'));
for (const id of await listEditions(ROOT)) {
  const { content } = await readEdition(ROOT, id, join(ROOT, 'schemas'));
  if (!content) throw new Error(`criteria/${id} cannot be read; run zhunsheng lint`);
  const kit = conformanceKit(id, assembleEdition(content).edition.rules, files);
  await writeFile(join(ROOT, `test/conformance/${id}.ndjson`), printKit(kit));
  process.stdout.write(`test/conformance/${id}.ndjson: ${kit.length}\n`);
}
