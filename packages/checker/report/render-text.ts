import { displayWidth } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { ansiPainter, type Painter } from './ansi-painter.ts';
import { describeReport, type ReportView } from './describe-report.ts';
import type { ReportContext } from './report-context.ts';
import { newTally } from './report-tally.ts';
import { type ReportWriter, writeAll } from './report-writer.ts';
import { SYMBOLS } from './symbols.ts';
import { layOutClause } from './text/lay-out-clause.ts';
import { layOutProblem } from './text/lay-out-problem.ts';
import { layOutScore } from './text/lay-out-score.ts';
import { hanging, paragraph, type Terminal } from './text/terminal.ts';
import { type Wording, wording } from './wording.ts';
import { padText } from './wrap-text.ts';

const LEAST_WIDTH = 60;

export interface TextOptions {
  /** Columns; 88 when not given, at least 60. No line is wider. */
  readonly width?: number;
  readonly colour?: boolean;
}

/** Reports for a terminal: the conclusion, every clause by chapter, problems with their place, and what to do next. */
export function renderText(
  reports: readonly Report[],
  context: ReportContext,
  options: TextOptions = {},
): string {
  return writeAll(textWriter(context, options), reports);
}

/** The same report by report. */
export function textWriter(context: ReportContext, options: TextOptions = {}): ReportWriter {
  const terminal: Terminal = {
    width: Math.max(LEAST_WIDTH, options.width ?? 88),
    paint: ansiPainter(options.colour ?? false),
    words: wording[context.lang],
    sourceLine: context.sourceLine,
  };
  const rule = `${terminal.paint('='.repeat(terminal.width), 'dim')}\n\n`;
  const tally = newTally(context);
  return {
    add(report) {
      const before = tally.total > 0 ? rule : '';
      tally.add(report);
      return `${before}${layOutReport(describeReport(report, context), terminal).join('\n')}\n`;
    },
    end: () => (tally.total > 1 ? [rule, `${tally.describe()}\n`] : []),
  };
}

function layOutReport(view: ReportView, terminal: Terminal): readonly string[] {
  return [
    ...layOutHead(view, terminal),
    ...layOutConclusion(view, terminal),
    ...section(
      terminal.words.label.problems,
      view.problems.flatMap(each => layOutProblem(each, terminal)),
      terminal,
    ),
    ...section(
      terminal.words.label.scores,
      view.scores.flatMap(each => layOutScore(each, terminal)),
      terminal,
    ),
    ...view.chapters.flatMap(({ number, title, clauses }) =>
      section(
        `${number} ${title}`.trim(),
        clauses.flatMap(clause => layOutClause(clause, terminal)),
        terminal,
      ),
    ),
    ...section(terminal.words.label.next, layOutNext(view, terminal), terminal),
    ...section(terminal.words.label.interpretations, layOutInterpretations(view, terminal), terminal),
    ...view.notices
      .flatMap(notice => paragraph(notice, 0, terminal))
      .map(line => terminal.paint(line, 'dim')),
    '',
  ];
}

function layOutHead({ headline, name, facts }: ReportView, terminal: Terminal): readonly string[] {
  const { paint } = terminal;
  const labels = Math.max(...facts.map(([label]) => displayWidth(label)));
  return [
    ...paragraph(headline, 0, terminal).map(line => paint(line, 'dim')),
    ...paragraph(name, 0, terminal).map(line => paint(line, 'bold')),
    '',
    ...facts.flatMap(([label, value]) => hanging(paint(padText(label, labels), 'dim'), value, 2, terminal)),
    '',
  ];
}

function layOutConclusion({ conclusion, counts }: ReportView, terminal: Terminal): readonly string[] {
  const { tone, title, sentence } = conclusion;
  const badge = `${SYMBOLS[tone]} ${title}`;
  return [
    `  ${terminal.paint(` ${badge} `, tone, 'bold', 'badge')}`,
    ...paragraph(sentence, 3, terminal),
    ...(counts.some(({ count }) => count > 0) ? [`   ${bar(counts, terminal.paint)}`] : []),
    '',
  ];
}

/** One symbol a clause, most favourable first: `✓✓✓✓✗?`. */
function bar(counts: ReportView['counts'], paint: Painter): string {
  return counts
    .flatMap(({ tone, count }) =>
      count > 0 ? [paint(Array(count).fill(SYMBOLS[tone]).join(' '), tone)] : [],
    )
    .join(' ');
}

function layOutNext({ next }: ReportView, terminal: Terminal): readonly string[] {
  if (next.length === 0) return paragraph(terminal.words.nothingMissing, 2, terminal);
  return next.flatMap(({ title, steps }) => [
    `  ${terminal.paint(title, 'bold')}`,
    ...steps.flatMap(({ text, clauses }) =>
      hanging('·', `${text}${clausesAside(clauses, terminal.words)}`, 4, terminal),
    ),
  ]);
}

function clausesAside(numbers: readonly string[], words: Wording): string {
  return numbers.length > 0 ? words.aside(words.list(numbers)) : '';
}

function layOutInterpretations({ interpretations }: ReportView, terminal: Terminal): readonly string[] {
  return interpretations.flatMap(({ question, follows }) => [
    ...hanging('·', question, 2, terminal),
    ...hanging(`${terminal.words.label.follows}`, follows, 4, terminal),
  ]);
}

function section(title: string, lines: readonly string[], { paint, width }: Terminal): readonly string[] {
  if (lines.length === 0) return [];
  const rule = '-'.repeat(Math.max(2, width - displayWidth(title) - 1));
  const body = lines.at(-1) === '' ? lines : [...lines, ''];
  return [`${paint(title, 'bold')} ${paint(rule, 'dim')}`, ...body];
}
