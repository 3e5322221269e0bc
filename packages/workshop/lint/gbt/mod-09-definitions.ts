import { modalsOf } from '../../sentence/modal-verbs.ts';
import { placeIn, placeOf } from '../document-text.ts';
import { defineLint } from '../lint.ts';
import { matchAnywhere } from '../match-words.ts';

/** A definition shall be a phrase that can replace its term: no requirement, no 是 or 指 at the start, no purpose. */
export const mod09Definitions = defineLint({
  id: 'MOD-09',
  severity: 'error',
  clause: '8.7.3',
  title: {
    zh: '定义能替换术语，不含要求，不以“是”“指”“该”“一个”起',
    en: 'A definition replaces its term and has no requirement',
  },
  messages: {
    opening: {
      message: { zh: '定义以“{found}”起', en: 'the definition begins with "{found}"' },
      help: { zh: '请删去，直接写出概念', en: 'Drop it and state the concept' },
    },
    requirement: {
      message: { zh: '定义中的“{found}”构成要求', en: '"{found}" in a definition makes a requirement' },
      help: { zh: '请把要求写成条款', en: 'Make the requirement a clause' },
    },
    sentences: {
      message: { zh: '定义不是以句号结束的一句话', en: 'the definition is not one phrase that ends with 。' },
      help: {
        zh: '请只写能替换术语的一句话，补充的话写成注',
        en: 'Write one phrase that can replace the term; what is more is a note',
      },
    },
    purpose: {
      message: { zh: '定义带有用途说明“{found}”', en: 'the definition states a purpose: "{found}"' },
      help: { zh: '请把用途写成注', en: 'Put the purpose in a note' },
    },
  },
  examples: [
    { in: 'definition', text: '为研究开发发生的、与之相适应的费用。', reports: [] },
    { in: 'definition', text: '是指为研究开发发生的费用。', reports: ['是指'] },
    { in: 'definition', text: '企业应归集的费用，旨在计算比例。', reports: ['应', '旨在'] },
    {
      in: 'definition',
      text: '为研究开发发生的费用。不含资本化部分。',
      reports: ['为研究开发发生的费用。不含资本化部分。'],
    },
  ],
  check({ texts }) {
    const definitions = texts.filter(({ kind }) => kind === 'definition');
    return definitions.flatMap(text => [
      ...matchAnywhere(
        [text],
        /^(?:是指|系指|指的是|指(?=[^标数导令示定])|是|这个|该(?=[^等])|一个|一种)/g,
      ).map(({ at, word }) => ({ message: 'opening' as const, at, values: { found: word } })),
      ...modalsOf(text)
        .filter(({ kind }) => kind === 'requirement')
        .map(({ word, start, end }) => ({
          message: 'requirement' as const,
          at: placeIn(text, start, end),
          values: { found: word },
        })),
      ...matchAnywhere([text], /旨在|目的是|以便|用以/g).map(({ at, word }) => ({
        message: 'purpose' as const,
        at,
        values: { found: word },
      })),
      ...(/^[^。]+。$/.test(text.text) ? [] : [{ message: 'sentences' as const, at: placeOf(text) }]),
    ]);
  },
});
