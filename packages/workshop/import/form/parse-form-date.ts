import { isCalendarDate } from '@zhunsheng/checker';

/** 2026-03-09 of 2026-3-9, 2026/3/9, 2026.3.9 or 2026年3月9日; undefined for what is no day. */
export function parseFormDate(written: string): string | undefined {
  const text = written.normalize('NFKC').replace(/\s+/g, '');
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && isCalendarDate(date) ? date : undefined;
}
