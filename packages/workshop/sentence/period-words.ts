import { readNumeral } from './numeral.ts';

/** A period a sentence names: the fiscal years from `from` years before the reference year to `to` years before it. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const NUMBER = '[0-9０-９一二两三四五六七八九十]+';
const YEAR = '(?:个?(?:完整)?(?:会计)?年度|年度?)';
/** Periods that no fact has: of the year of the declaration, or shorter than a year. */
const OTHER =
  '上上(?:一?个?(?:会计)?年度|年)|[本当](?:会计)?年度?|[今去前]年|第[一二三四1-4]季度|[上下]半年|[本上]季度';
const PATTERN = new RegExp(`(${OTHER})|上一?个?${YEAR}|最?近 ?(${NUMBER}) ?${YEAR}`, 'g');

/** 上一年度, 最近一年, 近三个会计年度, 第四季度, … with their places in `text`. */
export function readPeriods(text: string): Period[] {
  return [...text.matchAll(PATTERN)].map(match => {
    const [whole, other, number] = match;
    const place = { start: match.index, end: match.index + whole.length };
    if (other !== undefined) return { ...place, ...otherYears(other) };
    const years = number === undefined ? 1 : Number(readNumeral(number)?.value.numerator ?? 0n);
    return { ...place, from: years, to: 1 };
  });
}

function otherYears(words: string): { from: number; to: number } {
  const back = /^(?:上上|前年)/.test(words)
    ? 2
    : words === '去年'
      ? 1
      : /[季半]/.test(words)
        ? Number.NaN
        : 0;
  return { from: back, to: back };
}
