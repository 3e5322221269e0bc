import { defineLint } from '../lint.ts';
import { matchAnywhere } from '../match-words.ts';
import { proseOf, referencesOf, titlePlace } from '../prose-of.ts';

const TYPED = /^附录\s?[A-Z]?\s*|[（(](?:规范性|资料性)(?:附录)?[）)]/g;

/** Each annex shall be referred to in the body; its letter and whether it is normative are not part of its title. */
export const str08AnnexMentioned = defineLint({
  id: 'STR-08',
  severity: 'error',
  clause: '9.6',
  title: {
    zh: '附录应在正文中指明，编号和性质不写入标题',
    en: 'Annexes are referred to in the body; letter and status are not typed',
  },
  messages: {
    unmentioned: {
      message: { zh: '正文没有指明附录“{title}”', en: 'no chapter refers to the annex "{title}"' },
      help: {
        zh: '请在有关的章中写“见[](#{id})”，或删去附录',
        en: 'Write 见[](#{id}) in a chapter, or remove the annex',
      },
    },
    typed: {
      message: { zh: '附录的标题中写了“{found}”', en: 'the title of the annex has "{found}"' },
      help: {
        zh: '请删去：编号由顺序算出，性质由 normative 给出',
        en: 'Remove it: the letter is computed, the status comes from normative',
      },
    },
  },
  examples: [
    {
      in: 'annex-file',
      text: '---\nid: annex-sizes\nelement: annex\ntitle: { zh: 附录B 规模划分, en: Sizes }\nprovenance: editorial\nnormative: false\n---\n\n略。',
      reports: ['附录B '],
    },
    { in: 'general-requirements', text: '企业应如实申报。', reports: ['规模划分, en: Sizes }'] },
  ],
  check(context) {
    const chapters = context.prose.filter(({ data }) => data.element === 'chapter');
    const mentioned = new Set(chapters.flatMap(referencesOf).map(({ to }) => to));
    const annexes = proseOf(context, 'annex');
    const titles = context.texts.filter(
      ({ kind, element }, index) =>
        kind === 'heading' &&
        element === 'annex' &&
        context.texts[index - 1]?.owner !== context.texts[index]?.owner,
    );
    return [
      ...matchAnywhere(titles, TYPED).map(({ at, word }) => ({
        message: 'typed' as const,
        at,
        values: { found: word.trim() },
        fix: '',
      })),
      ...annexes
        .filter(({ data }) => !mentioned.has(data.id))
        .map(file => ({
          message: 'unmentioned' as const,
          at: titlePlace(context, file),
          values: { title: file.data.title.zh, id: file.data.id },
        })),
    ];
  },
});
