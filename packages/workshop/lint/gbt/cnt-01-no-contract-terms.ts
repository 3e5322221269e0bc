import { defineLint } from '../lint.ts';
import { matchWords } from '../match-words.ts';

const TERMS =
  /(?:给予|予以|处以|并处)(?:[^，。；]{0,6})?(?:处罚|罚款|通报批评|警告)|追究[^，。；]{0,10}责任|吊销[^，。；]{0,8}(?:执照|资质|证书|许可)|应[^，。；]{0,12}(?:索赔|赔偿|担保|结算费用|支付违约金)|(?:费用结算|违约责任|索赔)(?:方式|办法|程序|条款)/g;

/** A document shall not lay down terms of contract, administrative measures, liability or penalties. */
export const cnt01NoContractTerms = defineLint({
  id: 'CNT-01',
  severity: 'error',
  clause: '5.5.3',
  title: {
    zh: '不规定合同要求、行政管理措施、法律责任和罚则',
    en: 'No contract terms, administrative measures or penalties',
  },
  messages: {
    found: {
      message: {
        zh: '“{found}”规定了合同、行政或法律责任的事项',
        en: '"{found}" lays down a matter of contract, administration or liability',
      },
      help: {
        zh: '请删去，由合同或管理办法规定',
        en: 'Drop it; contracts and administrative rules deal with it',
      },
    },
  },
  examples: [
    {
      in: 'sentence',
      text: '企业应如实申报，虚报的予以罚款，并追究其法律责任。',
      reports: ['予以罚款', '追究其法律责任'],
    },
    { in: 'verification', text: '核对行政处罚信息和处罚的处理结果。', reports: [] },
  ],
  check({ texts }) {
    return matchWords(texts, TERMS).map(({ at, word }) => ({
      message: 'found',
      at,
      values: { found: word },
    }));
  },
});
