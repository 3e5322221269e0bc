import type { Drawn } from './drawn.ts';
import type { RandomStream } from './random-stream.ts';

const DAY = 86_400_000;
const LATEST_EXPIRY = 400;
const LONGEST_DAYS = 1100;

/** A date between some twenty years and three years before `asOf`: older than every fiscal year that is given. */
export function drawDate(stream: RandomStream, asOf: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Number(asOf.slice(0, 4)) - 24 + stream.below(20)}-${two(1 + stream.below(12))}-${two(1 + stream.below(28))}`;
}

/** Valid for up to three years more, expired, for ever, or not dated. */
export function drawExpiry(
  stream: RandomStream,
  { asOf, calibration: { dates } }: Drawn,
): string | undefined {
  if (stream.chance(dates.undated)) return undefined;
  if (stream.chance(dates.long_term)) return 'long_term';
  const expired = stream.chance(dates.expired);
  const days = expired ? -1 - stream.below(LATEST_EXPIRY) : stream.below(LONGEST_DAYS);
  return new Date(Date.parse(asOf) + days * DAY).toISOString().slice(0, 10);
}
