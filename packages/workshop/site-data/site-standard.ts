import type { Bilingual } from '@zhunsheng/language';
import type { Project } from '../project/project.ts';

/** A standard as the sites beside it name it. */
export interface SiteStandard {
  readonly id: string;
  readonly names: Bilingual;
  /** What the text is. */
  readonly status: Bilingual;
  /** Who publishes the standard; absent where standard.yaml does not say. */
  readonly issuedBy?: string;
  /** The edition in force, else the first. */
  readonly edition: string;
  /** All of them, in the order of their ids. */
  readonly editions: readonly string[];
}

/** The standard of a project, by the edition in force. Throws a RangeError when that has errors. */
export async function siteStandard(project: Project): Promise<SiteStandard> {
  const editions = await project.editions();
  const edition = (await project.inForce()) ?? editions[0] ?? '';
  const { content } = await project.edition(edition);
  if (!content) throw new RangeError(`edition ${edition} has errors`);
  const { id, names, status, publication } = content.standard.data;
  return {
    id,
    names,
    status,
    ...(publication?.issued_by !== undefined && { issuedBy: publication.issued_by }),
    edition,
    editions,
  };
}
