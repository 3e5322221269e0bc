import type { Report } from '@zhunsheng/language/types/report';
import { describeReport, type ReportView } from './describe-report.ts';
import type { ReportContext } from './report-context.ts';
import { sarifResults } from './sarif/sarif-results.ts';
import { sarifRules } from './sarif/sarif-rules.ts';
import { visibleJson } from './visible-json.ts';
import { wording } from './wording.ts';

/**
 * SARIF 2.1.0 for CI. One run an edition, for a clause's text is the edition's; rules are its clauses and the kinds of
 * problems met with. Clauses that are met or do not apply give no result: some consumers alert on every result.
 */
export function renderSarif(reports: readonly Report[], context: ReportContext): string {
  const editions = [...new Set(reports.map(report => report.edition))];
  const runs = editions.map(edition =>
    sarifRun(
      edition,
      reports.filter(report => report.edition === edition),
      context,
    ),
  );
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs };
  return `${visibleJson(log)}\n`;
}

function sarifRun(edition: string, reports: readonly Report[], context: ReportContext) {
  const tool = context.tool ?? { name: 'zhunsheng', version: '0.0.0' };
  const described = reports.map(report => ({ report, view: describeReport(report, context) }));
  const rules = sarifRules(described.map(({ view }) => view));
  return {
    tool: {
      driver: {
        name: tool.name,
        semanticVersion: tool.version,
        language: wording[context.lang].htmlLang,
        rules,
      },
    },
    automationDetails: { id: `${tool.name}/${edition}/` },
    language: wording[context.lang].htmlLang,
    columnKind: 'unicodeCodePoints',
    invocations: [{ executionSuccessful: true }],
    results: described.flatMap(({ report, view }) => sarifResults(report, view, rules, context.lang)),
    properties: { edition, enterprises: described.map(({ report, view }) => enterprise(report, view)) },
  };
}

function enterprise(
  { enterprise: { name, uscc }, as_of, assurance, conclusion, source }: Report,
  { counts }: ReportView,
) {
  const clauses = Object.fromEntries(counts.map(({ tone, count }) => [tone, count]));
  return { name, uscc, as_of, assurance, conclusion, source, clauses };
}
