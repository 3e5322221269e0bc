import type { Location } from '@zhunsheng/language';
import { codeFrame, displayWidth, sliceCharacters } from '@zhunsheng/language';
import type { ProblemView } from '../describe-report.ts';
import { wrapText } from '../wrap-text.ts';
import { hanging, paragraph, type Terminal } from './terminal.ts';

/** Characters shown before a place on a line that is cut. */
const CONTEXT = 12;
/** Columns that the line number may take. */
const GUTTER = 10;
const TONES = { error: 'not_met', warning: 'undetermined', info: 'dim' } as const;

/** A problem: what was found, where, the line it stands on where there is one, and what to do. */
export function layOutProblem(problem: ProblemView, terminal: Terminal): readonly string[] {
  const { paint, words, sourceLine } = terminal;
  const indent = displayWidth(problem.word) + 4;
  const source = sourceLine?.(problem.location);
  const frame = source === undefined ? [] : frameWithin(source, problem.location, terminal.width - indent);
  return [
    ...hanging(
      paint(problem.word, TONES[problem.severity], 'bold'),
      `${problem.message} [${problem.code}]`,
      2,
      terminal,
    ),
    ...(problem.place ? paragraph(problem.place, indent, terminal).map(line => paint(line, 'dim')) : []),
    ...frame.map(line => ' '.repeat(indent) + paint(line, 'dim')),
    ...hanging(paint(words.label.help, 'dim'), problem.help, indent, terminal),
    '',
  ];
}

/** The frame of a place; of a line that is too long, the stretch around the place, for carets cannot be wrapped. */
function frameWithin(source: string, location: Location, width: number): readonly string[] {
  const frame = codeFrame(source, location).split('\n');
  if (frame.every(line => displayWidth(line) <= width)) return frame;
  const column = location.column ?? 1;
  const from = Math.max(0, column - 1 - CONTEXT);
  const shown = sliceCharacters(source, from, from + 2 * width).trimEnd();
  const stretch = wrapText(shown, width - GUTTER)[0] ?? '';
  const shift = (place: number | undefined) => (place === undefined ? undefined : place - from);
  const end = Math.min(shift(location.endColumn) ?? column - from + 1, [...stretch].length + 1);
  return codeFrame(stretch, { ...location, column: column - from, endColumn: end }).split('\n');
}
