import { type Html, html, joinHtml, NO_HTML, section } from '@zhunsheng/checker/report';
import type { Curve, Distribution } from '@zhunsheng/language/types/survey-summary';
import { histogram, lineChart } from './charts.ts';
import { figure, htmlTable } from './figure.ts';
import { formatCount, formatPercent, formatShare } from './format-count.ts';
import { clauseName, intro, type Page } from './page.ts';

/** Who is close to the limits, how the figures are distributed around them, and what moving them does. */
export function htmlLimits(page: Page): Html {
  const { summary, words } = page;
  const distributions = summary.distributions.map(each => htmlDistribution(each, page));
  const curves = summary.curves.map(each => htmlCurve(each, page));
  return joinHtml([
    section(words.section.near, htmlNear(page)),
    section(words.section.distributions, pairs(distributions, words.intro.distributions)),
    section(words.section.curves, pairs(curves, words.intro.curves)),
  ]);
}

function pairs(figures: readonly Html[], text: string): Html {
  return figures.length === 0 ? NO_HTML : html`${intro(text)}${figures}`;
}

function htmlNear(page: Page): Html {
  const { summary, words, lang } = page;
  const { definition, clauses, nearest } = summary.near_misses;
  if (clauses.length === 0) return NO_HTML;
  const counted = htmlTable({
    columns: [
      { title: words.column.clause },
      { title: words.column.count, number: true },
      { title: words.column.share, number: true },
    ],
    rows: clauses.map(({ clause, count }) => [
      clauseName(clause, page),
      formatCount(count, words),
      formatShare(count, summary.counts.judged, words),
    ]),
  });
  const named = (nearest ?? []).map(({ row, name, clause, gap }) => [
    name,
    clauseName(clause, page),
    gap[lang],
    String(row),
  ]);
  const columns = [
    { title: words.column.enterprise },
    { title: words.column.clause },
    { title: words.column.gap },
    { title: words.column.row, number: true },
  ];
  return html`${intro(`${definition[lang]}${lang === 'zh' ? '。' : '.'}`)}${counted}${
    named.length > 0
      ? html`<details><summary>${words.nearest}</summary>${htmlTable({ columns, rows: named })}</details>`
      : NO_HTML
  }`;
}

function htmlDistribution({ title, bins, limits, unknown }: Distribution, page: Page): Html {
  const { words, lang, draw, summary } = page;
  const percents = limits.map(({ percent }) => percent);
  const columns = bins.map(bin => ({
    ...bin,
    reached: percents.filter(percent => bin.from !== null && bin.from >= percent).length,
  }));
  const chart = histogram(
    columns,
    limits.map(({ percent }) => ({ percent, title: formatPercent(percent, words) })),
  );
  const total = summary.counts.judged;
  const rows = bins.map(({ from, to, count }) => [
    rangeOf(from, to, page),
    formatCount(count, words),
    formatShare(count, total, words),
  ]);
  const table = {
    columns: [
      { title: words.column.range },
      { title: words.column.count, number: true },
      { title: words.column.share, number: true },
    ],
    rows: [...rows, [words.column.unknown, formatCount(unknown, words), formatShare(unknown, total, words)]],
  };
  return figure(title[lang], chart, table, words, draw);
}

function rangeOf(from: number | null, to: number | null, { words }: Page): string {
  const percent = (value: number) => formatPercent(value, words);
  if (from === null) return words.below(percent(to ?? 0));
  return to === null ? words.from(percent(from)) : `${percent(from)} – ${percent(to)}`;
}

function htmlCurve({ clause, title, points, current }: Curve, page: Page): Html {
  const { words, lang, draw } = page;
  const now = words.currentLimit(formatPercent(current, words));
  const chart = lineChart(
    points.map(({ limit, recognised }) => ({ limit, count: recognised })),
    { percent: current, title: now },
  );
  const base = points.find(({ limit }) => limit === current)?.recognised ?? 0;
  const rows = points.map(({ limit, recognised, undetermined, not_recognised }) => [
    limit === current ? now : formatPercent(limit, words),
    formatCount(recognised, words),
    change(recognised - base),
    formatCount(undetermined, words),
    formatCount(not_recognised, words),
  ]);
  const columns = [
    { title: words.column.limit },
    ...[
      words.conclusion.recognised,
      words.column.change,
      words.conclusion.undetermined,
      words.conclusion.not_recognised,
    ].map(each => ({ title: each, number: true })),
  ];
  const caption = words.labelled(clauseName(clause, page), title[lang]);
  return figure(caption, chart, { columns, rows }, words, draw);
}

function change(by: number): string {
  if (by === 0) return '0';
  const size = String(Math.abs(by)).replace(/\B(?=(\d{3})+$)/g, ',');
  return by > 0 ? `+${size}` : `−${size}`;
}
