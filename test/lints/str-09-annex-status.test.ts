import { expect, it } from 'vitest';
import { str09AnnexStatus } from '../../packages/workshop/lint/gbt/str-09-annex-status.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('an informative annex that is required is reported', () => {
  expect(lintText(str09AnnexStatus, 'general-requirements', '农场应按照[](#annex-sizes)划分规模。')).toEqual([
    '1:6 用要求的方式指明资料性附录“规模划分”。请写“见”，或把附录改为规范性',
  ]);
});

it('见 fits an informative annex', () => {
  expectNothing(str09AnnexStatus, 'general-requirements', ['农场应如实申报，规模见[](#annex-sizes)。']);
});
