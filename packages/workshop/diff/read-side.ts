import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditionModule } from '@zhunsheng/checker';
import { hasErrors, type Problem } from '@zhunsheng/language';
import { editionData } from '../compile/edition-data.ts';
import { generateEditionModule } from '../compile/edition-module.ts';
import type { ComparedEdition } from '../edition/edition-changes.ts';
import type { RedlineEdition } from '../edition/redline/redline.ts';
import type { Project } from '../project/project.ts';
import { type ProvableEdition, provableEdition } from '../prove/provable-edition.ts';

/** One of two editions that are compared, with the checkers generated from its content as it is now. */
export interface DiffSide extends ComparedEdition {
  readonly id: string;
  readonly data: RedlineEdition;
  readonly checkers: { readonly zh: EditionModule; readonly en: EditionModule };
  readonly provable: ProvableEdition;
}

/** Reads an edition and makes its checkers; nothing is written into the project. `side` is undefined when there are errors. */
export async function readSide(
  project: Project,
  id: string,
): Promise<{ side?: DiffSide; problems: readonly Problem[] }> {
  const { content, assembled: edition, problems, ruleProblems } = await project.edition(id);
  if (!content || !edition) return { problems };
  const { log, problems: logProblems } = await project.log(id);
  const all = [...problems, ...logProblems, ...ruleProblems];
  if (hasErrors(all)) return { problems: all };
  const checkers = await generateCheckers(edition, id);
  const provable = provableEdition(edition, checkers.zh);
  return {
    side: { id, content, edition, log, data: editionData(content, edition, log), checkers, provable },
    problems: all,
  };
}

/** What was built earlier may be older than the content, so checkers are made afresh, in a folder that goes again. */
async function generateCheckers(
  edition: ComparedEdition['edition'],
  id: string,
): Promise<DiffSide['checkers']> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-diff-'));
  try {
    await generateEditionModule(edition, folder);
    const [zh, en] = await Promise.all(
      [`${id}.js`, `${id}.en.js`].map(file => import(join(folder, file)) as Promise<EditionModule>),
    );
    return { zh, en } as DiffSide['checkers'];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
