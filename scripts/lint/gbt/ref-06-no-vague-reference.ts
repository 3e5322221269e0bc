import { defineLint } from '../lint.ts';
import { matchWords } from '../match-words.ts';

const VAGUE =
  /详见|参见|见[上下](?:文|(?=[，。；]|$))|(?<!联)上文|(?<!天)下文(?!件)|如前所述|如上所述|前述|后述|第\s?\d+\s?页/g;

/** References shall name a number, not a page or 上文, 下文; to inform, 见 is used, not 详见 or 参见. */
export const ref06NoVagueReference = defineLint({
  id: 'REF-06',
  severity: 'error',
  clause: '9.5.3、9.5.5',
  title: { zh: '不用页码、上文、下文、详见、参见', en: 'No page numbers, 上文, 下文, 详见, 参见' },
  messages: {
    found: {
      message: { zh: '用“{found}”指明文中的内容', en: '"{found}" points into the document' },
      help: { zh: '请写“见[](#标识)”，由编号指明', en: 'Write 见[](#id), which names a number' },
    },
  },
  examples: [
    {
      in: 'introduction',
      text: '规模详见[](#annex-sizes)，年度见上文。',
      reports: ['详见', '见上文'],
      fixed: '规模见[](#annex-sizes)，年度见上文。',
    },
    { in: 'introduction', text: '规模见[](#annex-sizes)，40%以上的企业按以下方法上传下文件。', reports: [] },
  ],
  check({ texts }) {
    return matchWords(texts, VAGUE).map(({ at, word }) => ({
      message: 'found',
      at,
      values: { found: word },
      ...(/[详参]见/.test(word) && { fix: '见' }),
    }));
  },
});
