import { expect, it } from 'vitest';
import { num09Notes } from '../../packages/workshop/lint/gbt/num-09-notes.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a single note with a number is reported', () => {
  expect(
    lintText(
      num09Notes,
      'general-requirements',
      '农场应如实申报，规模见[](#annex-sizes)。\n\n注1：规模只供参考。',
    ),
  ).toEqual(['3:1 这一条的第 1 个注标为“注1：”。请写作“注：”']);
});

it('each clause counts its own notes', () => {
  expectNothing(num09Notes, 'general-requirements', [
    '## 甲\n\n农场应申报，规模见[](#annex-sizes)。\n\n注：略。\n\n## 乙\n\n略。\n\n注：略。',
    '农场应申报，规模见[](#annex-sizes)。\n\n注1：略。\n\n注2：略。',
    '注册资本应如实申报，规模见[](#annex-sizes)。',
  ]);
});
