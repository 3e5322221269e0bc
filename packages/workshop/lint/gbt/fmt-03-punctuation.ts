import { type DocumentText, placeIn } from '../document-text.ts';
import { defineLint } from '../lint.ts';
import { matchAnywhere } from '../match-words.ts';

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const HAN = '[\\p{Script=Han}》”）、]';
const MARKS = new RegExp(`(?<=${HAN})[,;:!?](?!//)|[,;:!?](?=\\p{Script=Han})`, 'gu');
const BRACKETS = /\([^()]*\)/g;
const CHINESE = /\p{Script=Han}/u;
const PAIRS: readonly [string, string][] = [
  ['《', '》'],
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['〔', '〕'],
  ['「', '」'],
  ['【', '】'],
];

/** Chinese text should have Chinese punctuation, and its quotation marks and brackets in pairs. */
export const fmt03Punctuation = defineLint({
  id: 'FMT-03',
  severity: 'warning',
  clause: 'GB/T 15834',
  title: { zh: '中文用中文标点，引号、括号、书名号成对', en: 'Chinese punctuation, marks in pairs' },
  messages: {
    half: {
      message: { zh: '中文之间用了半角的“{found}”', en: 'half-width "{found}" in Chinese text' },
      help: { zh: '请写作“{instead}”', en: 'Write {instead}' },
    },
    unpaired: {
      message: { zh: '“{found}”不成对', en: '"{found}" has no partner' },
      help: { zh: '请补上另一半，或删去', en: 'Add its partner, or remove it' },
    },
  },
  examples: [
    {
      in: 'verification',
      text: '查阅《规划（2025）》，核对“收入”、(65±2)%和 https://example.org。',
      reports: [],
    },
    {
      in: 'verification',
      text: '查阅报告,核对收入(上一年度)。',
      reports: [',', '(', ')'],
      fixed: '查阅报告，核对收入（上一年度）。',
    },
    { in: 'verification', text: '查阅《十四五”规划》。', reports: ['”'] },
  ],
  check({ texts }) {
    const chinese = texts.filter(({ text }) => CHINESE.test(text));
    const marks = matchAnywhere(chinese, MARKS).map(({ at, word }) => ({ at, word }));
    const brackets = matchAnywhere(chinese, BRACKETS)
      .filter(({ word }) => CHINESE.test(word))
      .flatMap(({ text, start, end }) => [
        { at: placeIn(text, start, start + 1), word: '(' },
        { at: placeIn(text, end - 1, end), word: ')' },
      ]);
    return [
      ...[...marks, ...brackets].map(({ at, word }) => {
        const instead = WIDE[word] ?? word;
        return { message: 'half' as const, at, values: { found: word, instead }, fix: instead };
      }),
      ...chinese.flatMap(text =>
        unpaired(text).map(index => ({
          message: 'unpaired' as const,
          at: placeIn(text, index, index + 1),
          values: { found: text.text.charAt(index) },
        })),
      ),
    ];
  },
});

/** Where a mark stands whose partner is missing. */
function unpaired({ text }: DocumentText): number[] {
  return PAIRS.flatMap(([open, close]) => {
    const waiting: number[] = [];
    const alone: number[] = [];
    [...text].reduce((index, character) => {
      if (character === open) waiting.push(index);
      if (character === close && waiting.pop() === undefined) alone.push(index);
      return index + character.length;
    }, 0);
    return [...alone, ...waiting];
  });
}
