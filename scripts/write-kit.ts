import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { conformanceKit, openProject, printKit } from '@zhunsheng/workshop';

const project = openProject(resolve(import.meta.dirname, '..'));

/** Writes test/conformance/<edition>.ndjson from the cases in test/clauses. */
for (const id of await project.editions()) {
  const edition = await project.soundEdition(id);
  if (!edition) throw new Error(`criteria/${id} cannot be read; run zhunsheng lint`);
  const kit = conformanceKit(id, edition.assembled.rules, await project.cases());
  await writeFile(project.files.path(`test/conformance/${id}.ndjson`), printKit(kit));
  process.stdout.write(`test/conformance/${id}.ndjson: ${kit.length}\n`);
}
