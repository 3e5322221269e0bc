import { type Html, html, NO_HTML, section } from '@zhunsheng/checker/report';
import { formatCount, formatShare } from './format-count.ts';
import { CONCLUSIONS, clauseName, type Page, TONES } from './page.ts';

/** Title, what the report is about, the three conclusions, and what stands out. */
export function htmlHead(page: Page): Html {
  const { summary, words, lang } = page;
  const title = summary.suppression ? `${words.title} · ${words.published}` : words.title;
  return html`${htmlBanner(page)}<p class="standard">${words.headline(summary.standard[lang], summary.edition)}</p>
<h1>${title}</h1>${htmlFacts(page)}${htmlTiles(page)}
${section(words.section.findings, htmlFindings(page))}`;
}

function htmlBanner({ summary, words }: Page): Html {
  if (summary.synthetic === 0) return NO_HTML;
  const note = words.syntheticNote(
    formatCount(summary.synthetic, words),
    formatCount(summary.counts.judged, words),
  );
  return html`<p class="banner" role="note"><strong>${words.synthetic}</strong>${note}</p>`;
}

function htmlFacts({ summary, words }: Page): Html {
  const { from, to } = summary.as_of;
  const { read, judged, rejected } = summary.counts;
  const count = (value: number) => words.declarations(formatCount(value, words));
  const rows = [
    [words.facts.read, count(read)],
    [words.facts.judged, count(judged)],
    [words.facts.rejected, count(rejected)],
    ...(summary.left_out.count > 0 ? [[words.facts.leftOut, words.files(summary.left_out.count)]] : []),
    [words.facts.asOf, from === to ? (from ?? '—') : `${from} – ${to}`],
    [words.facts.assurance, words.assurance[summary.assurance]],
  ];
  return html`<dl class="facts">${rows.map(
    ([term = '', value = '']) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

function htmlTiles({ summary, words }: Page): Html {
  const { conclusions, counts } = summary;
  const tiles = CONCLUSIONS.map(
    each =>
      html`<div class="tile ${TONES[each]}"><span>${words.conclusion[each]}</span><b>${formatCount(conclusions[each], words)}</b><span>${formatShare(conclusions[each], counts.judged, words)}</span></div>`,
  );
  const known = CONCLUSIONS.every(each => conclusions[each] !== null) && counts.judged > 0;
  const parts = CONCLUSIONS.map(
    each =>
      html`<i class="${TONES[each]}" style="width:${((conclusions[each] ?? 0) * 100) / counts.judged}%"></i>`,
  );
  return html`<div class="tiles">${tiles}</div>${known ? html`<div class="split" aria-hidden="true">${parts}</div>` : NO_HTML}`;
}

function htmlFindings(page: Page): Html {
  const { summary, words, lang } = page;
  const count = (value: number) => formatCount(value, words);
  const { judged } = summary.counts;
  const { recognised } = summary.conclusions;
  const excluding = largest(summary.clauses, ({ not_met }) => not_met);
  const only = largest(summary.clauses, each => each.only);
  const missing = largest(summary.missing, each => each.count);
  const near = summary.near_misses.clauses.reduce((sum, each) => sum + (each.count ?? 0), 0);
  const flips = summary.comparison?.conclusions.filter(({ from, to }) => from !== to) ?? [];
  const flipped = flips.reduce((sum, each) => sum + (each.count ?? 0), 0);
  const withheld = [...summary.near_misses.clauses, ...flips].some(each => each.count === null);
  const sentences = [
    recognised !== null && words.finding.share(formatShare(recognised, judged, words), count(recognised)),
    excluding &&
      words.finding.excludes(
        clauseName(excluding.row.id, page),
        count(excluding.count),
        formatShare(excluding.count, judged, words),
      ),
    only && words.finding.only(clauseName(only.row.id, page), count(only.count)),
    missing && words.finding.missing(missing.row.title[lang], count(missing.count)),
    near > 0 && !withheld && summary.every_clause && words.finding.near(count(near)),
    flipped > 0 &&
      !withheld &&
      summary.comparison &&
      words.finding.flips(count(flipped), summary.comparison.edition),
  ];
  const items = sentences
    .filter(sentence => typeof sentence === 'string')
    .map(sentence => html`<li>${sentence}</li>`);
  return html`<ul class="findings">${items}</ul>`;
}

/** The row with the largest published count, unless that is zero. */
function largest<Row>(rows: readonly Row[], countOf: (row: Row) => number | null) {
  const counted = rows.map(row => ({ row, count: countOf(row) ?? 0 })).sort((a, b) => b.count - a.count);
  return counted[0] && counted[0].count > 0 ? counted[0] : undefined;
}
