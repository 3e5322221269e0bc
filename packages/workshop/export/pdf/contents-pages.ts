import type { PdfDestinations } from './pdf-destinations.ts';

/** A line of the contents: the id it leads to, and the part of the document that is in. */
export interface ContentsLine {
  readonly to: string;
  readonly part: 'front' | 'text';
}

/** The cover is not numbered. */
const COVER = 1;

/**
 * What is printed at the foot of the pages that the lines lead to: Roman from the sheet behind the cover, Arabic from
 * the first page of the text. Throws a RangeError for a line that leads nowhere.
 */
export function contentsPages(lines: readonly ContentsLine[], destinations: PdfDestinations): string[] {
  const pageOf = ({ to }: ContentsLine) => {
    const page = destinations.get(to);
    if (page === undefined) throw new RangeError(`the PDF has no destination ${to}`);
    return page;
  };
  const start = Math.min(...lines.filter(({ part }) => part === 'text').map(pageOf));
  return lines.map(line =>
    line.part === 'text' ? String(pageOf(line) - start + 1) : roman(pageOf(line) - COVER + 1),
  );
}

/** Front matter has a few pages at most. */
function roman(number: number): string {
  const digits: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = number;
  let text = '';
  for (const [value, digit] of digits) for (; rest >= value; rest -= value) text += digit;
  return text;
}
