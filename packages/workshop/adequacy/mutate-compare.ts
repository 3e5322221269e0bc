import type { Bilingual, Compare, Fact, Order } from '@zhunsheng/language';
import { exact } from '@zhunsheng/language';
import { compareExact } from '@zhunsheng/language/reference';
import { describeOrder } from '../sentence/describe-limit.ts';
import { steppedLimits, writeLimit } from './limit-steps.ts';
import type { RuleChange } from './mutant.ts';
import { printNode } from './print-node.ts';

const STRICTNESS: Record<Order, Order> = {
  at_least: 'more_than',
  more_than: 'at_least',
  at_most: 'less_than',
  less_than: 'at_most',
};
const REVERSED: Record<Order, Order> = {
  at_least: 'at_most',
  more_than: 'less_than',
  at_most: 'at_least',
  less_than: 'more_than',
};
/** A limit one step either way and in another unit; the comparator strict or not, and reversed. */
export function mutateCompare(leaf: Compare, fact: Fact, pointer: string): RuleChange[] {
  const steps = ([1, -1] as const).flatMap(sign => steppedLimits(leaf, sign));
  return [
    ...steps.map(part => limitChange(leaf, part, 'limit-step', fact, pointer)),
    ...otherUnits(leaf).map(part => limitChange(leaf, part, 'limit-unit', fact, pointer)),
    ...orderChanges(leaf, fact, pointer),
  ];
}

/** 万元 for 元 and 亿元, % for ‰ and for 成. */
function otherUnits(leaf: Compare): Compare[] {
  const factor = { amount: 10_000n, ratio: 10n }[leaf.unit as string];
  if (factor === undefined) return [];
  const { numerator, denominator } = leaf.value;
  return [exact(numerator * factor, denominator), exact(numerator, denominator * factor)].map(value => ({
    ...leaf,
    value,
    written: writeLimit(value, leaf.unit),
  }));
}

function limitChange(
  leaf: Compare,
  part: Compare,
  operator: 'limit-step' | 'limit-unit',
  { title }: Fact,
  pointer: string,
): RuleChange {
  return {
    part,
    operator,
    description: {
      zh: `“${title.zh}”的限值 ${leaf.written} 改为 ${part.written}`,
      en: `the limit ${leaf.written} of "${title.en}" becomes ${part.written}`,
    },
    missing: limitWitness(leaf, raises(leaf, part), title),
    pointer: `${pointer}/${leaf.order}`,
    replacement: part.written,
  };
}

function raises(leaf: Compare, part: Compare): boolean {
  return leaf.unit === 'date' ? part.written > leaf.written : compareExact(part.value, leaf.value) > 0;
}

/** The value closest to the limit on which the moved limit decides otherwise, and what holds there. */
function limitWitness({ order, written, unit }: Compare, raised: boolean, title: Bilingual): Bilingual {
  const closed = order === 'at_least' || order === 'less_than';
  const at = raised === closed ? 'on' : raised ? 'above' : 'below';
  const holds = (order === 'at_least' || order === 'more_than') === raised;
  const step = { amount: '1 分', ratio: '1 分', count: '1', date: '1 日', none: '' }[unit];
  const limit = beforeHan(written);
  const place = {
    on: { zh: `正好为 ${limit}`, en: `is exactly ${written}` },
    above: { zh: `比 ${limit}多 ${step}`, en: `is one step (${step}) above ${written}` },
    below: { zh: `比 ${limit}少 ${step}`, en: `is one step (${step}) below ${written}` },
  }[at];
  return {
    zh: `“${title.zh}”${place.zh}时，该条件应${holds ? '' : '不'}成立`,
    en: `where "${title.en}" ${place.en}, the condition ${holds ? 'holds' : 'does not hold'}`,
  };
}

/** A blank between figures or signs and the Chinese that follows, none between Chinese. */
function beforeHan(written: string): string {
  return /\p{Script=Han}$/u.test(written) ? written : `${written} `;
}

function orderChanges(leaf: Compare, { title }: Fact, pointer: string): RuleChange[] {
  const change = (order: Order, operator: 'strictness' | 'reversal', missing: Bilingual): RuleChange => ({
    part: { ...leaf, order },
    operator,
    description: {
      zh: `“${title.zh}”的比较由“${describeOrder(leaf.order).zh}”改为“${describeOrder(order).zh}”`,
      en: `the comparison of "${title.en}" becomes "${describeOrder(order).en}" instead of "${describeOrder(leaf.order).en}"`,
    },
    missing,
    pointer,
    replacement: printNode({ ...leaf, order }),
  });
  const closed = leaf.order === 'at_least' || leaf.order === 'at_most';
  return [
    change(STRICTNESS[leaf.order], 'strictness', {
      zh: `“${title.zh}”正好为 ${beforeHan(leaf.written)}时，该条件应${closed ? '' : '不'}成立`,
      en: `where "${title.en}" is exactly ${leaf.written}, the condition ${closed ? 'holds' : 'does not hold'}`,
    }),
    change(REVERSED[leaf.order], 'reversal', {
      zh: `“${title.zh}”明显高于或低于 ${leaf.written} 时，结论由该条件决定`,
      en: `where "${title.en}" is clearly above or below ${leaf.written} and the condition decides`,
    }),
  ];
}
