import { expect, test } from 'vitest';
import { usccCheckCharacter } from '../../packages/checker/validate/uscc.ts';
import { declarationModel } from '../../packages/language/backends/smt/declaration-model.ts';
import { writeDeclaration } from '../../packages/workshop/prove/write-declaration.ts';
import { factsOf, fieldFact, isIn } from '../backends/arbitraries/ast-builders.ts';

const schema = {
  type: 'object',
  required: ['uscc', 'region'],
  properties: {
    uscc: { type: 'string', 'x-format': 'uscc', examples: ['91210100MA0A1B2C3X'] },
    region: { type: 'string', enum: ['210100', '440300'] },
  },
  'x-constraints': [{ code: 'c', severity: 'error', left: 'uscc', same_province: 'region' }],
};

test('the credit code of an example is one of the province that a constraint asks for', () => {
  const facts = factsOf({ region: fieldFact('code', 'region') });
  const rule = isIn('in', 'region', ['440300']);
  const rules = { clauses: [{ id: 'one', mode: 'computed' as const, rule }], facts, tables: {} };
  const model = declarationModel([{ id: 'e', rules, schema, codes: () => [] }]);
  const region = model.values.get('region');
  const number = BigInt(region?.codes?.indexOf('440300') ?? -1);
  const values = new Map<string, boolean | bigint>([
    [region?.known ?? '', true],
    [region?.value ?? '', number],
  ]);
  const { uscc } = writeDeclaration(model, values, [schema]);
  expect(uscc).toMatch(/^91440100MA0A1B2C3.$/);
  expect(String(uscc).at(-1)).toBe(usccCheckCharacter(String(uscc)));
});
