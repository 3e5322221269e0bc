import { expect, test } from 'vitest';
import { generatedEdition } from '../edition.ts';

test.each([undefined, null, 7, []])('%j is no declaration, and a problem says so', async data => {
  const { check, validate } = await generatedEdition('2024');
  const { conclusion, problems } = check(data);
  expect(conclusion).toBeNull();
  expect(problems).toMatchObject([{ code: 'not-a-declaration', severity: 'error' }]);
  expect(validate(data)).toMatchObject({ declaration: undefined, problems: [{ code: 'not-a-declaration' }] });
});
