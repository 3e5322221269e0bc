import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readCases } from '../adequacy/read-cases.ts';
import { assembleEdition } from '../content/assemble-edition.ts';
import { listEditions, readEdition } from '../content/read-edition.ts';
import { conformanceKit, printKit } from './conformance-kit.ts';

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
