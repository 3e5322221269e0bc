import { defineLint } from '../lint.ts';
import { matchWords, type WordMatch } from '../match-words.ts';

const HANZI =
  /百分之[零一二三四五六七八九十百点]+|(?<![\d第零一二两三四五六七八九十百千万亿])(?:[一二两三四五六七八九]?[十百千]|[一二两三四五六七八九](?=[万亿]))[零一二三四五六七八九十百千万亿]*元(?!素|件|组|数|旦)/g;
const FULL_WIDTH = /[０-９％]+/g;
const HYPHEN_RANGE =
  /(?<![\d.—/A-Za-z-])(\d+(?:\.\d+)?\s?%?)\s?[-~–]\s?(\d+(?:\.\d+)?\s?(?:%|万元|亿元|元|年|人|个))/g;

/** Quantities should be in Arabic numerals with legal units, ranges with ～, and % be spaced alike throughout. */
export const qty02Numerals = defineLint({
  id: 'QTY-02',
  severity: 'warning',
  clause: '9.4.4，GB/T 15835',
  title: {
    zh: '数值用阿拉伯数字，范围用“～”，百分号的写法全文一致',
    en: 'Arabic numerals, ～ for ranges, % spaced alike',
  },
  messages: {
    written: {
      message: { zh: '数值写作“{found}”', en: 'the quantity is written "{found}"' },
      help: { zh: '请用阿拉伯数字，例如 5%、2000 万元', en: 'Use Arabic numerals: 5%, 2000 万元' },
    },
    range: {
      message: { zh: '范围写作“{found}”', en: 'the range is written "{found}"' },
      help: { zh: '请用“～”', en: 'Use ～' },
    },
    spacing: {
      message: {
        zh: '“{found}”与全文其他处的写法不一致',
        en: '"{found}" is spaced unlike the rest of the text',
      },
      help: { zh: '请写作“{instead}”', en: 'Write {instead}' },
    },
  },
  examples: [
    { in: 'verification', text: '核对比例不低于 5%，金额不低于 2000 万元，为第一年的数。', reports: [] },
    {
      in: 'verification',
      text: '核对比例不低于百分之五，金额不低于两千万元，为５％的数。',
      reports: ['百分之五', '两千万元', '５％'],
      fixed: '核对比例不低于百分之五，金额不低于两千万元，为5%的数。',
    },
    {
      in: 'verification',
      text: '核对比例为5%-8%，期限为2-3 年。',
      reports: ['5%-8%', '2-3 年'],
      fixed: '核对比例为5%～8%，期限为2～3 年。',
    },
    { in: 'verification', text: '核对5%、8%和9 %。', reports: ['9 %'], fixed: '核对5%、8%和9%。' },
  ],
  check({ texts }) {
    const normal = (word: string) =>
      word.replace(/[０-９％]/g, one => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
    return [
      ...matchWords(texts, HANZI).map(({ at, word }) => ({
        message: 'written' as const,
        at,
        values: { found: word },
      })),
      ...matchWords(texts, FULL_WIDTH).map(({ at, word }) => ({
        message: 'written' as const,
        at,
        values: { found: word },
        fix: normal(word),
      })),
      ...matchWords(texts, HYPHEN_RANGE).map(({ at, word, groups: [from, to] }) => ({
        message: 'range' as const,
        at,
        values: { found: word },
        fix: `${from?.trim()}～${to}`,
      })),
      ...unlike(matchWords(texts, /\d %/g), matchWords(texts, /\d%/g)).map(({ at, word }) => {
        const instead = word.length === 3 ? word.replace(' ', '') : word.replace('%', ' %');
        return { message: 'spacing' as const, at, values: { found: word, instead }, fix: instead };
      }),
    ];
  },
});

/** The rarer way of writing, where both occur. */
function unlike(spaced: WordMatch[], tight: WordMatch[]): WordMatch[] {
  return spaced.length <= tight.length ? spaced : tight;
}
