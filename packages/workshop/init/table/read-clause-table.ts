import { csvRows } from '@zhunsheng/checker';
import { type Bilingual, hasErrors, type Problem } from '@zhunsheng/language';
import { makeEditorProblem } from '../../diagnostic/make-editor-problem.ts';
import { openGrids } from '../../import/form/open-grids.ts';
import type { FormCell, FormGrid } from '../../import/form/read-grids.ts';
import { type ClauseColumn, type ClauseField, COLUMN_TITLES, clauseColumns } from './clause-columns.ts';

/** A row of the table; what it does not say is empty. */
export type ClauseRow = Readonly<Record<ClauseField, string>> & { readonly place: Bilingual };

export interface ClauseTable {
  readonly rows: readonly ClauseRow[];
  /** Headings of columns that are not read. */
  readonly unread: readonly string[];
  /** With errors nothing can be made of the table. */
  readonly problems: readonly Problem[];
}

/** Reads a table of clauses, .xlsx, .docx or .csv by its name. Never throws. */
export function readClauseTable(bytes: Uint8Array, file: string): ClauseTable {
  const { grids = [], problems } = /\.csv$/i.test(file) ? openCsv(bytes, file) : openGrids(bytes, file);
  const refuse = (...found: Problem[]) => ({ rows: [], unread: [], problems: [...problems, ...found] });
  if (hasErrors(problems)) return refuse();
  const head = findHead(grids);
  if (!head) return refuse(headless(grids, file));
  const place = head.grid.place(head.row);
  const twice = doubled(head.columns);
  if (twice) return refuse(makeEditorProblem('table-column-twice', { file }, { place, title: twice }));
  const rows = rowsBelow(head);
  if (rows.length === 0) return refuse(makeEditorProblem('table-empty', { file }, { place }));
  const faults = rowProblems(rows, file);
  const unread = head.columns.filter(({ field }) => field === undefined).map(({ title }) => title);
  return { rows, unread, problems: [...problems, ...faults] };
}

function openCsv(bytes: Uint8Array, file: string): { grids: FormGrid[]; problems: readonly Problem[] } {
  const { rows, problems } = csvRows(bytes, file);
  const cells = [...rows].map(
    ([row, texts]) => [row, new Map([...texts].map(([at, text]) => [at, { text }]))] as const,
  );
  const place = (row: number) => ({ zh: `第 ${row} 行`, en: `row ${row}` });
  return {
    grids: [{ name: file, rows: new Map<number, Map<number, FormCell>>(cells), merges: [], place }],
    problems,
  };
}

interface Head {
  readonly grid: FormGrid;
  readonly row: number;
  readonly columns: readonly ClauseColumn[];
}

/** The first row with a heading for the sentence and one more: a title above may be a single merged cell. */
function findHead(grids: readonly FormGrid[]): Head | undefined {
  return headRows(grids).find(({ columns }) => columns.some(({ field }) => field === 'sentence'));
}

/** Rows that look like headings: two columns or more have the heading of a field. */
function headRows(grids: readonly FormGrid[]): Head[] {
  return grids.flatMap(grid =>
    [...grid.rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => ({ grid, row, columns: clauseColumns(cells) }))
      .filter(({ columns }) => columns.filter(({ field }) => field !== undefined).length > 1),
  );
}

function headless(grids: readonly FormGrid[], file: string): Problem {
  const [like] = headRows(grids);
  if (!like) return makeEditorProblem('table-headings-missing', { file }, { file });
  const titles = like.columns.map(({ title }) => title).join('、');
  return makeEditorProblem('table-sentence-missing', { file }, { place: like.grid.place(like.row), titles });
}

function doubled(columns: readonly ClauseColumn[]): string | undefined {
  const fields = columns.flatMap(({ field }) => field ?? []);
  const twice = fields.find((field, index) => fields.indexOf(field) < index);
  return twice && COLUMN_TITLES[twice];
}

function rowsBelow({ grid, row: head, columns }: Head): ClauseRow[] {
  const below = [...grid.rows].filter(([row]) => row > head).sort(([a], [b]) => a - b);
  return below.flatMap(([row, cells]) => {
    const text = (wanted: ClauseField) => {
      const column = columns.find(({ field }) => field === wanted)?.column ?? 0;
      const lines = (cells.get(column)?.text ?? '').split('\n').map(line => line.trim());
      return lines.join(wanted === 'evidence' ? '；' : '');
    };
    const read: ClauseRow = {
      number: text('number').normalize('NFKC'),
      title: text('title'),
      sentence: text('sentence'),
      limit: text('limit'),
      evidence: text('evidence'),
      place: grid.place(row),
    };
    return Object.values(read).some(value => typeof value === 'string' && value !== '') ? [read] : [];
  });
}

function rowProblems(rows: readonly ClauseRow[], file: string): Problem[] {
  return rows.flatMap((row, index): Problem[] => {
    const { number, place, sentence, title, limit } = row;
    const first = rows.findIndex(one => one.number === number);
    if (number !== '' && first < index) {
      const other = (rows[first] as ClauseRow).place;
      return [makeEditorProblem('table-number-twice', { file }, { place, number, other })];
    }
    if (isChapterHead(row) || sentence !== '' || (title !== '' && limit !== '')) return [];
    return [makeEditorProblem('table-row-empty', { file }, { place, number: number || '—' })];
  });
}

/** A row that only names a chapter: `5 | 研发能力`. */
export function isChapterHead({ number, title, sentence, limit }: ClauseRow): boolean {
  return title !== '' && sentence === '' && limit === '' && !/[.．\-—]/.test(number);
}
