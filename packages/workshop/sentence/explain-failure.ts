import type { Bilingual, Language, Order } from '@zhunsheng/language';
import { FAMILIES } from './comparator-words.ts';
import type { Target } from './describe-limit.ts';
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
  failure: PhraseFailure,
  text: string,
  target: Target,
): { reason: Bilingual; understood: Bilingual; wordings: Bilingual } {
  const { reason, quantities } = failure;
  const known = quantities.find(({ item }) => target.units.includes(item.unit));
  const quantity = known && text.slice(known.start, known.end);
  return {
    reason: REASONS[reason],
    understood: understood(failure, text),
    wordings: threeWordings(target, quantity),
  };
}

/** The comparators and quantities that were read in a phrase, in order. */
export function understood(
  { quantities, comparators }: Pick<PhraseFailure, 'quantities' | 'comparators'>,
  text: string,
): Bilingual {
  const pieces = [
    ...comparators.map(({ start, end }) => ({ start, end, zh: '比较词', en: 'comparator ' })),
    ...quantities.map(({ start, end }) => ({ start, end, zh: '数量', en: 'quantity ' })),
  ].filter(({ start, end }) => end > start);
  pieces.sort((a, b) => a.start - b.start);
  if (pieces.length === 0) return { zh: '没有比较词，也没有数量', en: 'no comparator and no quantity' };
  const said = (language: Language) =>
    pieces.map(piece => `${piece[language]}“${text.slice(piece.start, piece.end).trim()}”`);
  return { zh: said('zh').join('、'), en: said('en').join(', ') };
}

/** Three ways to set a limit: the rule's own order first, with the quantity of the phrase or else that of the rule. */
export function threeWordings({ order, compare, units }: Target, said?: string): Bilingual {
  const measure =
    units.includes('person') && !units.includes('count') ? ' 人' : units.includes('count') ? ' 项' : '';
  const quantity =
    said ?? (compare ? compare.written + (/^\d+$/.test(compare.written) ? measure : '') : '一项');
  const gap = /^[\d０-９]/.test(quantity) ? ' ' : '';
  const plain = FAMILIES[0] as Readonly<Record<Order, string>>;
  const other = FAMILIES[1] as Readonly<Record<Order, string>>;
  const lower = order === 'at_least' || order === 'more_than';
  const inclusive = order === 'at_least' || order === 'at_most';
  const wordings = [
    `${plain[order]}${gap}${quantity}`,
    inclusive
      ? `${quantity}${/[\d%％]$/.test(quantity) ? ' ' : ''}${lower ? '以上' : '以下'}`
      : `${other[order]}${gap}${quantity}`,
    inclusive
      ? `${lower ? '至少' : '不超过'}${gap}${quantity}`
      : `${lower ? '超过' : '不足'}${gap}${quantity}`,
  ];
  return { zh: wordings.map(one => `“${one}”`).join('、'), en: wordings.map(one => `“${one}”`).join(', ') };
}
