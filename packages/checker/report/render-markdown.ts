import type { Report } from '@zhunsheng/language/types/report';
import type { ClauseView, ConditionView } from './describe-clause.ts';
import { describeReport, type ProblemView, type ReportView } from './describe-report.ts';
import { escapeMarkdown as md } from './escape-markdown.ts';
import type { ReportContext } from './report-context.ts';
import { newTally } from './report-tally.ts';
import { type ReportWriter, togetherWriter, writeAll } from './report-writer.ts';
import { SYMBOLS } from './symbols.ts';
import { type Wording, wording } from './wording.ts';

/** Reports in GitHub Flavored Markdown: the conclusion, what to do, a table of the clauses, details of those open. */
export function renderMarkdown(reports: readonly Report[], context: ReportContext): string {
  return writeAll(markdownWriter(context), reports);
}

/** The same at the end: the tally of all reports stands before them. */
export function markdownWriter(context: ReportContext): ReportWriter {
  return togetherWriter(function* (reports) {
    const tally = newTally(context);
    reports.forEach(tally.add);
    const several = reports.length > 1;
    if (several) yield `${md(tally.describe())}\n`;
    for (const report of reports) {
      const text = markdownReport(describeReport(report, context), wording[context.lang]);
      yield several ? `\n---\n\n${text}` : text;
    }
  });
}

function markdownReport(view: ReportView, words: Wording): string {
  const { label } = words;
  const open = view.chapters
    .flatMap(({ clauses }) => clauses)
    .filter(({ tone }) => tone === 'not_met' || tone === 'undetermined');
  const blocks = [
    `# ${md(`${view.name} ${words.report}`)}`,
    md(view.headline),
    view.facts.map(([term, value]) => `- ${md(words.labelled(term, value))}`).join('\n'),
    `**${SYMBOLS[view.conclusion.tone]} ${md(view.conclusion.title)}** ${md(view.conclusion.sentence)}`,
    ...section(label.problems, view.problems.map(problem => markdownProblem(problem, words)).join('\n')),
    ...section(label.overview, clauseTable(view, words)),
    ...section(label.scores, scoreTable(view, words)),
    ...section(label.next, nextList(view, words)),
    ...section(label.clauses, open.map(clause => markdownClause(clause, words)).join('\n\n')),
    ...section(
      label.interpretations,
      view.interpretations
        .map(({ question, follows }) => `- ${md(question)} ${md(words.labelled(label.follows, follows))}`)
        .join('\n'),
    ),
    view.notices.map(notice => `> ${md(notice)}`).join('\n>\n'),
  ];
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
}

function clauseTable({ chapters }: ReportView, { label }: Wording): string {
  if (chapters.length === 0) return '';
  const rows = chapters.flatMap(({ clauses }) =>
    clauses.map(({ number, title, tone, verdict, basis }) =>
      row([md(number), md(title), `${SYMBOLS[tone]} ${md(verdict)}`, md(basis)]),
    ),
  );
  return [
    row([label.number, label.clause, label.verdict, label.basis].map(md)),
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function scoreTable({ scores }: ReportView, { label }: Wording): string {
  if (scores.length === 0) return '';
  const strong = (total: boolean, text: string) => (total ? `**${md(text)}**` : md(text));
  return [
    row([label.indicator, label.observed, label.grade, label.points, label.nextGrade].map(md)),
    '| --- | --- | --- | --- | --- |',
    ...scores.map(({ title, total, observed, grade, points, next }) =>
      row([strong(total, title), observed.map(md).join('<br>'), md(grade), strong(total, points), md(next)]),
    ),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function nextList({ next }: ReportView, words: Wording): string {
  if (next.length === 0) return md(words.nothingMissing);
  return next
    .map(({ title, steps }) => {
      const items = steps.map(({ text, clauses }) => {
        const aside = clauses.length > 0 ? words.aside(words.list(clauses)) : '';
        return `- [ ] ${md(`${text}${aside}`)}`;
      });
      return [`**${md(title)}**`, '', ...items].join('\n');
    })
    .join('\n\n');
}

function markdownClause(clause: ClauseView, words: Wording): string {
  const { number, title, tone, verdict, basis, text, conditions, reasons, evidence, interpretations } =
    clause;
  const { label } = words;
  const readings = interpretations.map(
    ({ question, follows }) => `${question} ${words.labelled(label.follows, follows)}`,
  );
  const item = (term: string) => (each: string) => `- ${md(words.labelled(term, each))}`;
  const items = [
    ...conditions.map(condition => markdownCondition(condition, words)),
    ...reasons.map(item(label.reasons)),
    ...evidence.map(item(label.evidence)),
    ...readings.map(item(label.interpretations)),
  ];
  return [
    `### ${SYMBOLS[tone]} ${md(`${number} ${title}`)} — ${md(verdict)}${md(words.aside(basis))}`,
    `> ${md(text)}`,
    items.join('\n'),
  ].join('\n\n');
}

function markdownCondition({ name, tone, observed, required, gap }: ConditionView, words: Wording): string {
  const { label } = words;
  const parts = [
    [label.observed, observed],
    [label.required, required],
    [label.gap, gap],
  ].flatMap(([term = '', text = '']) => (text ? [`  - ${md(words.labelled(term, text))}`] : []));
  return [`- ${SYMBOLS[tone]} ${md(name)}`, ...parts].join('\n');
}

function markdownProblem({ word, message, code, place, help }: ProblemView, words: Wording): string {
  const at = place ? `  - ${md(words.labelled(words.label.place, place))}\n` : '';
  return `- **${md(word)}** ${md(message)} (${md(code)})\n${at}  - ${md(words.labelled(words.label.help, help))}`;
}

function section(title: string, content: string): readonly string[] {
  return content === '' ? [] : [`## ${md(title)}`, content];
}
