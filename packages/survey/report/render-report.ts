import { type Html, html, NO_HTML, pageHead, STYLE, section } from '@zhunsheng/checker/report';
import type { Language } from '@zhunsheng/language';
import type { SurveySummary } from '@zhunsheng/language/types/survey-summary';
import { chartDrawer } from './draw-chart.ts';
import { htmlTable } from './figure.ts';
import { formatCount } from './format-count.ts';
import { htmlClauses } from './html-clauses.ts';
import { htmlComparison } from './html-comparison.ts';
import { htmlGroups } from './html-groups.ts';
import { htmlHead } from './html-head.ts';
import { htmlLimits } from './html-limits.ts';
import type { Page } from './page.ts';
import { SURVEY_STYLE } from './style.ts';
import { type SurveyWording, surveyWording } from './wording.ts';

/**
 * The report of a survey as one self-contained page for the screen, the phone and A4 paper: what came out first, then who
 * fails and why, then what moving a limit would do. The same summary gives the same bytes.
 */
export async function renderReport(summary: SurveySummary, lang: Language = 'zh'): Promise<string> {
  const words = ownWords(surveyWording[lang], summary, lang);
  const page: Page = { summary, lang, words, draw: await chartDrawer() };
  const title = `${words.title} ${words.headline(summary.standard[lang], summary.edition)}`;
  return String(html`${pageHead(words.htmlLang, title, STYLE + SURVEY_STYLE)}<main class="report survey">
${htmlHead(page)}
${htmlGroups(page)}
${htmlClauses(page)}
${htmlLimits(page)}
${htmlComparison(page)}
${section(words.section.problems, htmlProblems(page))}
${section(words.section.leftOut, htmlLeftOut(page))}
${htmlMethod(page)}
</main>
</body>
</html>
`);
}

/** The words of the report with what the standard calls its conclusions. */
function ownWords(
  words: SurveyWording,
  { conclusion_words: own }: SurveySummary,
  lang: Language,
): SurveyWording {
  if (own === null) return words;
  const { recognised, not_recognised, undetermined } = own;
  return {
    ...words,
    conclusion: {
      recognised: recognised[lang],
      not_recognised: not_recognised[lang],
      undetermined: undetermined[lang],
    },
  };
}

function htmlProblems({ summary, words, lang }: Page): Html {
  if (summary.problems.length === 0) return NO_HTML;
  const columns = [
    { title: words.column.problem },
    { title: words.column.severity },
    { title: words.column.code },
    { title: words.column.rows, number: true },
  ];
  const rows = summary.problems.map(({ title, severity, code, rows: count }) => [
    title[lang],
    words.severity[severity],
    code,
    formatCount(count, words),
  ]);
  return htmlTable({ columns, rows });
}

function htmlLeftOut({ summary, words, lang }: Page): Html {
  const { count, files } = summary.left_out;
  if (files.length === 0) return NO_HTML;
  const columns = [{ title: words.column.file }, { title: words.column.reason }];
  const table = htmlTable({ columns, rows: files.map(({ file, reason }) => [file, reason[lang]]) });
  const more = count - files.length;
  return more === 0 ? table : html`${table}<p>${words.moreFiles(more)}</p>`;
}

function htmlMethod({ summary, words, lang }: Page): Html {
  const { suppression } = summary;
  const withheld = suppression
    ? [suppression.method[lang], words.hiddenNote(formatCount(suppression.hidden, words))]
    : [];
  const [exact, ...rest] = words.method;
  const rule = summary.every_clause ? words.everyClause : words.ownRule;
  const notes = [exact ?? '', rule, ...rest, ...withheld].map(note => html`<p>${note}</p>`);
  return html`<footer class="notice"><h2>${words.section.method}</h2>${notes}</footer>`;
}
