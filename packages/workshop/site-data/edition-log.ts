import { createHash } from 'node:crypto';
import type { Changes } from '@zhunsheng/language/types/changes';
import type { Manifest } from '@zhunsheng/language/types/manifest';
import type { ContentFile } from '../content/read-edition.ts';
import type { Project } from '../project/project.ts';

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
export async function siteEditionLog(project: Project, id: string): Promise<SiteEditionLog> {
  const { log } = await project.log(id);
  const manifest = (await project.manifest(id))?.file;
  return {
    id,
    ...(manifest && { frozen: await describeManifest(project, manifest) }),
    ...(log.changes && { changes: log.changes.data }),
  };
}

async function describeManifest(
  { files }: Project,
  { path, data }: ContentFile<Manifest>,
): Promise<NonNullable<SiteEditionLog['frozen']>> {
  const bytes = (await files.bytes(path)) ?? new Uint8Array();
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { on: data.frozen_on, digest, files: data.files as Record<string, string> };
}
