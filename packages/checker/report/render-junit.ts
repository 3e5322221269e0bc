import { countErrors } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { clauseMessage } from './clause-message.ts';
import type { ClauseView } from './describe-clause.ts';
import { describeReport, type ProblemView, type ReportView } from './describe-report.ts';
import { escapeXml } from './escape-xml.ts';
import type { ReportContext } from './report-context.ts';
import { type Wording, wording } from './wording.ts';

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/**
 * JUnit XML for CI: a suite an enterprise, a case a clause. Not met is a failure; undetermined and not applicable are
 * skipped, with the reason; an error in the data is an error.
 */
export function renderJunit(reports: readonly Report[], context: ReportContext): string {
  const words = wording[context.lang];
  const suites = reports.map(report => junitSuite(describeReport(report, context), report, words));
  const total = suites
    .map(({ counts }) => counts)
    .reduce(add, { tests: 0, failures: 0, errors: 0, skipped: 0 });
  const body = suites.map(({ xml }) => xml).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: words.report, ...total, time: 0 })}>\n${body}\n</testsuites>\n`;
}

function junitSuite(
  view: ReportView,
  report: Report,
  words: Wording,
): { readonly xml: string; readonly counts: Counts } {
  const clauses = view.chapters.flatMap(chapter => chapter.clauses);
  const errors = view.problems.filter(({ severity }) => severity === 'error');
  const others = view.problems.filter(({ severity }) => severity !== 'error');
  const counts: Counts = {
    tests: clauses.length + 1,
    failures: clauses.filter(({ tone }) => tone === 'not_met').length,
    errors: errors.length > 0 ? 1 : 0,
    skipped: clauses.filter(({ tone }) => tone === 'undetermined' || tone === 'not_applicable').length,
  };
  const properties = {
    edition: report.edition,
    as_of: report.as_of ?? '',
    assurance: report.assurance,
    uscc: report.enterprise.uscc ?? '',
    conclusion: report.conclusion ?? 'invalid',
  };
  const lines = [
    `<testsuite${attributes({ name: view.name, ...counts, time: 0, ...(report.source === undefined ? {} : { file: report.source }) })}>`,
    '<properties>',
    ...Object.entries(properties).map(([name, value]) => `<property${attributes({ name, value })}/>`),
    '</properties>',
    dataCase(errors, others, report, words),
    ...clauses.map(clause => clauseCase(clause, report.edition, words)),
    '</testsuite>',
  ];
  return { xml: lines.join('\n'), counts };
}

/** The case of the data itself; several errors are one element, for readers take no more. */
function dataCase(
  errors: readonly ProblemView[],
  others: readonly ProblemView[],
  report: Report,
  words: Wording,
): string {
  const head = `<testcase${attributes({ classname: report.edition, name: words.label.problems, time: 0 })}`;
  const error =
    errors.length > 0
      ? element(
          'error',
          errors[0]?.code ?? '',
          words.problemCount(countErrors(report.problems), 0),
          problemLines(errors),
        )
      : '';
  const output = others.length > 0 ? `<system-out>${escapeXml(problemLines(others))}</system-out>` : '';
  return error || output ? `${head}>${error}${output}</testcase>` : `${head}/>`;
}

function clauseCase(clause: ClauseView, edition: string, words: Wording): string {
  const name = `${clause.number} ${clause.title}`;
  const head = `<testcase${attributes({ classname: `${edition}.${clause.id}`, name, time: 0 })}`;
  if (clause.tone === 'met') return `${head}/>`;
  const kind = clause.tone === 'not_met' ? 'failure' : 'skipped';
  return `${head}>${element(kind, clause.tone, clauseMessage(clause, words), clauseLines(clause, words))}</testcase>`;
}

function clauseLines(
  { text, conditions, reasons, evidence }: ClauseView,
  { label, labelled }: Wording,
): string {
  const details = conditions.flatMap(({ name, observed, required, gap }) => [
    name,
    ...[
      [label.observed, observed],
      [label.required, required],
      [label.gap, gap],
    ].flatMap(([term = '', value = '']) => (value ? [`  ${labelled(term, value)}`] : [])),
  ]);
  return [
    text,
    ...details,
    ...reasons.map(each => labelled(label.reasons, each)),
    ...evidence.map(each => labelled(label.evidence, each)),
  ].join('\n');
}

function problemLines(problems: readonly ProblemView[]): string {
  return problems
    .map(
      ({ place, word, message, code, help }) =>
        `${place && `${place}: `}${word}: ${message} [${code}]\n  ${help}`,
    )
    .join('\n');
}

/** `skipped` has no type in the schema that CI servers check against. */
function element(kind: 'failure' | 'error' | 'skipped', type: string, message: string, text: string): string {
  const named: Record<string, string> = kind === 'skipped' ? { message } : { message, type };
  return `<${kind}${attributes(named)}>${escapeXml(text)}</${kind}>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

function add(a: Counts, b: Counts): Counts {
  return {
    tests: a.tests + b.tests,
    failures: a.failures + b.failures,
    errors: a.errors + b.errors,
    skipped: a.skipped + b.skipped,
  };
}
