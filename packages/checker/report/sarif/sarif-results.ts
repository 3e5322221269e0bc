import type { Language, Location } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { clauseMessage } from '../clause-message.ts';
import type { ClauseView } from '../describe-clause.ts';
import type { ProblemView, ReportView } from '../describe-report.ts';
import { visibleText } from '../visible-text.ts';
import { wording } from '../wording.ts';
import { fileUri } from './file-uri.ts';
import { LEVELS, type SarifRule } from './sarif-rules.ts';

/** The results of one report: what is wrong with its data, then its clauses that are not met or undetermined. */
export function sarifResults(report: Report, view: ReportView, rules: readonly SarifRule[], lang: Language) {
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  const clauses = view.chapters.flatMap(chapter => chapter.clauses);
  const open = clauses.filter(({ tone }) => tone === 'not_met' || tone === 'undetermined');
  return [
    ...view.problems.map(problem => problemResult(problem, report, index)),
    ...open.map(clause => clauseResult(clause, report, view, index, lang)),
  ];
}

function problemResult(problem: ProblemView, report: Report, index: ReadonlyMap<string, number>) {
  const { code, severity, message, help, location } = problem;
  return {
    ruleId: code,
    ruleIndex: index.get(code) ?? -1,
    kind: 'fail',
    level: LEVELS[severity],
    message: { text: [message, help].filter(Boolean).join(' ') },
    locations: sarifLocations({ file: report.source, ...location }),
  };
}

/**
 * Not met is a failure. Undetermined is `review` where only an assessor's finding is awaited, else `open`; a result that
 * is no failure has level none (3.27.10), so a warning is not possible.
 */
function clauseResult(
  clause: ClauseView,
  report: Report,
  view: ReportView,
  index: ReadonlyMap<string, number>,
  lang: Language,
) {
  const missing = report.clauses.find(({ id }) => id === clause.id)?.missing ?? [];
  const awaited = missing.length > 0 && missing.every(({ reason }) => reason === 'finding');
  const failed = clause.tone === 'not_met';
  const said = `${view.name} ${clause.number} ${clause.title} ${clauseMessage(clause, wording[lang])}`;
  return {
    ruleId: clause.id,
    ruleIndex: index.get(clause.id) ?? -1,
    kind: failed ? 'fail' : awaited ? 'review' : 'open',
    level: failed ? 'error' : 'none',
    message: { text: visibleText(said) },
    locations: sarifLocations({ file: report.source }),
    partialFingerprints: { 'enterpriseClause/v1': `${report.enterprise.uscc ?? view.name}:${clause.id}` },
  };
}

/** A file with its region; a cell or pointer has no line and is a logical location. */
function sarifLocations({ file, line, column, endColumn, sheet, cell, pointer }: Location) {
  if (file === undefined) return [];
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column, endColumn } };
  const logical =
    cell !== undefined || sheet !== undefined ? [sheet, cell].filter(Boolean).join('!') : pointer;
  return [
    {
      physicalLocation: { artifactLocation: { uri: fileUri(file) }, ...region },
      ...(logical ? { logicalLocations: [{ fullyQualifiedName: visibleText(logical) }] } : {}),
    },
  ];
}
