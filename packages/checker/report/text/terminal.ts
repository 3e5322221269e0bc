import type { Location } from '@zhunsheng/language';
import { displayWidth } from '@zhunsheng/language';
import type { Painter } from '../ansi-painter.ts';
import { visibleText } from '../visible-text.ts';
import type { Wording } from '../wording.ts';
import { wrapText } from '../wrap-text.ts';

/** What laying out for a terminal needs to know. */
export interface Terminal {
  readonly width: number;
  readonly paint: Painter;
  readonly words: Wording;
  readonly sourceLine?: (location: Location) => string | undefined;
}

/** A paragraph, every line indented. */
export function paragraph(text: string, indent: number, { width }: Terminal): readonly string[] {
  return wrapText(visibleText(text), width - indent).map(line => ' '.repeat(indent) + line);
}

/** A paragraph that hangs beside a mark or label: the mark (may be painted) stands on the first line only. */
export function hanging(mark: string, text: string, indent: number, terminal: Terminal): readonly string[] {
  const inset = indent + displayWidth(mark) + 1 + (displayWidth(mark) > 1 ? 1 : 0);
  const [first = '', ...rest] = paragraph(text, inset, terminal);
  return [
    ' '.repeat(indent) + mark + ' '.repeat(inset - indent - displayWidth(mark)) + first.slice(inset),
    ...rest,
  ];
}
