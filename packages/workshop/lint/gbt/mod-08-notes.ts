import { modalsOf } from '../../sentence/modal-verbs.ts';
import { placeIn } from '../document-text.ts';
import { defineLint } from '../lint.ts';

const PROVISIONS = ['requirement', 'recommendation', 'permission'];

/** Notes, examples and informative annexes shall not contain requirements, recommendations or permissions. */
export const mod08Notes = defineLint({
  id: 'MOD-08',
  severity: 'error',
  clause: '9.2、9.10～9.12',
  title: {
    zh: '注、示例和资料性附录只作陈述',
    en: 'Notes, examples and informative annexes make statements only',
  },
  messages: {
    note: {
      message: {
        zh: '注或示例中的“{found}”构成要求、推荐或允许',
        en: '"{found}" in a note or example makes a requirement, recommendation or permission',
      },
      help: { zh: '请改为陈述，或移到条文中', en: 'Make it a statement, or move it into the clause' },
    },
    annex: {
      severity: 'warning',
      message: {
        zh: '资料性附录中的“{found}”构成要求、推荐或允许',
        en: '"{found}" in an informative annex makes a requirement, recommendation or permission',
      },
      help: { zh: '请改为陈述，或把附录改为规范性', en: 'Make it a statement, or the annex normative' },
    },
  },
  examples: [
    { in: 'term-note', text: '不包括投资收益。', reports: [] },
    { in: 'term-note', text: '企业应注明口径。', reports: ['应'] },
    {
      in: 'general-requirements',
      text: '企业应如实申报，规模见[](#annex-sizes)。\n\n注：企业宜同时注明口径。',
      reports: ['宜'],
    },
    { in: 'annex', text: '企业应按行业划分。', reports: ['应'] },
  ],
  check({ texts }) {
    return texts.flatMap(text => {
      const note = text.kind === 'note' || text.kind === 'term-note';
      if (!note && !(text.element === 'annex' && !text.normative)) return [];
      return modalsOf(text)
        .filter(({ kind }) => PROVISIONS.includes(kind))
        .map(({ word, start, end }) => ({
          message: note ? ('note' as const) : ('annex' as const),
          at: placeIn(text, start, end),
          values: { found: word },
        }));
    });
  },
});
