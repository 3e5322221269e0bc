import type { CountedUnits } from '@zhunsheng/language';
import { type Bounds, type End, isEmpty, sameBounds } from './bounds.ts';
import { type Convention, inclusionMark } from './comparator-words.ts';
import { compareNumbers, foldWidth, multiply } from './numeral.ts';
import { type LimitPhrase, type Placed, parsePhrase } from './parse-phrase.ts';
import { readPeriods } from './period-words.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { maskRange, maskSenses } from './word-senses.ts';

/** Numbers as a phrase bounds them: 5%以上, 3%（含）～5%, 1～2 项, 5000 万元以上 1 亿元以下, 不低于 10%且低于 15%. */
export interface RangePhrase {
  readonly bounds: Bounds;
  /** The numbers as written, by their ends. */
  readonly low?: Placed<Quantity>;
  readonly high?: Placed<Quantity>;
  readonly unit: Quantity['unit'];
  /** What the numbers are counted in, empty where nothing is written. */
  readonly measure: string;
  /** From the first to the last character that is read. */
  readonly start: number;
  readonly end: number;
}

const BETWEEN = /^ ?(?:[~～]|[-－–]|—{1,2}|[至到]) ?/;
const AND = /(?:并且|而且|[且并、，])/g;
/** What a negation governs stays with it. */
const NEGATED = /(?:[不未非无没]|没有|不[得应宜能可])$/;
/** A number goes on over these: no limit ends between two of them. */
const IN_NUMBER = /[\d０-９.,．零〇一二两三四五六七八九十百千万亿]/;

/**
 * The one range that a phrase states. An end without a mark is included, unless the other end has one: of 3%（含）～5% the
 * 5 % is not. Undefined where there is none, or no single reading.
 */
export function readRange(
  text: string,
  convention: Convention = 'civil-code',
  units: CountedUnits = {},
): RangePhrase | undefined {
  let masked = maskSenses(text);
  for (const { start, end } of readPeriods(masked)) masked = maskRange(masked, start, end);
  return readDash(masked, units) ?? readOne(text, convention, units) ?? readTwo(text, convention, units);
}

/** A number, or the range of two: 20 分, 24～30 分; undefined where anything else is written. */
export function readSpan(text: string, units: CountedUnits = {}): RangePhrase | undefined {
  const found = readDash(text, units) ?? exactly(text, 0, units);
  return found && found.start === 0 && found.end === text.length ? found : undefined;
}

function readDash(text: string, units: CountedUnits): RangePhrase | undefined {
  for (let at = 0; at < text.length; at++) {
    const first = readQuantity(text.slice(at), units);
    if (!first) continue;
    const range = dashFrom(text, placed(at, first), units);
    if (range) return range;
    at += first.length - 1;
  }
  return undefined;
}

function dashFrom(text: string, first: Placed<Quantity>, units: CountedUnits): RangePhrase | undefined {
  const folded = foldWidth(text);
  const lowMark = inclusionMark(folded.slice(first.end));
  const afterLow = first.end + (lowMark?.words.length ?? 0);
  const dash = BETWEEN.exec(folded.slice(afterLow))?.[0];
  const at = afterLow + (dash?.length ?? 0);
  const second = dash === undefined ? undefined : readQuantity(text.slice(at), units);
  if (!second) return undefined;
  const high = placed(at, second);
  const highMark = inclusionMark(folded.slice(high.end));
  const low = inUnitOf(first, second);
  if (!low || compareNumbers(low.item.value, second.value) >= 0) return undefined;
  const closed = (own: boolean | undefined, other: boolean | undefined) => own ?? !(other ?? false);
  return {
    bounds: {
      low: { value: low.item.value, closed: closed(lowMark?.included, highMark?.included) },
      high: { value: second.value, closed: closed(highMark?.included, lowMark?.included) },
    },
    low,
    high,
    unit: second.unit,
    measure: second.measure,
    start: low.start,
    end: high.end + (highMark?.words.length ?? 0),
  };
}

/** The 3 of 3～5% is 3 %. */
function inUnitOf(first: Placed<Quantity>, second: Quantity): Placed<Quantity> | undefined {
  const { item } = first;
  if (item.unit === second.unit && (item.measure !== '' || second.measure === '')) return first;
  if (item.measure !== '' || item.unit !== 'count') return undefined;
  const { unit, factor } = second;
  return { ...first, item: { ...item, unit, factor, value: multiply(item.value, factor) } };
}

/** One limit, or one number without any comparator: 0 项 is exactly that. */
function readOne(text: string, convention: Convention, units: CountedUnits): RangePhrase | undefined {
  const phrase = parsePhrase(text, convention, units);
  if (phrase.kind !== 'limit' || phrase.of) return undefined;
  return phrase.order ? ofLimit(phrase) : exactly(text, phrase.quantity.start, units);
}

function exactly(text: string, start: number, units: CountedUnits): RangePhrase | undefined {
  const item = readQuantity(text.slice(start), units);
  if (!item) return undefined;
  const one = placed(start, item);
  const end: End = { value: item.value, closed: true };
  const { unit, measure } = item;
  return { bounds: { low: end, high: end }, low: one, high: one, unit, measure, start, end: one.end };
}

function ofLimit({ order, quantity, before, after }: LimitPhrase): RangePhrase {
  const end: End = { value: quantity.item.value, closed: order === 'at_least' || order === 'at_most' };
  const side = order === 'at_least' || order === 'more_than' ? 'low' : 'high';
  const { unit, measure } = quantity.item;
  return {
    bounds: { [side]: end },
    [side]: quantity,
    unit,
    measure,
    start: before?.start ?? quantity.start,
    end: after?.end ?? quantity.end,
  };
}

/** Two limits beside each other, a lower and an upper one, wherever the phrase can be parted so. */
function readTwo(text: string, convention: Convention, units: CountedUnits): RangePhrase | undefined {
  const plain = text.replace(AND, word => '，'.repeat(word.length));
  let found: RangePhrase | undefined;
  for (let at = 1; at < plain.length; at++) {
    if (NEGATED.test(plain.slice(0, at))) continue;
    if (IN_NUMBER.test(plain[at - 1] as string) && IN_NUMBER.test(plain[at] as string)) continue;
    const range = joined(
      readOne(plain.slice(0, at), convention, units),
      readOne(plain.slice(at), convention, units),
      at,
    );
    if (range && found && !sameBounds(range.bounds, found.bounds)) return undefined;
    found ??= range;
  }
  return found;
}

function joined(
  first: RangePhrase | undefined,
  second: RangePhrase | undefined,
  offset: number,
): RangePhrase | undefined {
  if (!first || !second) return undefined;
  const scale = isBareZero(first) ? second : first;
  if (first.unit !== second.unit && !isBareZero(first) && !isBareZero(second)) return undefined;
  const moved = (one: Placed<Quantity> | undefined) =>
    one && { ...one, start: one.start + offset, end: one.end + offset };
  if ('low' in first.bounds === 'low' in second.bounds || isExact(first) || isExact(second)) return undefined;
  const bounds = { ...first.bounds, ...second.bounds };
  if (isEmpty(bounds)) return undefined;
  const [low, high] = [first.low ?? moved(second.low), first.high ?? moved(second.high)];
  const { start } = first;
  const { unit, measure } = scale;
  return {
    bounds,
    ...(low && { low }),
    ...(high && { high }),
    unit,
    measure,
    start,
    end: second.end + offset,
  };
}

/** 0 needs no unit. */
export function isBareZero({ bounds, measure }: RangePhrase): boolean {
  const { low = bounds.high } = bounds;
  return measure === '' && low?.value.numerator === 0n;
}

function isExact({ bounds }: RangePhrase): boolean {
  return bounds.low !== undefined && bounds.high !== undefined;
}

function placed(start: number, item: Quantity): Placed<Quantity> {
  return { start, end: start + item.length, item };
}
