import stringWidth from 'string-width';
import { codeFrame } from '../../diagnostic/code-frame.ts';
import type { ProblemView } from '../describe-report.ts';
import { hanging, paragraph, type Terminal } from './terminal.ts';

const TONES = { error: 'not_met', warning: 'undetermined', info: 'dim' } as const;

/** A problem: what was found, where, the line it stands on where there is one, and what to do. */
export function layOutProblem(problem: ProblemView, terminal: Terminal): readonly string[] {
  const { paint, words, sourceLine } = terminal;
  const source = sourceLine?.(problem.location);
  const frame = source === undefined ? [] : codeFrame(source, problem.location).split('\n');
  return [
    ...hanging(
      paint(problem.word, TONES[problem.severity], 'bold'),
      `${problem.message} [${problem.code}]`,
      2,
      terminal,
    ),
    ...(problem.place ? paragraph(problem.place, 8, terminal).map(line => paint(line, 'dim')) : []),
    ...(fits(frame, terminal.width - 8) ? frame.map(line => `        ${paint(line, 'dim')}`) : []),
    ...hanging(paint(words.label.help, 'dim'), problem.help, 8, terminal),
    '',
  ];
}

/** A frame is not wrapped: carets would lose their place. */
function fits(lines: readonly string[], width: number): boolean {
  return lines.every(line => stringWidth(line) <= width);
}
