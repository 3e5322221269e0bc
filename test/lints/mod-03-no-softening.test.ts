import { expect, it } from 'vitest';
import { mod03NoSoftening } from '../../packages/workshop/lint/gbt/mod-03-no-softening.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('words that soften a requirement are reported', () => {
  expect(lintText(mod03NoSoftening, 'sentence', '企业应尽量公开数据，一般应有专职人员。')).toEqual([
    '1:3 “应尽量”使要求不确定。请写明要求；做不到的，改为推荐（宜）',
    '1:11 “一般”使要求不确定。请写明要求；做不到的，改为推荐（宜）',
  ]);
});

it('the words by themselves are left', () => {
  expectNothing(mod03NoSoftening, 'sentence', [
    '企业应符合一般要求。',
    '企业应说明所考虑的因素。',
    '一般纳税人应提供发票。',
    '智能应用考虑了多种场景。',
    '相应考虑已写入报告。',
    '同一般企业相比，收入应单独列出。',
  ]);
});
