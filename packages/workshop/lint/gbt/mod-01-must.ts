import { modalsOf } from '../../sentence/modal-verbs.ts';
import { placeIn } from '../document-text.ts';
import { defineLint } from '../lint.ts';

const INSTEAD: Readonly<Record<string, string>> = {
  必须: '应',
  不可: '不应',
  不得: '不应',
  禁止: '不应',
  严禁: '不应',
};
/** 禁止 and 严禁 may govern a noun; the other words can be put in place of each other. */
const SAFE = ['必须', '不得'];

/** 必须 shall not stand for 应, nor 不可, 不得, 禁止 or 严禁 for 不应. */
export const mod01Must = defineLint({
  id: 'MOD-01',
  severity: 'error',
  clause: '表C.1',
  title: {
    zh: '不用“必须”代替“应”，不用“不可”“不得”“禁止”代替“不应”',
    en: 'No 必须 for 应, no 不可, 不得, 禁止 for 不应',
  },
  messages: {
    found: {
      message: { zh: '要求用了“{found}”', en: 'a requirement says "{found}"' },
      help: {
        zh: '请写“{instead}”；陈述法律等外部约束的，写明出处并抑制',
        en: 'Write {instead}; where an outside constraint is stated, name it and suppress',
      },
    },
  },
  examples: [
    { in: 'sentence', text: '企业应取得资质。', reports: [] },
    {
      in: 'sentence',
      text: '企业必须取得资质，资质不得转让。',
      reports: ['必须', '不得'],
      fixed: '企业应取得资质，资质不应转让。',
    },
    {
      in: 'sentence',
      text: '资质应不得转让。',
      reports: ['应不得'],
      fixed: '资质不应转让。',
    },
    { in: 'sentence', text: '取得资质是不可或缺的，获得认可的企业应公开“不得转让”的声明。', reports: [] },
  ],
  check({ texts }) {
    return texts.flatMap(text =>
      modalsOf(text).flatMap(({ word: modal, start: from, end }) => {
        const instead = INSTEAD[modal];
        if (!instead) return [];
        // 应不得 is one slip: mended apart it would read 应不应.
        const doubled = modal !== '必须' && /应当?$/.exec(text.text.slice(0, from))?.[0];
        const word = doubled ? doubled + modal : modal;
        const start = end - word.length;
        const fix = SAFE.includes(modal) ? { fix: instead } : {};
        return [
          { message: 'found', at: placeIn(text, start, end), values: { found: word, instead }, ...fix },
        ];
      }),
    );
  },
});
