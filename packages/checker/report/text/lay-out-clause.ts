import { displayWidth } from '@zhunsheng/language';
import type { ClauseView, ConditionView } from '../describe-clause.ts';
import { SYMBOLS } from '../symbols.ts';
import { visibleText } from '../visible-text.ts';
import { padText, wrapText } from '../wrap-text.ts';
import { hanging, paragraph, type Terminal } from './terminal.ts';

/** Columns: symbol, number, then everything else. */
const NUMBER = 4;
const BODY = 12;

/** One line for a clause that is met or does not apply; the sentence, its conditions and what is lacking for the others. */
export function layOutClause(clause: ClauseView, terminal: Terminal): readonly string[] {
  const head = layOutHead(clause, terminal);
  if (clause.tone === 'met' || clause.tone === 'not_applicable') return head;
  const { label } = terminal.words;
  return [
    ...head,
    ...paragraph(clause.text, BODY, terminal),
    ...clause.conditions.flatMap(condition => layOutCondition(condition, terminal)),
    ...labelled(label.reasons, clause.reasons, terminal),
    ...labelled(label.evidence, clause.evidence, terminal),
    ...labelled(
      label.interpretations,
      clause.interpretations.map(
        ({ question, follows }) => `${question} ${terminal.words.labelled(label.follows, follows)}`,
      ),
      terminal,
    ),
    '',
  ];
}

/** Number and title to the left, verdict and basis to the right; below each other where they do not fit. */
function layOutHead(clause: ClauseView, { width, paint, words }: Terminal): readonly string[] {
  const { tone, number, title, verdict, basis } = clause;
  const open = tone === 'not_met' || tone === 'undetermined';
  const styles = open ? ([tone, 'bold'] as const) : [tone];
  const right = tone === 'met' ? basis : words.state(verdict, basis);
  const [first = '', ...rest] = wrapText(visibleText(title), width - BODY);
  const left = `  ${SYMBOLS[tone]} ${padText(visibleText(number), BODY - NUMBER - 1)} ${first}`;
  const state = paint(right, open ? tone : 'dim');
  const blank = width - displayWidth(left) - displayWidth(right);
  if (rest.length === 0 && blank > 0) return [paint(left, ...styles) + ' '.repeat(blank) + state];
  const below = rest.map(line => ' '.repeat(BODY) + paint(line, ...styles));
  return [paint(left, ...styles), ...below, ' '.repeat(BODY) + state];
}

function layOutCondition(
  { name, tone, observed, required, gap }: ConditionView,
  terminal: Terminal,
): readonly string[] {
  const { label } = terminal.words;
  const line = (title: string, text: string) =>
    text === '' ? [] : hanging(terminal.paint(title, 'dim'), text, BODY + 2, terminal);
  return [
    ...hanging(terminal.paint(SYMBOLS[tone], tone), name, BODY, terminal),
    ...line(label.observed, observed),
    ...line(label.required, required),
    ...line(label.gap, gap),
  ];
}

function labelled(label: string, texts: readonly string[], terminal: Terminal): readonly string[] {
  const blank = ' '.repeat(displayWidth(label));
  return texts.flatMap((text, index) =>
    hanging(index === 0 ? terminal.paint(label, 'dim') : blank, text, BODY, terminal),
  );
}
