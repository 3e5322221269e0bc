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
const PATTERN = new RegExp(`上一?个?${YEAR}|最?近 ?(${NUMBER}) ?${YEAR}`, 'g');

/** 上一年度, 最近一年, 近三个会计年度, … with their places in `text`. */
export function readPeriods(text: string): Period[] {
  return [...text.matchAll(PATTERN)].map(match => {
    const years = match[1] === undefined ? 1 : Number(readNumeral(match[1])?.value.numerator ?? 0n);
    return { start: match.index, end: match.index + match[0].length, from: years, to: 1 };
  });
}
