import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Changes } from '@zhunsheng/language/types/changes';
import type { Manifest } from '@zhunsheng/language/types/manifest';
import { readYamlFile } from '../content/yaml-file.ts';
import { MANIFEST } from '../edition/edition-files.ts';
import { exists, readEditionLog } from '../edition/read-edition-log.ts';

/** What is known of an edition beside its text: whether it is frozen, and what it changed. */
export interface SiteEditionLog {
  readonly id: string;
  /** Undefined for a working draft. */
  readonly frozen?: {
    /** ISO date. */
    readonly on: string;
    /** SHA-256 of manifest.yaml, which has those of all the files. */
    readonly digest: string;
    readonly files: Readonly<Record<string, string>>;
  };
  /** Undefined for the first edition. */
  readonly changes?: Changes;
}

/** The log of an edition whose content is in order. */
export async function siteEditionLog(root: string, id: string, schemas: string): Promise<SiteEditionLog> {
  const { log } = await readEditionLog(root, id, schemas);
  const path = join(root, 'criteria', id, MANIFEST);
  const frozen = (await exists(path)) ? await readManifest(path) : undefined;
  return { id, ...(frozen && { frozen }), ...(log.changes && { changes: log.changes.data }) };
}

async function readManifest(path: string): Promise<NonNullable<SiteEditionLog['frozen']>> {
  const { frozen_on, files } = (await readYamlFile(path)).data as Manifest;
  const digest = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  return { on: frozen_on, digest, files: files as Record<string, string> };
}
