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

/**
 * The day that a class of dates is cut at, told by another (see MemberClass). 29 February of a common year is written as it
 * is: as text it stands after 28 February and before 1 March.
 */
export function dayAt(date: string, cut: number): string {
  if (cut > 0) return dateOf(dayOf(date) + cut);
  return `${String(Number(date.slice(0, 4)) + cut).padStart(4, '0')}${date.slice(4)}`;
}
