import { expect, it } from 'vitest';
import { mod01Must } from '../../packages/workshop/lint/gbt/mod-01-must.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('必须 and 禁止 are reported where they stand', () => {
  expect(lintText(mod01Must, 'sentence', '企业必须取得资质，禁止转让。')).toEqual([
    '1:3 要求用了“必须”。请写“应”；陈述法律等外部约束的，写明出处并抑制',
    '1:10 要求用了“禁止”。请写“不应”；陈述法律等外部约束的，写明出处并抑制',
  ]);
});

it('words that only hold the characters, and quotations, are left', () => {
  expectNothing(mod01Must, 'sentence', [
    '企业应取得资质。',
    '获得认可的企业应公开名单。',
    '不可抗力造成的中断应予以说明。',
    '稳定的供应是不可或缺的。',
    '企业应公开“不得转让”的声明。',
    '企业不得不停产的，应予以说明。',
    '情不自禁止步的访客应登记。',
  ]);
});
