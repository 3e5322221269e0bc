import type { Bilingual } from '../../checker/rule/ast.ts';
import { FAMILIES } from './comparator-words.ts';
import type { FailureReason, PhraseFailure } from './parse-phrase.ts';

const REASONS: Record<FailureReason, Bilingual> = {
  contradiction: { zh: '比较词互相矛盾', en: 'its comparators contradict each other' },
  'several-quantities': { zh: '有不止一个数量', en: 'it has more than one quantity' },
  'no-quantity': { zh: '有比较词而没有数量', en: 'it has a comparator and no quantity' },
  'no-order': { zh: '没有给出上限或下限', en: 'it gives no lower or upper limit' },
  'bad-number': { zh: '数字的写法不规范', en: 'a number is malformed' },
  unit: { zh: '规则语言没有这样的单位', en: 'the rule language has no such unit' },
  alternative: { zh: '含有“或”“且”', en: 'it has 或 or 且' },
};

/** What a message says of a phrase that was not understood: why, what was, and three wordings that would be. */
export function explainFailure(
  { reason, quantities, comparators }: PhraseFailure,
  text: string,
  sample: string | undefined,
): { reason: Bilingual; understood: Bilingual; wordings: Bilingual } {
  const pieces = [
    ...comparators.map(({ start, end }) => ({ start, end, zh: '比较词', en: 'comparator' })),
    ...quantities.map(({ start, end }) => ({ start, end, zh: '数量', en: 'quantity' })),
  ].filter(({ start, end }) => end > start);
  pieces.sort((a, b) => a.start - b.start);
  const said = (language: 'zh' | 'en') =>
    pieces.map(piece => `${piece[language]}“${text.slice(piece.start, piece.end).trim()}”`);
  const understood =
    pieces.length > 0
      ? { zh: said('zh').join('、'), en: said('en').join(', ') }
      : { zh: '（无）', en: '(nothing)' };
  const known = quantities.find(({ item }) => item.unit !== 'other');
  const quantity = known ? text.slice(known.start, known.end) : (sample ?? '5%');
  return { reason: REASONS[reason], understood, wordings: threeWordings(quantity) };
}

function threeWordings(quantity: string): Bilingual {
  const gap = /^[\d０-９]/.test(quantity) ? ' ' : '';
  const wordings = [
    `${FAMILIES[0]?.at_least}${gap}${quantity}`,
    `${quantity}${gap}以上`,
    `${FAMILIES[5]?.more_than}${gap}${quantity}`,
  ];
  return { zh: wordings.map(one => `“${one}”`).join('、'), en: wordings.map(one => `“${one}”`).join(', ') };
}
