import type { Standard } from '@zhunsheng/language/types/standard';
import type { Cover } from './standard-document.ts';

/** The facts of the cover. What standard.yaml does not say stays null: nothing is made up. */
export function assembleCover(standard: Standard, frozen: boolean): Cover {
  const { names, status, text_notice, project, publication } = standard;
  return {
    names,
    status,
    notice: text_notice,
    draft: !frozen,
    kind: project?.kind ?? null,
    ics: publication?.ics ?? null,
    ccs: publication?.ccs ?? null,
    mark: publication?.mark ?? null,
    number: publication?.number ?? null,
    replaces: publication?.replaces ?? null,
    stage: publication?.stage ?? null,
    issuedBy: publication?.issued_by ?? null,
    issuedOn: publication?.issued_on ?? null,
    effectiveOn: publication?.effective_on ?? null,
    projectNumber: project?.number ?? null,
  };
}
