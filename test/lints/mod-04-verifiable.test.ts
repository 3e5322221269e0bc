import { expect, it } from 'vitest';
import { mod04Verifiable } from '../../packages/workshop/lint/gbt/mod-04-verifiable.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('quality words in a requirement are reported', () => {
  expect(lintText(mod04Verifiable, 'sentence', '企业应有较强的能力和先进的设备。')).toEqual([
    '1:5 要求中的“较强”无法证实。请写出可以核对的数值、文件或事实，或删去',
    '1:11 要求中的“先进”无法证实。请写出可以核对的数值、文件或事实，或删去',
  ]);
});

it('in a statement, or as the name of a quality, they are left', () => {
  expectNothing(mod04Verifiable, 'sentence', [
    '企业应评价方法的合理性、先进性。',
    '体系较为复杂的，说明其结构。',
  ]);
});
