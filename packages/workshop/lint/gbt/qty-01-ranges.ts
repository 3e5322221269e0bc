import { defineLint } from '../lint.ts';
import { matchWords } from '../match-words.ts';

const UNIT = '%|‰|℃|mm|cm|km|kg|m|g|万元|亿元|元';
const RANGE = new RegExp(
  `(?<!\\d)(\\d+(?:\\.\\d+)?)(\\s?[～~]\\s?)(\\d+(?:\\.\\d+)?)(\\s?)(${UNIT})(?![A-Za-z])`,
  'g',
);
const TOLERANCE = new RegExp(
  `(?<![(（\\d.])(\\d+(?:\\.\\d+)?)\\s?±\\s?(\\d+(?:\\.\\d+)?)(\\s?)(${UNIT})(?![A-Za-z])`,
  'g',
);

/** Both ends of a range shall have the unit, a value with a tolerance shall be bracketed: 63%～67%, (65±2)%. */
export const qty01Ranges = defineLint({
  id: 'QTY-01',
  severity: 'error',
  clause: '9.4.4、9.4.5',
  title: { zh: '范围值的每一端带单位，带公差的值加括号', en: 'Both ends of a range have the unit' },
  messages: {
    found: {
      message: { zh: '“{found}”的单位只管一个数', en: 'in "{found}" the unit belongs to one number only' },
      help: { zh: '请写作“{instead}”', en: 'Write {instead}' },
    },
  },
  examples: [
    { in: 'verification', text: '核对比例为63%～67%，误差为(65±2)%。', reports: [] },
    {
      in: 'verification',
      text: '核对比例为63～67%，误差为65±2%。',
      reports: ['63～67%', '65±2%'],
      fixed: '核对比例为63%～67%，误差为(65±2)%。',
    },
  ],
  check({ texts }) {
    const ranges = matchWords(texts, RANGE).map(({ at, word, groups: [from, , to, gap, unit] }) => ({
      at,
      word,
      instead: `${from}${gap}${unit}～${to}${gap}${unit}`,
    }));
    const tolerances = matchWords(texts, TOLERANCE).map(({ at, word, groups: [value, by, gap, unit] }) => ({
      at,
      word,
      instead: `(${value}±${by})${gap}${unit}`,
    }));
    return [...ranges, ...tolerances].map(({ at, word, instead }) => ({
      message: 'found',
      at,
      values: { found: word, instead },
      fix: instead,
    }));
  },
});
