import { expect, test } from 'vitest';
import { problemMaker } from '../../packages/language/diagnostic/problem-maker.ts';
import { fill } from '../../packages/language/fill.ts';

const make = problemMaker({
  plain: { severity: 'error', message: { zh: '错', en: 'wrong' }, help: { zh: '改', en: 'mend it' } },
  named: {
    severity: 'warning',
    message: { zh: '{unit}中的 {name}', en: '{name} in {unit}' },
    help: { zh: '写作 :cond[…]{#{name}}', en: 'Write { a: 1 } or {more}' },
  },
});

test('placeholders are filled in both languages; other braces stay', () => {
  const values = { name: 'x', unit: { zh: '组', en: 'a group' }, more: 2 };
  expect(make('named', { line: 1 }, values)).toEqual({
    code: 'named',
    severity: 'warning',
    message: { zh: '组中的 x', en: 'x in a group' },
    help: { zh: '写作 :cond[…]{#x}', en: 'Write { a: 1 } or 2' },
    location: { line: 1 },
  });
});

test('a missing or unknown value is a type error, and never a bare placeholder', () => {
  // @ts-expect-error `more` and `unit` are missing
  expect(() => make('named', {}, { name: 'x' })).toThrow('no value for {unit}');
  // @ts-expect-error `lost` is no placeholder
  make('named', {}, { name: 'x', unit: 'y', more: 1, lost: 2 });
  // @ts-expect-error the texts have placeholders
  expect(() => make('named', {})).toThrow(RangeError);
  // @ts-expect-error the texts have none
  make('plain', {}, { name: 'x' });
  // @ts-expect-error any names at all are no promise of these
  make('named', {}, { name: 'x', unit: 'y', more: 1 } as Readonly<Record<string, string>>);
  // @ts-expect-error no code of the catalogue
  expect(() => make('other', {})).toThrow(TypeError);
  expect(make('plain', {}).message.en).toBe('wrong');
});

test('a text is filled by its own names; of a text that is not known before any name may be given', () => {
  expect(fill('{a}{b}', { a: 1, b: { zh: '二', en: 'two' } }, 'en')).toBe('1two');
  // @ts-expect-error `b` is missing
  expect(() => fill('{a}{b}', { a: 1 })).toThrow('no value for {b}');
  const loaded: string = JSON.parse('"{c}"');
  expect(fill(loaded, { c: 'x' })).toBe('x');
});
