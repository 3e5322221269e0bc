import { type Html, html, joinHtml, section } from '@zhunsheng/checker/report';
import type { Dimension } from '@zhunsheng/language/types/survey-summary';
import { barChart } from './charts.ts';
import { figure } from './figure.ts';
import { formatCount, formatShare } from './format-count.ts';
import { COLOURS, CONCLUSIONS, intro, type Page } from './page.ts';

/** The conclusions by place, size, industry … : a figure a dimension. */
export function htmlGroups(page: Page): Html {
  const figures = page.summary.dimensions.map(dimension => htmlDimension(dimension, page));
  return section(
    page.words.section.groups,
    html`${intro(page.words.intro.groups)}${joinHtml(figures, '\n')}`,
  );
}

function htmlDimension({ title, multiple, groups }: Dimension, { words, lang, draw }: Page): Html {
  const filled = groups.filter(({ total }) => total !== 0);
  const empty = groups.filter(({ total }) => total === 0).map(group => group.title[lang]);
  const parts = CONCLUSIONS.map(each => ({ title: words.conclusion[each], colour: COLOURS[each] }));
  const bars = filled.map(group => ({
    label: group.title[lang],
    detail: formatCount(group.total, words),
    parts: CONCLUSIONS.map(each => group[each]),
    note: formatShare(group.recognised, group.total, words),
  }));
  const columns = [
    { title: words.column.group },
    { title: words.column.total, number: true },
    ...CONCLUSIONS.flatMap(each => [
      { title: words.conclusion[each], number: true },
      { title: words.column.share, number: true },
    ]),
  ];
  const rows = groups.map(group => [
    group.title[lang],
    formatCount(group.total, words),
    ...CONCLUSIONS.flatMap(each => [
      formatCount(group[each], words),
      formatShare(group[each], group.total, words),
    ]),
  ]);
  const notes = [
    ...(multiple ? [words.multiple] : []),
    ...(empty.length > 0 ? [words.empty(words.list(empty))] : []),
  ];
  return figure(title[lang], barChart(parts, bars, true), { columns, rows, notes }, words, draw);
}
