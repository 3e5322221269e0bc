const DAY = 86_400_000;

/**
 * The ISO date of an Excel serial number; the time of day is dropped. Undefined for what is no day: Excel counts a
 * 29 February 1900 (serial 60) that never was, and nothing before the start of its calendar.
 * Computed in UTC throughout, so that no time zone shifts a day.
 */
export function dateOfSerial(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(serial + 1e-9);
  if (date1904) return day >= 0 ? isoDate(Date.UTC(1904, 0, 1) + day * DAY) : undefined;
  if (day < 1 || day === 60) return undefined;
  return isoDate(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY);
}

function isoDate(time: number): string | undefined {
  const text = time < Date.UTC(10_000, 0, 1) ? new Date(time).toISOString() : '';
  return text.slice(0, 10) || undefined;
}
