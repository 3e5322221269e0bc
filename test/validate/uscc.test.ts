import { expect, test } from 'vitest';
import { explainUscc } from '../../packages/checker/validate/explain-uscc.ts';
import { isUsccForm, usccCheckCharacter, usccProvince } from '../../packages/checker/validate/uscc.ts';
import { normaliseUscc } from '../../packages/language/rule/normal-text.ts';

const isValid = (code: string) => isUsccForm(code) && usccCheckCharacter(code) === code[17];

// One published code; the others name divisions that were never allocated, so they can be nobody's.
test.each([
  '91210100604608172K',
  '91210199000000019L',
  '91210199000000027F',
  '91210199000000035A',
  '912101990000000435',
  '912101990000000510',
  '9121019900000006XP',
  '91000000000000019G',
  '912101990000005960',
  '9121019900000081X0',
  '912101990000008280',
  'Y1210199000000019Y',
  'N22101990000000194',
])('%s is a valid code', code => {
  expect(isValid(code)).toBe(true);
});

test.each([
  '91210100604608172k',
  '９１２１０１００６０４６０８１７２Ｋ',
  ' 91210100-604608172-K ',
  '9121 0100 6046 0817 2K',
])('%s is valid in its normal form', code => {
  expect(normaliseUscc(code)).toBe('91210100604608172K');
});

test.each([
  ['9121010060460817IK', { code: 'uscc-letter', values: { position: 17, letter: 'I' } }],
  ['91210100604608172', { code: 'uscc-length', values: { length: 17 } }],
  ['912101006046081722K', { code: 'uscc-length', values: { length: 19 } }],
  ['9121010060460817_K', { code: 'uscc-character', values: { position: 17, letter: '_' } }],
  ['9.12101E+17', { code: 'uscc-scientific' }],
])('%s is refused for %j', (code, explanation) => {
  expect(isUsccForm(code)).toBe(false);
  expect(explainUscc(code)).toEqual(explanation);
});

test('every single wrong character is noticed', () => {
  const code = '91210199000000019L';
  for (let index = 0; index < 18; index++) {
    for (const character of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
      const changed = code.slice(0, index) + character + code.slice(index + 1);
      expect(isValid(changed)).toBe(changed === code);
    }
  }
});

test('a code given by the national authority tells no province', () => {
  expect(usccProvince('91210199000000019L')).toBe('21');
  expect(usccProvince('91100000000000019G')).toBeUndefined();
  expect(usccProvince('91000000000000019G')).toBeUndefined();
});
