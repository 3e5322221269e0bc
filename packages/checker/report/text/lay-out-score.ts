import { displayWidth } from '@zhunsheng/language';
import type { ScoreView } from '../describe-scores.ts';
import { visibleText } from '../visible-text.ts';
import { wrapText } from '../wrap-text.ts';
import { hanging, type Terminal } from './terminal.ts';

const MARGIN = 2;
const BODY = 6;

/** An indicator to the left, its points to the right; below it what was observed, its grade and the next one. */
export function layOutScore(score: ScoreView, terminal: Terminal): readonly string[] {
  const { paint, words, width } = terminal;
  const style = score.total ? 'bold' : 'dim';
  const [first = '', ...rest] = wrapText(visibleText(score.title), width - MARGIN);
  const blank = width - MARGIN - displayWidth(first) - displayWidth(score.points);
  const fits = rest.length === 0 && blank > 0;
  const line = (label: string, text: string) =>
    text === '' ? [] : hanging(paint(label, 'dim'), text, BODY, terminal);
  return [
    `${' '.repeat(MARGIN)}${score.total ? paint(first, 'bold') : first}${fits ? ' '.repeat(blank) + paint(score.points, style) : ''}`,
    ...rest.map(each => ' '.repeat(MARGIN) + each),
    ...(fits ? [] : line(words.label.points, score.points)),
    ...score.observed.flatMap(each => line(words.label.observed, each)),
    ...line(words.label.grade, score.grade),
    ...line(words.label.nextGrade, score.next),
  ];
}
