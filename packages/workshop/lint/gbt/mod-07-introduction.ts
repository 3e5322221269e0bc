import { modalsOf } from '../../sentence/modal-verbs.ts';
import { placeIn } from '../document-text.ts';
import { defineLint } from '../lint.ts';

/** The introduction shall not contain requirements. */
export const mod07Introduction = defineLint({
  id: 'MOD-07',
  severity: 'error',
  clause: '8.4',
  title: { zh: '引言不含要求', en: 'The introduction has no requirements' },
  messages: {
    found: {
      message: { zh: '引言中的“{found}”构成要求', en: '"{found}" in the introduction makes a requirement' },
      help: { zh: '请改为陈述，或移到正文', en: 'Make it a statement, or move it to the body' },
    },
  },
  examples: [
    { in: 'introduction', text: '智能产业的应用推动了相应标准的需求，企业可参照使用。', reports: [] },
    { in: 'introduction', text: '企业应具备相应能力。', reports: ['应'] },
  ],
  check({ texts }) {
    const introduction = texts.filter(({ element }) => element === 'introduction');
    return introduction.flatMap(text =>
      modalsOf(text)
        .filter(({ kind }) => kind === 'requirement')
        .map(({ word, start, end }) => ({
          message: 'found',
          at: placeIn(text, start, end),
          values: { found: word },
        })),
    );
  },
});
