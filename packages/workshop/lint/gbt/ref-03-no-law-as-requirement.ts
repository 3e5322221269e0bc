import { clauseHasModal } from '../../sentence/modal-verbs.ts';
import { defineLint } from '../lint.ts';
import { matchAnywhere } from '../match-words.ts';

const BLANKET =
  /(?:遵守|符合|执行|按照|依据|满足)(?:(?!遵守|符合|执行|按照|依据|满足)[^，。；]){0,12}?(?:法律法规|法律|法规|规章|政策|有关规定)|依法/g;
const NAMED = /(?:遵守|符合|执行|按照|按|依据)《(?:[^《》]|《[^《》]*》)*》/g;
const OF_LAW = /(?:法|条例|办法|规定|通知|意见)(?:（[^（）]*）)?》$/;

/** Laws, regulations and policy documents shall not be cited normatively, nor compliance with them be required. */
export const ref03NoLawAsRequirement = defineLint({
  id: 'REF-03',
  severity: 'error',
  clause: '9.5.4.4',
  title: {
    zh: '不规范性引用法律、法规、规章和政策文件',
    en: 'Laws and policy documents are not cited normatively',
  },
  messages: {
    found: {
      message: { zh: '要求“{found}”', en: 'a requirement says "{found}"' },
      help: {
        zh: '法律法规自有约束力，请删去，或写出具体的技术要求',
        en: 'Law binds by itself: drop it, or state the technical requirement',
      },
    },
  },
  examples: [
    { in: 'sentence', text: '企业应符合国家有关法律法规的规定。', reports: ['符合国家有关法律法规'] },
    {
      in: 'sentence',
      text: '企业规模应按照《划分办法（2017）》确定。',
      reports: ['按照《划分办法（2017）》'],
    },
    { in: 'sentence', text: '企业应符合质量管理体系的要求。', reports: [] },
    { in: 'verification', text: '核对严重违法失信名单和法律状态。', reports: [] },
  ],
  check({ texts }) {
    const normative = texts.filter(({ normative, kind }) => normative && kind !== 'note');
    const named = matchAnywhere(normative, NAMED).filter(({ word }) => OF_LAW.test(word));
    return [...matchAnywhere(normative, BLANKET), ...named]
      .filter(({ text, start }) => clauseHasModal(text, start, 'requirement'))
      .map(({ at, word }) => ({ message: 'found', at, values: { found: word } }));
  },
});
