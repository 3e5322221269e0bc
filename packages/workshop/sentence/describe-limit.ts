import type { Bilingual, Compare, CountedUnits, Exact, Order } from '@zhunsheng/language';
import { exact, FEN_PER_WAN } from '@zhunsheng/language';
import { divide, multiply, writeDecimal } from './numeral.ts';
import type { Quantity, QuantityUnit } from './quantity.ts';

/** The limit that a leaf sets. */
export interface Target {
  readonly id: string;
  readonly order: Order;
  readonly value: Exact;
  readonly units: readonly QuantityUnit[];
  /** Of a count what it counts, where the standard says so; a number without a unit is of it. */
  readonly counts?: { readonly id: string; readonly units: CountedUnits };
  readonly compare?: Compare;
  /** The leaf stands under `not`: `order` is the opposite of what is written. */
  readonly negated?: boolean;
  /** No other limit can be written into the rule (includes_any). */
  readonly fixed?: boolean;
}

/** What an order becomes under a negation. */
export const OPPOSITE: Readonly<Record<Order, Order>> = {
  at_least: 'less_than',
  less_than: 'at_least',
  more_than: 'at_most',
  at_most: 'more_than',
};

const ORDER_WORDS: Record<Order, Bilingual> = {
  at_least: { zh: '不低于', en: 'at least' },
  more_than: { zh: '超过', en: 'more than' },
  at_most: { zh: '不超过', en: 'at most' },
  less_than: { zh: '低于', en: 'less than' },
};

/** The order in words; a missing one is said to be missing. */
export function describeOrder(order: Order | undefined): Bilingual {
  return order ? ORDER_WORDS[order] : { zh: '没有比较词的', en: 'exactly or about (no comparator)' };
}

/** The limit that a rule sets, as it is written there: 不低于 5%. */
export function describeRuleLimit({ order, written }: Compare): Bilingual {
  return { zh: `${ORDER_WORDS[order].zh} ${written}`, en: `${ORDER_WORDS[order].en} ${written}` };
}

/** A quantity of a sentence the way rules write it: "5%", "2000 万元", "3"; undefined where rules have no such unit. */
export function ruleQuantity(quantity: Quantity, value: Exact = quantity.value): string | undefined {
  if (quantity.date) return quantity.date;
  if (quantity.unit === 'ratio') return suffixed(multiply(value, exact(100n)), '%');
  if (quantity.unit === 'amount') {
    if (quantity.measure === '亿元') return suffixed(divide(value, exact(FEN_PER_WAN * 10_000n)), ' 亿元');
    return suffixed(divide(value, exact(FEN_PER_WAN)), ' 万元');
  }
  return quantity.unit === 'other' ? undefined : writeDecimal(value);
}

function suffixed(value: Exact, unit: string): string | undefined {
  const decimal = writeDecimal(value);
  return decimal === undefined ? undefined : decimal + unit;
}
