import type { Field } from '@zhunsheng/language';
import { type Dictionary, EDITION_FIELD, lastName, membersOf, parentPath } from './dictionary.ts';

/** A column of the sheet that has a row an enterprise. */
export interface RowColumn {
  /** The header as in CSV: `enterprise.name`, `finance.1.revenue`. Stands in the hidden first row. */
  readonly key: string;
  /** What stands above it, over all columns that belong together. */
  readonly group: string;
  readonly heading: string;
  readonly field: Field;
}

/** Columns made ready for each list; more may be added at the right, under the header that CSV has. */
export const ENTRIES = 3;

/** What says of a whole list, or of a question with several choices, that there is none. */
export const NONE = '无';

/** The columns in the order of the schema. The edition is none of them: the sheet itself says what it was made for. */
export function rowColumns(dictionary: Dictionary): RowColumn[] {
  return [...dictionary.fields.values()].flatMap(field => {
    if (field.list || field.unit === 'group' || field.path === EDITION_FIELD) return [];
    if (field.unit === 'list') return listColumns(field, dictionary);
    const group = dictionary.fields.get(parentPath(field.path))?.title.zh ?? '申报信息';
    return [{ key: field.path, group, heading: field.title.zh, field }];
  });
}

function listColumns(list: Field, dictionary: Dictionary): RowColumn[] {
  const title = list.title.zh;
  const members = membersOf(list, dictionary);
  const entryName = isYearly(list, members) ? '年' : '项';
  const columns: RowColumn[] = [{ key: list.path, group: title, heading: `没有的填“${NONE}”`, field: list }];
  for (let entry = 1; entry <= ENTRIES; entry++) {
    for (const field of members)
      columns.push({
        key: `${list.path}.${entry}.${field.path.slice(list.path.length + 1)}`,
        group: `${title}（第 ${entry} ${entryName}）`,
        heading: field.title.zh,
        field,
      });
  }
  return columns;
}

/** Whether a list has an entry a year. */
export function isYearly(list: Field, members: readonly Field[]): boolean {
  return members.some(({ path, unit }) => unit === 'year' && lastName(path) === list.unique);
}
