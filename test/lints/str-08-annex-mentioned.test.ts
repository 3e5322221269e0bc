import { expect, it } from 'vitest';
import { str08AnnexMentioned } from '../../packages/workshop/lint/gbt/str-08-annex-mentioned.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('an annex that no chapter refers to is reported at its title', () => {
  expect(lintText(str08AnnexMentioned, 'general-requirements', '农场应如实申报。')).toEqual([
    '08-annex-sizes.mdx:4:14 正文没有指明附录“规模划分”。请在有关的章中写“见[](#annex-sizes)”，或删去附录',
  ]);
});

it('a reference suffices', () => {
  expectNothing(str08AnnexMentioned, 'general-requirements', ['农场应如实申报，规模见[](#annex-sizes)。']);
});
