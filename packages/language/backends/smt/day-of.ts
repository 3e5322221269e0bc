const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO date: dates compare as these do. */
export function dayOf(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`\`${date}\` is not a date`);
  return time / DAY;
}

/** The ISO date of a day. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
