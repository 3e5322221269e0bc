import type { Report } from '@zhunsheng/language/types/report';
import { describeReport, type ReportView } from './describe-report.ts';
import { htmlReport } from './html/html-report.ts';
import { pageStyle, STYLE } from './html/style.ts';
import { type Html, html, joinHtml, NO_HTML, raw } from './html.ts';
import type { ReportContext } from './report-context.ts';
import { reportTally } from './report-tally.ts';
import { SYMBOLS } from './symbols.ts';
import { type Wording, wording } from './wording.ts';

/** Nothing is loaded and nothing runs: only the style sheet in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One self-contained page, for the screen, the phone and A4 paper; several reports follow a list of them. */
export function renderHtml(reports: readonly Report[], context: ReportContext): string {
  const words = wording[context.lang];
  const views = reports.map(report => describeReport(report, context));
  const pages = views.map((view, index) => pageStyle(view, words.label.as_of, index)).join('\n');
  const title = views.length === 1 ? `${views[0]?.name} ${words.report}` : reportTally(reports, context.lang);
  return String(html`<!doctype html>
<html lang="${words.htmlLang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(STYLE + pages)}</style>
</head>
<body>
${views.length > 1 ? htmlContents(views, reportTally(reports, context.lang), words) : NO_HTML}
${joinHtml(
  views.map((view, index) => htmlReport(view, index, context)),
  '\n',
)}
</body>
</html>
`);
}

function htmlContents(views: readonly ReportView[], tally: string, words: Wording): Html {
  const items = views.map(
    ({ name, conclusion }, index) =>
      html`<li class="${conclusion.tone}"><span class="sign" aria-hidden="true">${SYMBOLS[conclusion.tone]}</span><a href="#report-${index}"><span class="name">${name}</span></a><span class="state">${conclusion.title}</span></li>`,
  );
  return html`<nav class="report contents"><h1>${words.label.contents}</h1><p>${tally}</p><ul>${items}</ul></nav>`;
}
