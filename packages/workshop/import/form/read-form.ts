import { cellAddress } from '@zhunsheng/checker/workbook';
import type { Bilingual, Location, Problem } from '@zhunsheng/language';
import { type CommentTarget, targetFinder } from '../../comments/comment-targets.ts';
import type { Comment } from '../../content/read-comments.ts';
import { makeEditorProblem } from '../../diagnostic/make-editor-problem.ts';
import { cleanTexts } from '../../export/clean-document.ts';
import { type FormField, type FoundTable, findTable, parseFormDate, TITLES } from './find-table.ts';
import { openGrids } from './open-grids.ts';
import type { FormCell } from './read-grids.ts';
import { readTreatment, type Treatment } from './read-treatment.ts';

/** A comment of a form, and where it stands there. */
export interface FormComment extends Pick<Comment, 'about' | 'text' | 'wording' | 'from'> {
  /** Absent from tables of dispositions, which name comments that are in already. */
  readonly date?: string;
  /** What was decided; absent where the form has no such column, or nothing in it. */
  readonly treatment?: Treatment;
  readonly place: Bilingual;
  readonly location: Location;
}

export interface Form {
  readonly comments: readonly FormComment[];
  /** A table of dispositions (征求意见汇总处理表), which says what was decided on comments. */
  readonly decides: boolean;
  readonly problems: readonly Problem[];
}

/** Reads a filled-in form, .xlsx or .docx by its name. What is refused is among the problems, with its row. Never throws. */
export function readForm(bytes: Uint8Array, file: string, targets: readonly CommentTarget[]): Form {
  const read = openGrids(bytes, file);
  if (!read.grids) return { ...NOTHING, problems: read.problems };
  const table = findTable(read.grids);
  if (!table)
    return { ...NOTHING, problems: [makeEditorProblem('form-headings-missing', { file }, { file })] };
  const shape = [...mergeProblems(table, file), ...columnProblems(table, file)];
  const rows = rowsOf(table);
  if (rows.length === 0)
    return { ...NOTHING, problems: [...shape, makeEditorProblem('form-empty', { file }, { file })] };
  const context = { table, file, find: targetFinder(targets), targets, unheaded: unheaded(table, rows) };
  const found = rows.map(row => readRow(row, context));
  const { value, problems } = cleanTexts(
    found.flatMap(({ comment }) => comment ?? []),
    file,
  );
  return {
    comments: value,
    decides: hasDispositions(table),
    problems: [
      ...shape,
      ...context.unheaded.map(field =>
        makeEditorProblem('form-head-missing', { file }, { title: TITLES[field] }),
      ),
      ...headDateProblems(table, file),
      ...found.flatMap(one => one.problems),
      ...problems,
    ],
  };
}

const NOTHING = { comments: [], decides: false } as const;

function hasDispositions({ columns }: FoundTable): boolean {
  return columns.some(({ field }) => field === 'disposition');
}

interface RowContext {
  readonly table: FoundTable;
  readonly file: string;
  readonly find: ReturnType<typeof targetFinder>;
  readonly targets: readonly CommentTarget[];
  /** Fields that are given nowhere: said once. */
  readonly unheaded: readonly FormField[];
}

interface FormRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, FormCell>;
}

/** The rows below the headings in which anything but a running number stands. */
function rowsOf(table: FoundTable): FormRow[] {
  const { grid, row: heading, columns } = table;
  const foot = new Set(footLines(table));
  const ignored = new Set(columns.filter(({ field }) => field === 'ignored').map(({ column }) => column));
  return [...grid.rows]

    .filter(([row]) => row > heading && !foot.has(row))
    .filter(([, cells]) => [...cells.keys()].some(column => !ignored.has(column)))
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, cells }));
}

/** The counts that `export comments` writes over the whole width below the table of a workbook. */
function footLines({ grid, row, columns }: FoundTable): number[] {
  return grid.merges
    .filter(
      ({ top, bottom, left, right }) => top > row && top === bottom && right - left + 1 >= columns.length,
    )
    .map(({ top }) => top)
    .filter(top => [...(grid.rows.get(top)?.values() ?? [])].every(({ text }) => FOOT.test(text)));
}

const FOOT = /^([①②③④] ?(发送|收到|没有回函)|共 \d+ 条意见)/;

function mergeProblems(table: FoundTable, file: string): Problem[] {
  const { grid, row } = table;
  const foot = new Set(footLines(table));
  return grid.merges
    .filter(({ top, bottom }) => bottom >= row && !foot.has(top))
    .map(({ top, left, bottom, right }) => {
      const cell = cellAddress(top, left);
      const range = `${cell}:${cellAddress(bottom, right)}`;
      return makeEditorProblem(
        'form-merged',
        { file, sheet: grid.name, cell },
        { place: grid.place(top), range },
      );
    });
}

function columnProblems({ grid, row, columns }: FoundTable, file: string): Problem[] {
  const read = columns.filter(({ field }) => field !== undefined && field !== 'ignored');
  return read
    .filter(({ field }, index) => read.findIndex(one => one.field === field) !== index)
    .map(({ column, title }) =>
      makeEditorProblem(
        'form-column-twice',
        { file, sheet: grid.name, cell: cellAddress(row, column) },
        { title },
      ),
    );
}

/** The date above the table stands for all rows, so it is said once that it is none. */
function headDateProblems({ head: { date } }: FoundTable, file: string): Problem[] {
  if (date === undefined || parseFormDate(date) !== undefined) return [];
  const place = { zh: '表上方', en: 'above the table' };
  return [makeEditorProblem('form-date', { file }, { place, found: date.slice(0, 40) })];
}

function unheaded(table: FoundTable, rows: readonly FormRow[]): FormField[] {
  const { columns, head } = table;
  const asked = hasDispositions(table) ? (['from'] as const) : (['from', 'date'] as const);
  return asked.filter(field => {
    const column = columns.find(one => one.field === field)?.column;
    return head[field] === undefined && !rows.some(({ cells }) => column !== undefined && cells.has(column));
  });
}

function readRow(
  { row, cells }: FormRow,
  context: RowContext,
): { comment?: FormComment; problems: Problem[] } {
  const { table, file, find, unheaded } = context;
  const { grid, columns, head } = table;
  const place = grid.place(row);
  const at = (column: number) => ({ file, sheet: grid.name, cell: cellAddress(row, column) });
  const problems = cellProblems({ row, cells }, context);
  const columnOf = (field: FormField) => columns.find(one => one.field === field)?.column ?? 0;
  const said = (field: FormField) => cells.get(columnOf(field))?.text ?? head[field];
  const decides = hasDispositions(table);
  const required = (['about', 'text', 'from', 'date'] as const).filter(
    field => said(field) === undefined && !unheaded.includes(field) && !(field === 'date' && decides),
  );
  if (required.length > 0) {
    const titles = required.map(field => `“${TITLES[field]}”`).join('、');
    problems.push(makeEditorProblem('form-row-incomplete', at(1), { place, titles }));
  }
  const [about, text, wording, from, written] = (['about', 'text', 'wording', 'from', 'date'] as const).map(
    said,
  );
  const target = about === undefined ? undefined : find(about);
  if (about !== undefined)
    problems.push(
      ...partProblems(about, cells.get(columnOf('about')), at(columnOf('about')), place, context),
    );
  const date = written === undefined ? undefined : parseFormDate(written);
  if (written !== undefined && date === undefined && cells.has(columnOf('date')))
    problems.push(
      makeEditorProblem('form-date', at(columnOf('date')), { place, found: written.slice(0, 40) }),
    );
  const { treatment, problems: undecided } = decides
    ? readTreatment(said('disposition'), said('reason'), { place, at: at(columnOf('disposition')), find })
    : { problems: [] };
  problems.push(...undecided);
  if (!target || !text || !from || (!date && !decides)) return { problems };
  const comment = {
    about: target.id,
    text,
    ...(wording && { wording }),
    from,
    ...(date && { date }),
    ...(treatment && { treatment }),
    place,
    location: at(1),
  };
  return { comment, problems };
}

/** Formulas, and content in columns that the form does not have. */
function cellProblems({ row, cells }: FormRow, { table, file }: RowContext): Problem[] {
  const { grid, columns } = table;
  return [...cells].flatMap(([column, cell]) => {
    const heading = columns.find(one => one.column === column);
    const at = { file, sheet: grid.name, cell: cellAddress(row, column) };
    const values = { place: grid.place(row), title: heading?.title ?? cellAddress(1, column).slice(0, -1) };
    if (heading?.field === 'ignored') return [];
    if (heading?.field === undefined)
      return [
        makeEditorProblem('form-column-unknown', at, { ...values, known: Object.values(TITLES).join('、') }),
      ];
    return cell.broken ? [makeEditorProblem('form-formula', at, values)] : [];
  });
}

function partProblems(
  about: string,
  cell: FormCell | undefined,
  at: Location,
  place: Bilingual,
  { find, targets }: RowContext,
): Problem[] {
  if (!find(about)) {
    const clauses = targets.filter(({ id }) => id.startsWith('clause:'));
    const examples = clauses
      .slice(0, 3)
      .map(({ label }) => label)
      .join('、');
    return [makeEditorProblem('form-part-unknown', at, { place, found: about.slice(0, 40), examples })];
  }
  const ambiguous = cell?.numeric && about.includes('.') && find(`${about}0`);
  return ambiguous ? [makeEditorProblem('form-part-ambiguous', at, { place, found: about })] : [];
}
