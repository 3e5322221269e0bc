import type { Data } from '@zhunsheng/checker';

/**
 * The fiscal year to add next to a list with one entry a year: the one before the reference date, then the years before
 * it. Undefined without a reference date, when there is no telling.
 */
export function nextYear(data: Data, entries: readonly unknown[], unique: string): number | undefined {
  const asOf = data['as_of'];
  if (typeof asOf !== 'string' || !/^\d{4}-/.test(asOf)) return undefined;
  const years = new Set(entries.map(entry => (entry as Data | null)?.[unique]));
  let year = Number(asOf.slice(0, 4)) - 1;
  while (years.has(year)) year--;
  return year;
}
