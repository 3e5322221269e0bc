import { modalsOf } from '../../sentence/modal-verbs.ts';
import { placeIn } from '../document-text.ts';
import { defineLint } from '../lint.ts';
import { proseOf, titlePlace } from '../prose-of.ts';

/** General principles shall be statements or recommendations, general requirements shall be requirements. */
export const mod10Principles = defineLint({
  id: 'MOD-10',
  severity: 'error',
  clause: '8.10',
  title: {
    zh: '总体原则用陈述或推荐，总体要求用要求',
    en: 'Principles state or recommend, general requirements require',
  },
  messages: {
    principle: {
      message: {
        zh: '总体原则中的“{found}”构成要求',
        en: '"{found}" in the general principles makes a requirement',
      },
      help: {
        zh: '请改为陈述或推荐（宜），或移到总体要求',
        en: 'Make it a statement or a recommendation (宜), or move it to the requirements',
      },
    },
    requirement: {
      message: { zh: '总体要求中没有要求', en: 'the general requirements require nothing' },
      help: {
        zh: '请用“应”写出要求，或改为总体原则',
        en: 'State requirements with 应, or call it 总体原则 (principles)',
      },
    },
  },
  examples: [
    { in: 'general-requirements', text: '企业应如实申报，规模见[](#annex-sizes)。', reports: [] },
    {
      in: 'general-requirements',
      text: '企业如实申报，规模见[](#annex-sizes)。',
      reports: ['总体要求, en: General requirements }'],
    },
  ],
  check(context) {
    const requirementsOf = (owner: string) =>
      context.texts
        .filter(text => text.owner === owner)
        .flatMap(text =>
          modalsOf(text)
            .filter(({ kind }) => kind === 'requirement')
            .map(modal => ({ text, modal })),
        );
    const principles = proseOf(context, 'principles').flatMap(({ data }) =>
      requirementsOf(data.id).map(({ text, modal }) => ({
        message: 'principle' as const,
        at: placeIn(text, modal.start, modal.end),
        values: { found: modal.word },
      })),
    );
    const empty = proseOf(context, 'general-requirements').filter(
      ({ data }) => requirementsOf(data.id).length === 0,
    );
    return [
      ...principles,
      ...empty.map(file => ({ message: 'requirement' as const, at: titlePlace(context, file) })),
    ];
  },
});
