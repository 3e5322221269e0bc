import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { ROOT } from '../edition.ts';

const SCHEMAS = join(ROOT, 'schemas');
const names = readdirSync(SCHEMAS).filter(name => name.endsWith('.schema.json'));

test.each(names)('%s is a JSON Schema 2020-12', name => {
  const ajv = new Ajv2020({ strict: false, logger: false });
  ajv.validateSchema(JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')));
  expect(ajv.errors).toBeNull();
});
