import { type FormField, fieldOf } from './form-columns.ts';
import type { FormCell, FormGrid } from './form-grid.ts';

/** The table of comments in a form. */
export interface FoundTable {
  readonly grid: FormGrid;
  /** The row of its headings. */
  readonly row: number;
  readonly columns: readonly FoundColumn[];
  /** What stands behind the labels above it: the unit and the date for all rows. */
  readonly head: Partial<Readonly<Record<FormField, string>>>;
}

export interface FoundColumn {
  readonly column: number;
  readonly title: string;
  /** Undefined for a heading that is not of the form. */
  readonly field: ReturnType<typeof fieldOf>;
}

/** The first row that has headings for the part and the text of a comment, wherever they stand. */
export function findTable(grids: readonly FormGrid[]): FoundTable | undefined {
  const above: ReadonlyMap<number, FormCell>[] = [];
  for (const grid of grids) {
    for (const [row, cells] of [...grid.rows].sort(([a], [b]) => a - b)) {
      const columns = columnsOf(cells);
      const fields = columns.map(({ field }) => field);
      if (fields.includes('about') && fields.includes('text'))
        return { grid, row, columns, head: Object.assign({}, ...above.map(labelled)) };
      above.push(cells);
    }
  }
  return undefined;
}

function columnsOf(cells: ReadonlyMap<number, FormCell>): FoundColumn[] {
  const columns = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([column, { text }]) => ({ column, title: text, field: fieldOf(text) }));
  if (columns.some(({ field }) => field === 'disposition')) return columns;
  // Beside no disposition a reason is that of the commenter, which belongs into the comment.
  return columns.map(column => (column.field === 'reason' ? { ...column, field: undefined } : column));
}

/** `提出单位 | 示例单位` or `提出单位：示例单位`; a label behind which another one stands is not filled in. */
function labelled(cells: ReadonlyMap<number, FormCell>): Partial<Record<FormField, string>> {
  const texts = [...cells].sort(([a], [b]) => a - b).map(([, { text }]) => text);
  const found = texts.flatMap((text, index) => {
    const [, label = '', value = ''] = /^([^：:]+)[：:]\s*(.+)$/s.exec(text) ?? [];
    const inside = fieldOf(label);
    if (inside) return [[inside, value]];
    const field = fieldOf(text);
    const next = texts[index + 1];
    return field && next !== undefined && fieldOf(next) === undefined ? [[field, next]] : [];
  });
  return Object.fromEntries(found);
}
