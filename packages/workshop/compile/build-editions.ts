import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrors } from '@zhunsheng/language';
import { ContentError } from '../diagnostic/content-error.ts';
import { printProblems } from '../diagnostic/print-problems.ts';
import { assembleDocument } from '../document/assemble-document.ts';
import { readDocumentSources } from '../document/read-document-sources.ts';
import type { Project } from '../project/project.ts';
import { checkOneStandard } from '../standards/check-one-standard.ts';
import { editionData } from './edition-data.ts';
import { generateEditionModule } from './edition-module.ts';
import { generateRegionModule } from './region-module.ts';

/** Compiles every edition of a project into the folder `out`. */
export async function buildEditions(project: Project, out: string): Promise<void> {
  const others = await checkOneStandard(project);
  printProblems(others);
  if (others.length > 0) throw new ContentError('criteria');
  await mkdir(out, { recursive: true });
  const index = [];
  const inForce = await project.inForce();
  const regions = (await project.regions()).map(({ data }) => data);
  for (const id of await project.editions()) {
    const { content, assembled, problems, ruleProblems } = await project.edition(id);
    const { log, problems: logProblems } = await project.log(id);
    const inDocument = await readDocumentSources(project, id);
    const document = inDocument.sources && assembleDocument(inDocument.sources);
    // What a document is read from holds the log, too.
    const read = content ? inDocument.problems : [...problems, ...logProblems];
    const all = [...read, ...(content ? ruleProblems : []), ...(document?.problems ?? [])];
    printProblems(all);
    if (!content || !assembled || !document || hasErrors(all)) throw new ContentError(`criteria/${id}`);
    await generateEditionModule(assembled, out);
    if (regions.length > 0) await generateRegionModule(regions, assembled, out);
    await writeFile(join(out, `${id}.json`), JSON.stringify(editionData(content, assembled, log)));
    await writeFile(join(out, `${id}.document.json`), JSON.stringify(document.document));
    index.push({ standard: content.standard.data.id, id, inForce: id === inForce });
  }
  const calibration = await project.files.optionalYaml(project.files.path('criteria/calibration.yaml'));
  await writeFile(join(out, 'calibration.json'), JSON.stringify(calibration?.data ?? null));
  // A project need not be one of modules for Node to load these as such.
  await writeFile(join(out, 'package.json'), '{ "type": "module" }\n');
  await writeFile(join(out, 'index.json'), JSON.stringify(index));
}
