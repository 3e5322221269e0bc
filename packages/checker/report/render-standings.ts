import { displayWidth } from '@zhunsheng/language';
import { ansiPainter } from './ansi-painter.ts';
import type { StandingsView, StandingView } from './describe-standings.ts';
import { escapeMarkdown as md } from './escape-markdown.ts';
import { pageHead } from './html/page-head.ts';
import { STYLE } from './html/style.ts';
import { type Html, html } from './html.ts';
import { SYMBOLS } from './symbols.ts';
import { hanging, type Terminal } from './text/terminal.ts';
import { type Wording, wording } from './wording.ts';

type Labelled = readonly [label: string, text: string];

/** What is said of a standard below its conclusion. */
function details(
  { counts, failed, carried, problems }: StandingView,
  { words }: StandingsView,
  { list }: Wording,
): Labelled[] {
  const all: Labelled[] = [
    [words.counts, counts],
    [words.failed, list(failed)],
    [words.problems, list(problems)],
    [words.carried, list(carried)],
  ];
  return all.filter(([, text]) => text !== '');
}

/** Standings for a terminal of `width` columns. */
export function standingsText(
  view: StandingsView,
  lang: 'zh' | 'en',
  { width, colour }: { readonly width: number; readonly colour: boolean },
): string {
  const terminal: Terminal = { width, paint: ansiPainter(colour), words: wording[lang] };
  const { paint } = terminal;
  const body = view.standings.flatMap(standing => [
    '',
    ...hanging(SYMBOLS[standing.tone], `${standing.standard}  ${standing.conclusion}`, 0, terminal),
    ...details(standing, view, terminal.words).flatMap(([label, text]) =>
      hanging(paint(label, 'dim'), text, 2, terminal),
    ),
  ]);
  const longest = Math.max(0, ...view.questions.map(({ question }) => displayWidth(question)));
  const questions = view.questions.map(
    ({ question, decides }, index) =>
      `  ${index + 1}. ${question}${' '.repeat(longest - displayWidth(question) + 2)}${paint(decides, 'dim')}`,
  );
  return [
    paint([view.name, view.words.title].filter(text => text !== '').join('  '), 'bold'),
    ...body,
    '',
    paint(view.words.questions, 'bold'),
    ...(questions.length > 0 ? questions : [`  ${view.words.none}`]),
    '',
  ].join('\n');
}

/** Standings in GitHub Flavored Markdown. */
export function standingsMarkdown(view: StandingsView, lang: 'zh' | 'en'): string {
  const { words } = view;
  const rows = view.standings.map(
    ({ standard, tone, conclusion, counts }) =>
      `| ${md(standard)} | ${SYMBOLS[tone]} ${md(conclusion)} | ${md(counts)} |`,
  );
  const blocks = [
    `# ${md([view.name, words.title].filter(text => text !== '').join(' — '))}`,
    [`| ${words.standard} | ${words.conclusion} | ${words.counts} |`, '|---|---|---|', ...rows].join('\n'),
    ...view.standings.flatMap(standing => {
      const said = details(standing, view, wording[lang]).filter(([label]) => label !== words.counts);
      const lines = said.map(([label, text]) => `- ${md(wording[lang].labelled(label, text))}`);
      return lines.length > 0 ? [`## ${md(standing.standard)}`, lines.join('\n')] : [];
    }),
    `## ${words.questions}`,
    view.questions
      .map(({ question, decides }, at) => `${at + 1}. ${md(question)} — ${md(decides)}`)
      .join('\n') || words.none,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const STANDINGS_STYLE = `
.standings{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:1rem}
.standings .facts{display:block}`;

/** Standings as one self-contained page, a card a standard. */
export function standingsHtml(view: StandingsView, lang: 'zh' | 'en'): string {
  const { words } = view;
  const cards = view.standings.map(
    standing => html`<section><h2>${standing.standard}</h2>
<div class="conclusion ${standing.tone}"><strong><span aria-hidden="true">${SYMBOLS[standing.tone]}</span> ${standing.conclusion}</strong></div>
<dl class="facts">${details(standing, view, wording[lang]).map(
      ([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`,
    )}</dl></section>`,
  );
  const asked: Html =
    view.questions.length > 0
      ? html`<ol>${view.questions.map(({ question, decides }) => html`<li>${question} <span class="refs">${decides}</span></li>`)}</ol>`
      : html`<p>${words.none}</p>`;
  const title = [view.name, words.title].filter(text => text !== '').join(' — ');
  return String(html`${pageHead(wording[lang].htmlLang, title, STYLE + STANDINGS_STYLE)}<main class="report"><h1>${title}</h1><div class="standings">${cards}</div>
<section><h2>${words.questions}</h2>${asked}</section></main>
</body>
</html>
`);
}
