import type { Report } from '@zhunsheng/language/types/report';
import { clauseMessage } from './clause-message.ts';
import { describeReport, type ProblemView, type ReportView } from './describe-report.ts';
import type { ReportContext } from './report-context.ts';
import { type ReportWriter, writeAll } from './report-writer.ts';
import { visibleText } from './visible-text.ts';
import { wording } from './wording.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Annotations for GitHub Actions: workflow commands (`::error file=…,line=…::…`) for what is wrong with the data, at its
 * place, and for clauses that are not met (errors) or undetermined (warnings) at the file; then a line of the conclusion.
 */
export function renderGithub(reports: readonly Report[], context: ReportContext): string {
  return writeAll(githubWriter(context), reports);
}

/** The same report by report. */
export function githubWriter(context: ReportContext): ReportWriter {
  return {
    add: report => reportLines(report, describeReport(report, context), context),
    end: () => [],
  };
}

function reportLines(report: Report, view: ReportView, { lang }: ReportContext): string {
  const clauses = view.chapters.flatMap(chapter => chapter.clauses);
  const open = clauses.filter(({ tone }) => tone === 'not_met' || tone === 'undetermined');
  const lines = [
    ...view.problems.map(problem => problemCommand(problem, report.source)),
    ...open.map(clause =>
      command(
        clause.tone === 'not_met' ? 'error' : 'warning',
        { file: report.source, title: `${clause.number} ${clause.title}` },
        `${view.name}: ${clauseMessage(clause, wording[lang])}`,
      ),
    ),
    // A line that begins with :: would be a command.
    `- ${harmless(`${view.name}: ${view.conclusion.title}`)}`,
  ];
  return lines.map(line => `${line}\n`).join('');
}

function problemCommand({ severity, code, message, help, location }: ProblemView, source?: string): string {
  const { file = source, line, column, sheet, cell } = location;
  const where = [sheet, cell].filter(Boolean).join('!');
  const text = [where && `${where}:`, message, help].filter(Boolean).join(' ');
  return command(LEVELS[severity], { file, line, col: column, title: code }, text);
}

function command(
  level: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const list = given.map(([name, value]) => `${name}=${escapeProperty(harmless(String(value)))}`).join(',');
  return `::${level} ${list}::${escapeData(harmless(message))}`;
}

/** One line, without the older form of commands, `##[error]`, which is heeded anywhere in a line. */
function harmless(text: string): string {
  return visibleText(text).replaceAll('##[', '# #[');
}

/** By the rules of the workflow commands of GitHub Actions. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
