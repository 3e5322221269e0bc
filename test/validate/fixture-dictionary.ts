import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { prepareDictionary, type SchemaValidator } from '../../packages/checker/validate/dictionary.ts';
import type { JsonSchema } from '../../packages/language/rule/fields.ts';

const schema: JsonSchema = JSON.parse(
  readFileSync(new URL('../../schemas/2024/declaration.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });

const entry = (code: string, zh: string) => ({ code, title: { zh, en: code } });

/** The dictionary of edition 2024 with as much of its vocabularies as the tests speak of. */
export const fixtureDictionary = prepareDictionary(
  schema,
  {
    divisions: [
      entry('210100', '沈阳市'),
      entry('210112', '浑南区'),
      entry('210200', '大连市'),
      entry('LN-SHENFU', '沈抚新区'),
    ],
    enterprise_sizes: [entry('software_it', '软件和信息技术服务业'), entry('industry', '工业')],
    chain_layers: [
      entry('foundation', '基础层'),
      entry('framework', '框架层'),
      entry('model', '模型层'),
      entry('application', '应用层'),
    ],
    ip_kinds: [entry('invention_patent', '发明专利'), entry('software_copyright', '软件著作权')],
  },
  ajv.compile(schema) as SchemaValidator,
);
