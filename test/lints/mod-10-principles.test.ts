import { expect, it } from 'vitest';
import { mod10Principles } from '../../packages/workshop/lint/gbt/mod-10-principles.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('general requirements that require nothing are reported', () => {
  expect(lintText(mod10Principles, 'general-requirements', '农场如实申报，规模见[](#annex-sizes)。')).toEqual(
    ['05-general-requirements.mdx:4:14 总体要求中没有要求。请用“应”写出要求，或改为总体原则'],
  );
});

it('one requirement suffices', () => {
  expectNothing(mod10Principles, 'general-requirements', ['农场应如实申报，规模见[](#annex-sizes)。']);
});
