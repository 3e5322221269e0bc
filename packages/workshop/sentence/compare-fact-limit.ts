import type { Bilingual, CompareFacts, Order } from '@zhunsheng/language';
import { quoteInput } from '@zhunsheng/language';
import type { BoundPart, LimitPart } from '../content/parse-sentence.ts';
import { describeOrder, OPPOSITE } from './describe-limit.ts';
import type { Comparison, Finding, FindingFix } from './finding.ts';
import { minimalEdit } from './minimal-edit.ts';
import { sameNumber, writeDecimal } from './numeral.ts';
import type { Placed, parsePhrase } from './parse-phrase.ts';
import type { Quantity } from './quantity.ts';
import type { LeafPlace } from './rule-outline.ts';
import type { Bound } from './sentence-outline.ts';
import { writePhrase } from './write-phrase.ts';

/** A directive and what its words were read as. */
export interface Reading {
  readonly bound: Bound<BoundPart | LimitPart>;
  readonly text: string;
  readonly phrase: ReturnType<typeof parsePhrase>;
  /** A negated verb or an exception around it turns it round: 不应[低于 5%]. */
  readonly turned: boolean;
}

interface FactLimit {
  readonly order: Order | undefined;
  /** How many times the other fact; none where it is the other fact itself. */
  readonly times: Placed<Quantity> | undefined;
}

/**
 * A fact against another: 不低于营业收入的 5%, 超过上一年度的 2 倍, 多于从业人员. Comparator and factor are compared here, the
 * names of both with the subjects.
 */
export function compareFactLimit(
  { id, leaf, negated }: LeafPlace & { readonly leaf: CompareFacts },
  { text, phrase, bound, turned }: Reading,
  { scope }: Comparison,
): Finding[] {
  const order = negated ? OPPOSITE[leaf.order] : leaf.order;
  const inRule = describeFactLimit(leaf, order, scope.facts.get(leaf.other)?.title ?? both(leaf.other));
  const values = { phrase: quoteInput(text), id, inRule };
  const limit = readFactLimit(phrase);
  if (!limit) return [{ code: 'fact-limit-unclear', at: bound.part, values }];
  const said = limit.order && turned ? OPPOSITE[limit.order] : limit.order;
  const sameTimes = limit.times
    ? sameNumber(limit.times.item.value, leaf.times)
    : leaf.times.numerator === leaf.times.denominator;
  if (said === order && sameTimes) return [];
  const fix =
    sameTimes || phrase.kind === 'limit' ? textFix(text, phrase, leaf, turned ? OPPOSITE[order] : order) : {};
  const start = bound.part.parts[0]?.start ?? bound.part.start;
  return [
    {
      code: 'fact-limit',
      at: bound.part,
      values: { ...values, inText: said ? describeOrder(said) : describeOrder(undefined) },
      ...(fix.text !== undefined && {
        fix: { text: [minimalEdit(text, fix.text, start)] } satisfies FindingFix,
      }),
    },
  ];
}

/** A limit with a share, one in times (倍), or a comparator alone. */
function readFactLimit(phrase: Reading['phrase']): FactLimit | undefined {
  if (phrase.kind === 'limit')
    return phrase.quantity.item.unit === 'ratio'
      ? { order: phrase.order, times: phrase.quantity }
      : undefined;
  if (phrase.kind !== 'failure') return undefined;
  const [comparator, ...more] = phrase.comparators;
  const [quantity, ...others] = phrase.quantities;
  if (!comparator || more.length > 0 || others.length > 0) return undefined;
  const { order } = comparator.item;
  if (phrase.reason === 'no-quantity') return { order, times: undefined };
  return phrase.reason === 'unit' && quantity?.item.measure === '倍' ? { order, times: quantity } : undefined;
}

function textFix(
  text: string,
  phrase: Reading['phrase'],
  { times }: CompareFacts,
  order: Order,
): { text?: string } {
  const written = phrase.kind === 'limit' ? writePhrase(text, phrase, { order, value: times }) : undefined;
  return written === undefined || written === text ? {} : { text: written };
}

function describeFactLimit({ times, written }: CompareFacts, order: Order, other: Bilingual): Bilingual {
  const { zh, en } = describeOrder(order);
  const isWhole = times.numerator === times.denominator;
  const factor = written ?? writeDecimal(times) ?? '';
  return isWhole
    ? { zh: `${zh}“${other.zh}”`, en: `${en} ${other.en}` }
    : { zh: `${zh}“${other.zh}”的 ${factor}`, en: `${en} ${factor} of ${other.en}` };
}

function both(text: string): Bilingual {
  return { zh: text, en: text };
}
