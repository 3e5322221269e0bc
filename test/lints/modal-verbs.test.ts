import { describe, expect, it } from 'vitest';
import { findModals } from '../../packages/workshop/sentence/modal-verbs.ts';

const words = (sentence: string) => findModals(sentence).map(({ word }) => word);

describe('modal verbs are told from the words that hold their characters', () => {
  const none = [
    '人工智能企业的职能、功能、性能和产能',
    '供应商的应用效果与场所相适应，响应及时',
    '应急预案、应变能力、应收账款、应付票据、应纳税额',
    '可靠性、可操作性、可追溯性和可持续的收入',
    '许可证和认可证书，取得资质，获得专利',
    '适宜性、便宜的设备和有关事宜',
    '应对风险的方案和应对措施',
    '不可抗力、不可或缺的能源',
    '技能、能耗、能效、节能和储能',
    '称为“不得转让”的条款，见《必须公开的信息目录》',
  ];
  for (const sentence of none) it(`none in ${sentence}`, () => expect(words(sentence)).toEqual([]));

  const some: [string, string[]][] = [
    ['企业应具有应用能力', ['应']],
    ['数据不应用于其他目的', ['不应']],
    ['企业应对数据进行备份', ['应']],
    ['企业应征求用户的意见', ['应']],
    ['企业应收集记录', ['应']],
    ['各条均应满足，方可认定', ['应', '可']],
    ['应有专职人员，应按规定申报，应为独立法人', ['应', '应', '应']],
    ['宜注明口径，不宜合并', ['宜', '不宜']],
    ['记录能印证金额，系统能动态调整', ['能', '能']],
    ['可比照办理，不必盖章', ['可', '不必']],
    ['智能系统可能不可靠', ['可能']],
    ['不得不停产的企业不得转让', ['不得']],
  ];
  for (const [sentence, found] of some)
    it(`${found.join('、')} in ${sentence}`, () => expect(words(sentence)).toEqual(found));
});
