/** What a report says, and how it is laid out. */
export { ansiPainter, type Painter, type Style } from './report/ansi-painter.ts';
export { type CodeTitles, codeTitles, titleOfCode } from './report/code-titles.ts';
export {
  type ClauseView,
  conditionName,
  describeGap,
  describeReason,
  ofYear,
} from './report/describe-clause.ts';
export { describePlace } from './report/describe-place.ts';
export { describeProblem, describeReport, type ReportView } from './report/describe-report.ts';
export { describeStandings, type StandingsView } from './report/describe-standings.ts';
export { escapeMarkdown } from './report/escape-markdown.ts';
export { exactPercentage, type Fraction, type Limit, toFen } from './report/exact-percentage.ts';
export { formatAmount, formatCount, formatObserved, formatRequired } from './report/format-quantity.ts';
export { pageHead } from './report/html/page-head.ts';
export { STYLE } from './report/html/style.ts';
export { escapeHtml, type Html, html, joinHtml, NO_HTML, raw, section } from './report/html.ts';
export {
  catalogUuid,
  NAMESPACE,
  OSCAL_VERSION,
  oscalId,
  properties,
  stableUuid,
  startOfDay,
  statementId,
} from './report/oscal/oscal-parts.ts';
export { renderHtml } from './report/render-html.ts';
export { standingsHtml, standingsMarkdown, standingsText } from './report/render-standings.ts';
export { conclusionWord, type EditionContext, type ReportContext } from './report/report-context.ts';
export { SYMBOLS } from './report/symbols.ts';
export { hanging, paragraph, type Terminal } from './report/text/terminal.ts';
export { visibleJson } from './report/visible-json.ts';
export { visibleText } from './report/visible-text.ts';
export { wording } from './report/wording.ts';
export { padText, wrapText } from './report/wrap-text.ts';
