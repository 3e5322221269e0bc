import type { Report } from '@zhunsheng/language/types/report';
import { describeReport, type ReportView } from './describe-report.ts';
import { htmlReport } from './html/html-report.ts';
import { pageHead } from './html/page-head.ts';
import { pageStyle, STYLE } from './html/style.ts';
import { type Html, html, NO_HTML } from './html.ts';
import type { ReportContext } from './report-context.ts';
import { newTally } from './report-tally.ts';
import { type ReportWriter, refuseMore, writeAll } from './report-writer.ts';
import { SYMBOLS } from './symbols.ts';
import { type Wording, wording } from './wording.ts';

/** One self-contained page, for the screen, the phone and A4 paper; several reports follow a list of them. */
export function renderHtml(reports: readonly Report[], context: ReportContext): string {
  return writeAll(htmlWriter(context), reports);
}

interface Written {
  readonly name: string;
  readonly conclusion: ReportView['conclusion'];
  readonly style: string;
  readonly section: string;
}

/** The same report by report: each is written when it comes, while its lines of the input are at hand; the page at the end. */
export function htmlWriter(context: ReportContext): ReportWriter {
  const words = wording[context.lang];
  const tally = newTally(context);
  const written: Written[] = [];
  return {
    add(report) {
      refuseMore(written.length);
      tally.add(report);
      const view = describeReport(report, context);
      const index = written.length;
      const style = pageStyle(view, index);
      const { name, conclusion } = view;
      written.push({ name, conclusion, style, section: String(htmlReport(view, index, context)) });
      return '';
    },
    end: () => htmlPage(written, tally.describe(), words),
  };
}

function* htmlPage(written: readonly Written[], tally: string, words: Wording): Generator<string> {
  const title = written.length === 1 ? `${written[0]?.name} ${words.report}` : tally;
  const style = STYLE + written.map(each => each.style).join('\n');
  yield String(html`${pageHead(words.htmlLang, title, style)}${written.length > 1 ? htmlContents(written, tally, words) : NO_HTML}
`);
  for (const { section } of written) yield `${section}\n`;
  yield `</body>
</html>
`;
}

function htmlContents(written: readonly Written[], tally: string, words: Wording): Html {
  const items = written.map(
    ({ name, conclusion }, index) =>
      html`<li class="${conclusion.tone}"><span class="sign" aria-hidden="true">${SYMBOLS[conclusion.tone]}</span><a href="#report-${index}"><span class="name">${name}</span></a><span class="state">${conclusion.title}</span></li>`,
  );
  return html`<nav class="report contents"><h1>${words.label.contents}</h1><p>${tally}</p><ul>${items}</ul></nav>`;
}
