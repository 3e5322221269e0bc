import { listSharedFields, listStandards } from '../data/standards.ts';
import { fileOfStandard } from '../routing/addresses.ts';
import type { StandardsFile } from '../self-check/other-standards.ts';

/** What the self-check of this standard needs to know of the others. */
export function GET(): Response {
  const file: StandardsFile = {
    standards: listStandards().map(({ id, edition }) => ({
      id,
      module: {
        zh: fileOfStandard(id, `downloads/${edition}/checker.js`),
        en: fileOfStandard(id, `downloads/${edition}/checker.en.js`),
      },
      check: { zh: fileOfStandard(id, 'check/'), en: fileOfStandard(id, 'en/check/') },
    })),
    shared: listSharedFields(),
  };
  return Response.json(file);
}
