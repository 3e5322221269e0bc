import { expect, it } from 'vitest';
import { mod02ModalVerbs } from '../../packages/workshop/lint/gbt/mod-02-modal-verbs.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('equivalents are reported with the word to use', () => {
  expect(
    lintText(mod02ModalVerbs, 'verification', '企业应该提供原件，可以提供复印件，不建议提供照片。'),
  ).toEqual([
    '1:3 能愿动词用了等效的“应该”。请写“应”',
    '1:10 能愿动词用了等效的“可以”。请写“可”',
    '1:18 能愿动词用了等效的“不建议”。请写“不宜”',
  ]);
});

it('senses other than the modal, and the modal itself, are left', () => {
  expectNothing(mod02ModalVerbs, 'verification', [
    '查阅人工智能应用、性能和功能的说明。',
    '核对供应商的许可、认可和可靠性。',
    '判断场所与业务是否相适应、适宜。',
    '查阅意见和建议，推荐名单和建议书。',
    '记录应有编号，可由他人核对，能印证金额。',
    '企业应对变化的能力。',
    '可能涉及专利的，可持续跟踪。',
  ]);
});
