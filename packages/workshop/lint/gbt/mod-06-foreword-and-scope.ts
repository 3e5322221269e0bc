import { modalsOf } from '../../sentence/modal-verbs.ts';
import { placeIn } from '../document-text.ts';
import { defineLint } from '../lint.ts';

const PROVISIONS = ['requirement', 'recommendation', 'permission'];

/** Foreword and scope shall not contain requirements, instructions, recommendations or permissions. */
export const mod06ForewordAndScope = defineLint({
  id: 'MOD-06',
  severity: 'error',
  clause: '8.3、8.5',
  title: { zh: '前言、范围只作陈述', en: 'Foreword and scope make statements only' },
  messages: {
    found: {
      message: {
        zh: '{element}中的“{found}”构成要求、推荐或允许',
        en: '"{found}" in the {element} makes a requirement, recommendation or permission',
      },
      help: {
        zh: '请改为陈述（规定了、适用于），或移到正文',
        en: 'Make it a statement, or move it to the body',
      },
    },
  },
  examples: [
    { in: 'scope', text: '本文件规定了智能企业的资格和能力，适用于企业的认定。', reports: [] },
    { in: 'scope', text: '企业应符合本文件。', reports: ['应'] },
    { in: 'foreword', text: '本文件的某些内容可能涉及专利，使用者宜自行查明。', reports: ['宜'] },
  ],
  check({ texts }) {
    const statements = texts.filter(
      ({ element, kind }) =>
        (element === 'foreword' || element === 'scope') && kind !== 'party' && kind !== 'chapter-title',
    );
    return statements.flatMap(text =>
      modalsOf(text)
        .filter(({ kind }) => PROVISIONS.includes(kind))
        .map(({ word, start, end }) => {
          const element =
            text.element === 'scope' ? { zh: '范围', en: 'scope' } : { zh: '前言', en: 'foreword' };
          return { message: 'found', at: placeIn(text, start, end), values: { found: word, element } };
        }),
    );
  },
});
