import { defineLint } from '../lint.ts';
import { matchWords } from '../match-words.ts';

const VAGUE =
  /[详参]?见[上下](?:[文表图]|(?=[，。；]|$))|[详参]见|(?<![以之])[上下][表图]所[示列]|(?<!联)上文|(?<!天)下文(?!件)|如前所述|如上所述|前述|后述|第\s?\d+\s?页/g;

/** 按照最新版本的国家标准执行: which one is for the reader to guess. The formula of the references names them. */
const UNNAMED =
  /(?:按照?|依照?|依据|执行|符合|遵循|遵守)[^，。；《]{0,4}(?:最新|现行)(?:有效)?(?:版本?)?的?[^，。；《A-Z]{0,8}(?:标准|规范|规程)/g;

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
    unnamed: {
      message: {
        zh: '“{found}”没有指明是哪个文件',
        en: '"{found}" does not say which document',
      },
      help: {
        zh: '请写出文件编号，列入规范性引用文件；不注日期的引用即指最新版本',
        en: 'Give the number and list it as a normative reference; undated, it is the newest version',
      },
    },
  },
  examples: [
    {
      in: 'introduction',
      text: '规模详见[](#annex-sizes)，年度见上文。',
      reports: ['详见', '见上文'],
      fixed: '规模见[](#annex-sizes)，年度见上文。',
    },
    {
      in: 'introduction',
      text: '规模见下表，年度详见上文，按照最新版本的国家标准执行。',
      reports: ['见下表', '详见上文', '按照最新版本的国家标准'],
      fixed: '规模见下表，年度详见上文，按照最新版本的国家标准执行。',
    },
    { in: 'introduction', text: '规模见[](#annex-sizes)，40%以上的企业按以下方法上传下文件。', reports: [] },
  ],
  check({ texts }) {
    const vague = matchWords(texts, VAGUE).map(({ at, word }) => ({
      message: 'found' as const,
      at,
      values: { found: word },
      // 详见上文 would become 见上文, which is no better.
      ...(/^[详参]见$/.test(word) && { fix: '见' }),
    }));
    const unnamed = matchWords(texts, UNNAMED).map(({ at, word }) => ({
      message: 'unnamed' as const,
      at,
      values: { found: word },
    }));
    return [...vague, ...unnamed];
  },
});
