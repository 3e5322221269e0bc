import { type Html, html, NO_HTML, section } from '@zhunsheng/checker/report';
import { htmlTable } from './figure.ts';
import { formatCount, formatShare } from './format-count.ts';
import { CONCLUSIONS, intro, type Page } from './page.ts';

/** Two editions side by side: every pair of conclusions, then the clauses whose verdicts changed. */
export function htmlComparison(page: Page): Html {
  const { summary, words } = page;
  const { comparison } = summary;
  if (!comparison) return NO_HTML;
  const introduction = intro(words.intro.comparison(summary.edition, comparison.edition));
  return section(words.section.comparison, html`${introduction}${htmlMatrix(page)}${htmlFlips(page)}`);
}

function htmlMatrix({ summary, words }: Page): Html {
  const { comparison, edition } = summary;
  const countOf = (from: string, to: string) => {
    const cell = comparison?.conclusions.find(each => each.from === from && each.to === to);
    return cell ? cell.count : 0;
  };
  const columns = [
    { title: `${edition} → ${comparison?.edition}` },
    ...CONCLUSIONS.map(each => ({ title: words.conclusion[each], number: true })),
    { title: words.column.total, number: true },
  ];
  const rows = CONCLUSIONS.map(from => [
    words.conclusion[from],
    ...CONCLUSIONS.map(to => formatCount(countOf(from, to), words)),
    formatCount(summary.conclusions[from], words),
  ]);
  return htmlTable({ columns, rows });
}

function htmlFlips({ summary, words, lang }: Page): Html {
  const flips = summary.comparison?.clauses ?? [];
  if (flips.length === 0) return intro(words.noComparison);
  const columns = [
    { title: words.column.clause },
    { title: words.column.from },
    { title: words.column.to },
    { title: words.column.count, number: true },
    { title: words.column.share, number: true },
  ];
  const rows = flips.map(({ title, from, to, count }) => [
    title[lang],
    words.verdict[from],
    words.verdict[to],
    formatCount(count, words),
    formatShare(count, summary.counts.judged, words),
  ]);
  return html`<h3>${words.column.clause}</h3>${htmlTable({ columns, rows })}`;
}
