import { clauseHasModal } from '../../sentence/modal-verbs.ts';
import { defineLint } from '../lint.ts';
import { matchWords } from '../match-words.ts';

/** An editorial list; each has to be settled by a measure, or to stand for a reason. */
const VAGUE =
  /足够|较为|较[高好强大多]|适当|良好|完善(?=的|$|[，。；、])|合理(?!性|化|使用费)|先进(?!性|制造)|充足|显著|尽快|及时|有力|高水平|优秀|等等(?![级待候于])|之类(?!似)/g;

/** Requirements should be verifiable: quality words without a measure say nothing that can be checked. */
export const mod04Verifiable = defineLint({
  id: 'MOD-04',
  severity: 'warning',
  clause: '表C.1注',
  title: { zh: '要求不用无法证实的形容', en: 'Requirements can be verified' },
  messages: {
    found: {
      message: { zh: '要求中的“{found}”无法证实', en: '"{found}" in a requirement cannot be verified' },
      help: {
        zh: '请写出可以核对的数值、文件或事实，或删去',
        en: 'State a figure, a document or a fact to check, or drop it',
      },
    },
  },
  examples: [
    { in: 'sentence', text: '企业应建立完善的管理体系，配备足够的人员。', reports: ['完善', '足够'] },
    { in: 'sentence', text: '企业应具有专利、著作权等等成果。', reports: ['等等'] },
    { in: 'sentence', text: '企业应同等等级地对待各类专利。', reports: [] },
    { in: 'verification', text: '判断体系是否适当、合理，并不断完善记录。', reports: [] },
    { in: 'sentence', text: '企业应评价方法的合理性和先进性。', reports: [] },
  ],
  check({ texts }) {
    return matchWords(texts, VAGUE)
      .filter(({ text, start }) => clauseHasModal(text, start, 'requirement'))
      .map(({ at, word }) => ({ message: 'found', at, values: { found: word } }));
  },
});
