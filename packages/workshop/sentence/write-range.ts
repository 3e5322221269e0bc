import type { Bounds, End } from './bounds.ts';
import { writeQuantity } from './quantity.ts';
import type { RangePhrase } from './range-phrase.ts';

/**
 * A phrase for other bounds, in the unit and numerals of the range read from `text`: its own wording with other numbers
 * where that says it, else the plainest one. Undefined where a number cannot be written so.
 */
export function writeRange(text: string, range: RangePhrase, wanted: Bounds): string | undefined {
  return withNumbers(text, range, wanted) ?? inPlace(text, range, plainWords(range, wanted));
}

function withNumbers(text: string, { bounds, low, high }: RangePhrase, wanted: Bounds): string | undefined {
  const like = (now: End | undefined, then: End | undefined) => now?.closed === then?.closed;
  if (!like(bounds.low, wanted.low) || !like(bounds.high, wanted.high) || low === high) return undefined;
  const ends = [
    [wanted.high, high],
    [wanted.low, low],
  ] as const;
  let written = text;
  for (const [end, place] of ends.toSorted((a, b) => (b[1]?.start ?? 0) - (a[1]?.start ?? 0))) {
    if (!end || !place) continue;
    const number = writeQuantity(place.item, end.value);
    if (number === undefined) return undefined;
    written = written.slice(0, place.start) + number + written.slice(place.end);
  }
  return written;
}

function plainWords({ low, high }: RangePhrase, wanted: Bounds): string | undefined {
  const style = (high ?? low)?.item;
  const write = (end: End | undefined) => end && style && writeQuantity(style, end.value);
  const [from, to] = [write(wanted.low), write(wanted.high)];
  if (wanted.low && wanted.high) {
    if (from === undefined || to === undefined) return undefined;
    if (from === to) return from;
    return `${from}${mark(wanted.low, wanted.high)}～${to}${mark(wanted.high, wanted.low)}`;
  }
  if (from !== undefined) return wanted.low?.closed ? `${from}以上` : `超过 ${from}`;
  if (to !== undefined) return wanted.high?.closed ? `${to}以下` : `不足 ${to}`;
  return undefined;
}

/** Where both ends are included nothing has to be said; an end that is not is told by the mark of the other. */
function mark(own: End, other: End): string {
  if (own.closed) return other.closed ? '' : '（含）';
  return other.closed ? '' : '（不含）';
}

function inPlace(text: string, { start, end }: RangePhrase, words: string | undefined): string | undefined {
  return words === undefined ? undefined : text.slice(0, start) + words + text.slice(end);
}
