import { modalsOf } from '../../sentence/modal-verbs.ts';
import { defineLint } from '../lint.ts';
import { matchWords } from '../match-words.ts';

const AFTER = /不?应[该当]?(?:充分|优先|首先)?(尽可能|尽量|考虑|避免|慎重)/g;
const BEFORE = /(?<!同)(通常|一般(?!要求|规定|纳税)|原则上)(?=[^，。；：]{0,8}应)/g;

/** 尽可能, 尽量, 考虑, 避免 and 慎重 shall not follow 应; 通常, 一般 and 原则上 shall not go with 应 or 不应. */
export const mod03NoSoftening = defineLint({
  id: 'MOD-03',
  severity: 'error',
  clause: '9.4.2',
  title: {
    zh: '“应”不与尽量、考虑、避免、一般、原则上等连用',
    en: '应 is not softened by 尽量, 考虑, 一般, 原则上',
  },
  messages: {
    found: {
      message: { zh: '“{found}”使要求不确定', en: '"{found}" leaves the requirement open' },
      help: {
        zh: '请写明要求；做不到的，改为推荐（宜）',
        en: 'State the requirement; what cannot be one is a recommendation (宜)',
      },
    },
  },
  examples: [
    {
      in: 'sentence',
      text: '企业应优先考虑自有技术，原则上应有专职人员。',
      reports: ['应优先考虑', '原则上'],
    },
    { in: 'sentence', text: '企业应说明考虑的因素，符合一般要求的应予以记录。', reports: [] },
  ],
  check({ texts }) {
    const softened = matchWords(texts, AFTER).filter(({ text, start }) =>
      modalsOf(text).some(modal => modal.start === start),
    );
    const hedged = matchWords(texts, BEFORE).filter(({ text, end }) =>
      modalsOf(text).some(({ kind, start }) => kind === 'requirement' && start >= end && start - end <= 9),
    );
    return [...softened, ...hedged].map(({ at, word }) => ({
      message: 'found',
      at,
      values: { found: word },
    }));
  },
});
