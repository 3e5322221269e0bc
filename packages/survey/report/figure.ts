import { escapeHtml } from '@zhunsheng/checker/report';
import type { ChartOptions, DrawChart } from './draw-chart.ts';
import type { SurveyWording } from './wording.ts';

/** A column of a table: its heading, and whether it holds numbers. */
export interface TableColumn {
  readonly title: string;
  readonly number?: boolean;
}

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** What has to be known to read chart and table right; stands below them. */
  readonly notes?: readonly string[];
}

const WIDE = 860;
const NARROW = 326;

/** A chart for wide and for narrow screens, of which the page shows one, with its caption and the table behind it. */
export function figure(
  caption: string,
  chart: ChartOptions,
  table: Table,
  words: SurveyWording,
  draw: DrawChart,
): string {
  const notes = (table.notes ?? []).map(note => `<p class="caveat">${escapeHtml(note)}</p>`);
  return `<figure><figcaption>${escapeHtml(caption)}</figcaption>
<div class="chart wide">${draw(chart, WIDE)}</div><div class="chart narrow">${draw(chart, NARROW)}</div>
<details><summary>${escapeHtml(words.table)}</summary>${htmlTable(table)}</details>${notes.join('')}</figure>`;
}

/** A table; all its cells are plain text. */
export function htmlTable({ columns, rows }: Table): string {
  const tag = (name: string, at: number, text: string, scope = '') =>
    `<${name}${scope}${columns[at]?.number ? ' class="number"' : ''}>${escapeHtml(text)}</${name}>`;
  const head = columns.map(({ title }, at) => tag('th', at, title, ' scope="col"')).join('');
  const body = rows.map(
    row =>
      `<tr>${row.map((text, at) => (at === 0 ? tag('th', at, text, ' scope="row"') : tag('td', at, text))).join('')}</tr>`,
  );
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}
