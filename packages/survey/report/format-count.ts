import type { SurveyWording } from './wording.ts';

/** A count with separators; a withheld one as its sign. */
export function formatCount(count: number | null, words: SurveyWording): string {
  if (count === null) return words.hidden;
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share in percent to one decimal, of whole numbers; a withheld or empty one as a dash. */
export function formatShare(part: number | null, whole: number | null, words: SurveyWording): string {
  if (part === null || whole === null) return words.hidden;
  if (whole === 0) return '—';
  const tenths = Math.floor((2000 * part + whole) / (2 * whole));
  return words.percent(`${Math.floor(tenths / 10)}.${tenths % 10}`);
}

/** A percentage that is given as such, with a true minus. */
export function formatPercent(percent: number, words: SurveyWording): string {
  return words.percent(String(percent).replace('-', '−'));
}
