import { expect, it } from 'vitest';
import { mod07Introduction } from '../../packages/workshop/lint/gbt/mod-07-introduction.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a requirement in the introduction is reported', () => {
  expect(lintText(mod07Introduction, 'introduction', '认定应有依据。')).toEqual([
    '1:3 引言中的“应”构成要求。请改为陈述，或移到正文',
  ]);
});

it('statements and permissions are right', () => {
  expectNothing(mod07Introduction, 'introduction', [
    '农场的应用需要依据，供应能力相应增长。',
    '农场可参照使用。',
  ]);
});
