import type { Table as DecisionTable } from '@zhunsheng/language/types/vocabulary';
import type { EditionContent } from '../content/read-edition.ts';
import type { Row, Table } from './standard-document.ts';

const UNIT = { amount: '万元', count: '人' } as const;

/**
 * A decision table of the vocabularies as a table of the document: a row for each indicator of each of its rows (`row`
 * says what these are), the lower limits from the highest value down; the lowest value has none.
 */
export function sizeTable(
  { id, number }: { readonly id: string; readonly number: string },
  vocabulary: DecisionTable,
  vocabularies: EditionContent['vocabularies'],
  row = '类别',
): Table {
  const values = vocabulary.values.slice(1).reverse();
  return {
    kind: 'table',
    id,
    number,
    label: `表${number}`,
    caption: vocabulary.title.zh,
    columns: [
      { title: row, align: 'left', width: 28 },
      { title: '指标', align: 'left', width: 16 },
      { title: '单位', align: 'center', width: 11 },
      ...values.map(value => ({
        title: `${titleOf(value, vocabulary, vocabularies)}的下限`,
        align: 'right' as const,
        width: 45 / values.length,
      })),
    ],
    rows: vocabulary.rows.flatMap(row => rowsOf(row, id, vocabulary, values)),
  };
}

function rowsOf(
  { code, title, limits }: DecisionTable['rows'][number],
  table: string,
  { indicators }: DecisionTable,
  values: readonly string[],
): Row[] {
  const used = indicators.filter(indicator => indicator.id in limits);
  return used.map((indicator, index) => {
    const bounds = limits[indicator.id] as Readonly<Record<string, number>>;
    const texts = [
      indicator.title.zh,
      UNIT[indicator.unit],
      ...values.map(value => (bounds[value] === undefined ? '—' : String(bounds[value]))),
    ];
    const cells = texts.map(text => ({ runs: [{ kind: 'text' as const, text }] }));
    const head = { runs: [{ kind: 'text' as const, text: title.zh }], rowSpan: used.length };
    return { id: `${table}/${code}/${indicator.id}`, cells: index === 0 ? [head, ...cells] : cells };
  });
}

/** The title of a value stands in the list whose codes are the values of the table. */
function titleOf(
  value: string,
  { values }: DecisionTable,
  vocabularies: EditionContent['vocabularies'],
): string {
  for (const vocabulary of Object.values(vocabularies)) {
    if (!('entries' in vocabulary)) continue;
    const codes = vocabulary.entries.map(({ code }) => code);
    if (values.every(one => codes.includes(one)))
      return vocabulary.entries.find(({ code }) => code === value)?.title.zh ?? value;
  }
  return value;
}
