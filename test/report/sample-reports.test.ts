import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import schema from '../../schemas/report.schema.json' with { type: 'json' };
import { hostile, invalid, mixed, recognised } from './fixtures/sample-reports.ts';

it.each(Object.entries({ mixed, recognised, invalid, hostile }))(
  'the sample report %s is valid against the schema',
  (_, sample) => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    expect(validate(sample), JSON.stringify(validate.errors)).toBe(true);
  },
);
