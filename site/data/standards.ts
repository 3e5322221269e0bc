import type { SharedField } from '@zhunsheng/checker';
import type { SiteStandard } from '@zhunsheng/workshop/site';
import { readData } from './read-data.ts';

/** The standards whose sites stand side by side, this one among them; that of the project first. */
export function listStandards(): readonly [SiteStandard, ...SiteStandard[]] {
  return readData('site/standards.json');
}

/** What they ask alike. */
export function listSharedFields(): readonly SharedField[] {
  return readData('site/shared-fields.json');
}
