import { modalsOf } from '../../sentence/modal-verbs.ts';
import { placeIn } from '../document-text.ts';
import { defineLint } from '../lint.ts';
import { matchWords } from '../match-words.ts';

const INSTEAD: Readonly<Record<string, string>> = {
  应该: '应',
  应当: '应',
  只准许: '应',
  不应该: '不应',
  不应当: '不应',
  不准许: '不应',
  可以: '可',
  允许: '可',
  可以不: '不必',
  无须: '不必',
  能够: '能',
  不能够: '不能',
  有可能: '可能',
};
/** Words that can be put in place of each other whatever follows. */
const SAFE = ['应该', '应当', '不应该', '不应当', '可以', '可以不', '无须', '能够', '不能够', '有可能'];
/** 建议 and 推荐 as verbs of the document, not as nouns: 意见和建议. */
const ADVICE =
  /(?<=^|[，。；：]|企业|人员|机构|单位)(不)?(?:建议|推荐)(?=[^的书性意表稿和与、，。；：或名])/g;

/** 需要, 须 and 需 where they require something; not 根据需要, 所需, 必须, and not 不需要. */
const NEED =
  /(?<=(?:^|[，。；：]|企业|人员|机构|单位|主体|材料|数据|报告)(?:均|都|还|也|同时)?)(?:需要?|须)(?=[取具建提申填保符通报经附由有在进按出满达])/g;

/** Provisions should use 应/不应, 宜/不宜, 可/不必, 能/不能, 可能/不可能; equivalents serve special cases only. */
export const mod02ModalVerbs = defineLint({
  id: 'MOD-02',
  severity: 'warning',
  clause: 'C.1～C.5',
  title: { zh: '能愿动词用应、宜、可、能、可能', en: 'Modal verbs are 应, 宜, 可, 能, 可能' },
  messages: {
    found: {
      message: { zh: '能愿动词用了等效的“{found}”', en: 'the modal verb is the equivalent "{found}"' },
      help: { zh: '请写“{instead}”', en: 'Write {instead}' },
    },
  },
  examples: [
    {
      in: 'sentence',
      text: '企业应该申报，申报时可以采用电子表格，无须盖章。',
      reports: ['应该', '可以', '无须'],
      fixed: '企业应申报，申报时可采用电子表格，不必盖章。',
    },
    { in: 'sentence', text: '企业需要取得资质，还须按年申报。', reports: ['需要', '须'] },
    { in: 'sentence', text: '企业需取得资质，材料均须提交原件。', reports: ['需', '须'] },
    { in: 'verification', text: '根据需要提供所需的资料，不需要填写的留空。', reports: [] },
    { in: 'verification', text: '建议企业采用审计报告。', reports: ['建议'] },
    {
      in: 'verification',
      text: '查阅征求意见和建议的记录，核对供应能力、应用效果、性能和可靠性。',
      reports: [],
    },
  ],
  check({ texts }) {
    const equivalents = texts.flatMap(text =>
      modalsOf(text).flatMap(({ word, start, end }) => {
        const instead = INSTEAD[word];
        if (!instead) return [];
        const fix = SAFE.includes(word) ? { fix: instead } : {};
        return [
          {
            message: 'found' as const,
            at: placeIn(text, start, end),
            values: { found: word, instead },
            ...fix,
          },
        ];
      }),
    );
    const advice = matchWords(texts, ADVICE).map(({ at, word }) => ({
      message: 'found' as const,
      at,
      values: { found: word, instead: word.startsWith('不') ? '不宜' : '宜' },
    }));
    const need = matchWords(texts, NEED).map(({ at, word }) => ({
      message: 'found' as const,
      at,
      values: { found: word, instead: '应' },
    }));
    return [...equivalents, ...advice, ...need];
  },
});
