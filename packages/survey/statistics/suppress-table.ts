/** A table of counts with its totals: the last column of a row, and the last row if columns add up, are sums. */
export interface CountTable {
  readonly cells: readonly (readonly number[])[];
  /** Whether the last row holds the sums of the columns. */
  readonly columnsAdd: boolean;
  /** Cells known from elsewhere, which stay visible; those that are hidden elsewhere, too, are hidden from the start. */
  readonly known: (row: number, column: number) => 'shown' | 'hidden' | undefined;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cells that add up to the last of them. */
type Line = readonly Cell[];

/**
 * Which cells to hide so that none from 1 to `below` − 1 can be read or worked out. Zeros stay unless there is nothing else to hide. Beside the small cells, the
 * smallest others of a row or column are hidden until no line has a single gap, none whose gaps add up to so little
 * that one must be small, and no gap can be solved for from the totals (every gap lies on a closed path of gaps, which is
 * Gusfield's condition for tables with totals).
 */
export function suppressTable(table: CountTable, below: number): boolean[][] {
  const { cells, known } = table;
  const hidden = cells.map((row, r) =>
    row.map((count, c) => {
      const elsewhere = known(r, c);
      return elsewhere === undefined ? count > 0 && count < below : elsewhere === 'hidden';
    }),
  );
  const lines = linesOf(table);
  for (;;) {
    const next = firstOf(
      [...lines.filter(line => tells(line, cells, hidden, below)), ...solvable(table, lines, hidden)],
      line => smallest(line, table, hidden),
    );
    if (!next) return hidden;
    (hidden[next.row] as boolean[])[next.column] = true;
  }
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function linesOf({ cells, columnsAdd }: CountTable): Line[] {
  const rows = cells.map((row, r) => row.map((_, c) => ({ row: r, column: c })));
  if (!columnsAdd) return rows;
  const columns = (cells[0] ?? []).map((_, c) => cells.map((_row, r) => ({ row: r, column: c })));
  return [...rows, ...columns];
}

/** Whether the gaps of a line give a small cell away; they are known to be at least 1 each. */
function tells(line: Line, cells: CountTable['cells'], hidden: boolean[][], below: number): boolean {
  const gaps = line.filter(({ row, column }) => hidden[row]?.[column]);
  if (gaps.length === 0) return false;
  if (gaps.length === 1) return true;
  if (gaps.includes(line[line.length - 1] as Cell)) return false;
  const sum = gaps.reduce((total, { row, column }) => total + (cells[row]?.[column] ?? 0), 0);
  return sum - gaps.length + 1 < below;
}

/** The lines with a gap that lies on no closed path of gaps: it follows from the totals. */
function solvable({ columnsAdd }: CountTable, lines: readonly Line[], hidden: boolean[][]): Line[] {
  if (!columnsAdd) return [];
  const gaps = hidden.flatMap((row, r) => row.flatMap((gap, c) => (gap ? [{ row: r, column: c }] : [])));
  const bridges = gaps.filter(gap => !joined(gap, gaps));
  return lines.filter(line =>
    line.some(({ row, column }) => bridges.some(bridge => row === bridge.row && column === bridge.column)),
  );
}

/** Whether the row of `gap` is linked to its column by other gaps. */
function joined(gap: Cell, gaps: readonly Cell[]): boolean {
  const others = gaps.filter(other => other !== gap);
  const rows = new Set([gap.row]);
  const columns = new Set<number>();
  for (let size = -1; size !== rows.size + columns.size; ) {
    size = rows.size + columns.size;
    for (const { row, column } of others)
      if (rows.has(row) || columns.has(column)) {
        rows.add(row);
        columns.add(column);
      }
  }
  return columns.has(gap.column);
}

/** The smallest cell of a line that can still be hidden; a total or a zero only when nothing else is left. */
function smallest(line: Line, { cells, known }: CountTable, hidden: boolean[][]): Cell | undefined {
  const count = ({ row, column }: Cell) => cells[row]?.[column] ?? 0;
  const total = line[line.length - 1];
  const rank = (cell: Cell) => (count(cell) === 0 ? 2 : cell === total ? 1 : 0);
  return line
    .filter(cell => !hidden[cell.row]?.[cell.column] && known(cell.row, cell.column) === undefined)
    .sort((a, b) => rank(a) - rank(b) || count(a) - count(b))[0];
}
