import { expect, it } from 'vitest';
import { ref03NoLawAsRequirement } from '../../packages/workshop/lint/gbt/ref-03-no-law-as-requirement.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a demand to obey the law is reported', () => {
  expect(lintText(ref03NoLawAsRequirement, 'sentence', '企业应依法经营，遵守国家有关法律、法规。')).toEqual([
    '1:4 要求“依法”。法律法规自有约束力，请删去，或写出具体的技术要求',
    '1:9 要求“遵守国家有关法律”。法律法规自有约束力，请删去，或写出具体的技术要求',
  ]);
});

it('other requirements are left', () => {
  expectNothing(ref03NoLawAsRequirement, 'sentence', [
    '企业应具有法人资格。',
    '企业应符合人工智能软件工程的要求。',
    '企业应记录知识产权的法律状态。',
  ]);
});
