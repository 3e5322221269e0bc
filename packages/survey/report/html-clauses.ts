import { type Html, html, joinHtml, NO_HTML, section } from '@zhunsheng/checker/report';
import { barChart } from './charts.ts';
import { figure, htmlTable } from './figure.ts';
import { formatCount, formatShare } from './format-count.ts';
import { clauseName, intro, type Page } from './page.ts';

/** Which clauses exclude, alone and together, and what is missing. */
export function htmlClauses(page: Page): Html {
  const { words } = page;
  const missing =
    page.summary.missing.length > 0 ? html`${intro(words.intro.missing)}${htmlMissing(page)}` : NO_HTML;
  return joinHtml([
    section(
      words.section.clauses,
      html`${intro(words.intro.clauses)}${page.summary.every_clause ? intro(words.intro.without) : NO_HTML}${htmlFailing(page)}${htmlTogether(page)}`,
    ),
    section(words.section.missing, missing),
  ]);
}

function htmlFailing(page: Page): Html {
  const { summary, words, draw } = page;
  const sorted = [...summary.clauses].sort((a, b) => (b.not_met ?? 0) - (a.not_met ?? 0));
  const parts = [
    { title: words.column.only, colour: 'var(--only)' },
    { title: words.alsoOthers, colour: 'var(--fails)' },
    { title: words.verdict.undetermined, colour: 'var(--open)' },
  ];
  const bars = sorted.map(({ id, not_met, only, undetermined }) => ({
    label: clauseName(id, page),
    parts: [only, not_met === null || only === null ? null : not_met - only, undetermined],
    note: formatShare(not_met, summary.counts.judged, words),
  }));
  const columns = [
    { title: words.column.clause },
    ...[
      words.verdict.met,
      words.verdict.not_met,
      words.column.share,
      words.column.only,
      words.verdict.undetermined,
      ...(summary.every_clause ? [words.column.without] : []),
    ].map(title => ({ title, number: true })),
  ];
  const rows = summary.clauses.map(clause => [
    clauseName(clause.id, page),
    formatCount(clause.met, words),
    formatCount(clause.not_met, words),
    formatShare(clause.not_met, summary.counts.judged, words),
    formatCount(clause.only, words),
    formatCount(clause.undetermined, words),
    ...(summary.every_clause ? [formatCount(clause.without, words)] : []),
  ]);
  return figure(words.failing, barChart(parts, bars, false), { columns, rows }, words, draw);
}

function htmlTogether(page: Page): Html {
  const { summary, words } = page;
  if (summary.together.length === 0) return NO_HTML;
  const rows = summary.together.map(({ clauses, count }) => [
    words.list(clauses.map(id => clauseName(id, page))),
    formatCount(count, words),
    formatShare(count, summary.counts.judged, words),
  ]);
  const columns = [
    { title: words.column.clause },
    { title: words.column.count, number: true },
    { title: words.column.share, number: true },
  ];
  return html`<h3>${words.column.together}</h3>${htmlTable({ columns, rows })}`;
}

function htmlMissing(page: Page): Html {
  const { summary, words, lang, draw } = page;
  const bars = summary.missing.slice(0, 15).map(({ title, count }) => ({
    label: title[lang],
    parts: [count],
    note: formatCount(count, words),
  }));
  const chart = barChart([{ title: words.column.count, colour: 'var(--open)' }], bars, false);
  const columns = [
    { title: words.column.item },
    { title: words.column.count, number: true },
    { title: words.column.clauses },
  ];
  const rows = summary.missing.map(({ title, count, clauses }) => [
    title[lang],
    formatCount(count, words),
    words.list(clauses.map(id => clauseName(id, page))),
  ]);
  return figure(words.lacking, chart, { columns, rows }, words, draw);
}
