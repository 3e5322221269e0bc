import type { EditionDescription } from '@zhunsheng/language';
import { readFields } from '@zhunsheng/language';
import type { Dictionary } from '../workbook/dictionary.ts';

/** What forms of an edition are made from. Findings are the assessor's and are not on an enterprise's form. */
export function formDictionary({ schema, vocabularies, id, notice }: EditionDescription): Dictionary {
  const title = { zh: String(schema['title']), en: String(schema['x-title-en']) };
  return { fields: readFields(schema), vocabularies, title, edition: id, notice: notice.zh };
}
