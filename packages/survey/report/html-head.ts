import { escapeHtml } from '@zhunsheng/checker/report';
import { formatCount, formatShare } from './format-count.ts';
import { CONCLUSIONS, clauseName, type Page, section, TONES } from './page.ts';

/** Title, what the report is about, the three conclusions, and what stands out. */
export function htmlHead(page: Page): string {
  const { summary, words, lang } = page;
  const title = summary.suppression ? `${words.title} · ${words.published}` : words.title;
  return `${htmlBanner(page)}<p class="standard">${escapeHtml(words.headline(summary.standard[lang], summary.edition))}</p>
<h1>${escapeHtml(title)}</h1>${htmlFacts(page)}${htmlTiles(page)}
${section(words.section.findings, htmlFindings(page))}`;
}

function htmlBanner({ summary, words }: Page): string {
  if (summary.synthetic === 0) return '';
  const note = words.syntheticNote(
    formatCount(summary.synthetic, words),
    formatCount(summary.counts.judged, words),
  );
  return `<p class="banner" role="note"><strong>${escapeHtml(words.synthetic)}</strong>${escapeHtml(note)}</p>`;
}

function htmlFacts({ summary, words }: Page): string {
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
  return `<dl class="facts">${rows
    .map(([term = '', value = '']) => `<div><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd></div>`)
    .join('')}</dl>`;
}

function htmlTiles({ summary, words }: Page): string {
  const { conclusions, counts } = summary;
  const tiles = CONCLUSIONS.map(
    each =>
      `<div class="tile ${TONES[each]}"><span>${escapeHtml(words.conclusion[each])}</span><b>${escapeHtml(
        formatCount(conclusions[each], words),
      )}</b><span>${escapeHtml(formatShare(conclusions[each], counts.judged, words))}</span></div>`,
  );
  const known = CONCLUSIONS.every(each => conclusions[each] !== null) && counts.judged > 0;
  const parts = CONCLUSIONS.map(
    each =>
      `<i class="${TONES[each]}" style="width:${((conclusions[each] ?? 0) * 100) / counts.judged}%"></i>`,
  );
  return `<div class="tiles">${tiles.join('')}</div>${known ? `<div class="split" aria-hidden="true">${parts.join('')}</div>` : ''}`;
}

function htmlFindings(page: Page): string {
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
    near > 0 && !withheld && words.finding.near(count(near)),
    flipped > 0 &&
      !withheld &&
      summary.comparison &&
      words.finding.flips(count(flipped), summary.comparison.edition),
  ];
  const items = sentences
    .filter(sentence => typeof sentence === 'string')
    .map(sentence => `<li>${escapeHtml(sentence)}</li>`);
  return `<ul class="findings">${items.join('')}</ul>`;
}

/** The row with the largest published count, unless that is zero. */
function largest<Row>(rows: readonly Row[], countOf: (row: Row) => number | null) {
  const counted = rows.map(row => ({ row, count: countOf(row) ?? 0 })).sort((a, b) => b.count - a.count);
  return counted[0] && counted[0].count > 0 ? counted[0] : undefined;
}
