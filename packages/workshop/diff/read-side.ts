import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { EditionModule } from '@zhunsheng/checker/node';
import { hasErrors, type Problem } from '@zhunsheng/language';
import { editionData } from '../compile/edition-data.ts';
import { generateEditionModule } from '../compile/edition-module.ts';
import { assembleEdition } from '../content/assemble-edition.ts';
import { readEdition } from '../content/read-edition.ts';
import type { ComparedEdition } from '../edition/edition-changes.ts';
import { readEditionLog } from '../edition/read-edition-log.ts';
import type { RedlineEdition } from '../edition/redline/redline.ts';
import { type ProvableEdition, provableEdition } from '../prove/provable-edition.ts';

/** One of two editions that are compared, with the checkers generated from its content as it is now. */
export interface DiffSide extends ComparedEdition {
  readonly id: string;
  readonly data: RedlineEdition;
  readonly checkers: { readonly zh: EditionModule; readonly en: EditionModule };
  readonly provable: ProvableEdition;
}

const SCHEMAS = resolve(import.meta.dirname, '../../../schemas');

/** Reads an edition and makes its checkers; nothing is written under `root`. `side` is undefined when there are errors. */
export async function readSide(
  root: string,
  id: string,
): Promise<{ side?: DiffSide; problems: readonly Problem[] }> {
  const { content, problems } = await readEdition(root, id, SCHEMAS);
  if (!content) return { problems };
  const { log, problems: logProblems } = await readEditionLog(root, id, SCHEMAS);
  const { edition, problems: found } = assembleEdition(content);
  const all = [...problems, ...logProblems, ...found];
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
