import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Dictionary, VocabularyEntry } from '../../packages/checker/workbook/dictionary.ts';
import { type JsonSchema, readFields } from '../../packages/language/rule/fields.ts';

const root = new URL('../../', import.meta.url);

export const schema2024 = JSON.parse(
  readFileSync(new URL('schemas/2024/declaration.schema.json', root), 'utf8'),
) as JsonSchema;

/** The dictionary of edition 2024, straight from schema and vocabularies. */
export const dictionary2024: Dictionary = {
  fields: readFields(schema2024),
  vocabularies: readVocabularies(),
  title: { zh: String(schema2024['title']), en: String(schema2024['x-title-en']) },
  edition: '2024',
  notice: '标准条文由编制说明整理重述，不是正式发布的文本；本表及校验结果供自查参考，不代替认定。',
  schema: 'https://zhunsheng.invalid/schemas/2024/declaration.schema.json',
};

function readVocabularies(): Record<string, VocabularyEntry[]> {
  const folder = new URL('criteria/2024/vocabularies/', root);
  const vocabularies = readdirSync(folder).map(name => parse(readFileSync(new URL(name, folder), 'utf8')));
  return Object.fromEntries(vocabularies.map(({ id, entries, rows }) => [id, entries ?? rows]));
}
