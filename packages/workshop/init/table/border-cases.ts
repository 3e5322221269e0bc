import { type Exact, exact, FEN_PER_WAN, type Order } from '@zhunsheng/language';
import type { ClauseCase } from '../../content/read-cases.ts';
import { writeDecimal } from '../../sentence/numeral.ts';

/** A case as it is proposed, with the reason a person checks it by. */
export type ProposedCase = Omit<ClauseCase, 'editions'> & { readonly why: string };

/** What cases put into a declaration: a quantity one step below the limit, at it, and one step above. */
export interface AtLimit {
  readonly below: object;
  readonly at: object;
  readonly above: object;
}

const SIDES = ['below', 'at', 'above'] as const;
const SIDE_WORDS = { below: '比限值少一点', at: '正好是限值', above: '比限值多一点' } as const;

/** Which sides of its limit an order lets pass. */
const PASSING: Readonly<Record<Order, readonly (typeof SIDES)[number][]>> = {
  at_least: ['at', 'above'],
  more_than: ['above'],
  at_most: ['below', 'at'],
  less_than: ['below'],
};

/** The cases around a limit, quoting its words. */
export function borderCases(quotes: string, order: Order, data: AtLimit): ProposedCase[] {
  return SIDES.map(side => {
    const met = PASSING[order].includes(side);
    return {
      name: `${SIDE_WORDS[side]}，${met ? '满足' : '不满足'}`,
      quotes,
      given: data[side],
      verdict: met ? 'met' : 'not_met',
      why: `条文写“${quotes}”，请对照核对`,
    };
  });
}

/** An amount in 分 as the declaration writes it, in 万元: a number where it is one exactly, else a text. */
export function inWan(fen: bigint): number | string {
  const text = writeDecimal(exact(fen, FEN_PER_WAN)) ?? '';
  return String(Number(text)) === text ? Number(text) : text;
}

/** `value` of `base` when that is whole, else undefined. */
export function wholePart(base: bigint, { numerator, denominator }: Exact): bigint | undefined {
  return (base * numerator) % denominator === 0n ? (base * numerator) / denominator : undefined;
}
