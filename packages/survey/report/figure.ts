import { type Html, html, joinHtml, raw } from '@zhunsheng/checker/report';
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
): Html {
  const notes = (table.notes ?? []).map(note => html`<p class="caveat">${note}</p>`);
  return html`<figure><figcaption>${caption}</figcaption>
<div class="chart wide">${raw(draw(chart, WIDE))}</div><div class="chart narrow">${raw(draw(chart, NARROW))}</div>
<details><summary>${words.table}</summary>${htmlTable(table)}</details>${notes}</figure>`;
}

/** A table; all its cells are plain text. */
export function htmlTable({ columns, rows }: Table): Html {
  const tag = (name: string, at: number, text: string, scope = '') =>
    html`<${name}${raw(scope)}${raw(columns[at]?.number ? ' class="number"' : '')}>${text}</${name}>`;
  const head = columns.map(({ title }, at) => tag('th', at, title, ' scope="col"'));
  const body = rows.map(
    row =>
      html`<tr>${row.map((text, at) => (at === 0 ? tag('th', at, text, ' scope="row"') : tag('td', at, text)))}</tr>`,
  );
  return html`<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${joinHtml(body, '\n')}</tbody></table></div>`;
}
