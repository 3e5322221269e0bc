import type { Field } from '@zhunsheng/language';
import { columnName } from './cell-address.ts';
import { placeAt, rememberPlace, report, type Step, setValue } from './draft.ts';
import { type FoundSheet, findTableHeadings, normalizeHeading } from './find-sheets.ts';
import { HINT, MARK, NOTHING, type TableLayout } from './layout.ts';
import { type BookSheet, cellAt, isBlank, textAt } from './ooxml/book.ts';
import { type ReadContext, readCell } from './read-cell.ts';

interface TableColumns {
  readonly headings: number;
  readonly fields: ReadonlyMap<number, Field>;
  /** Columns with a heading that is none of the table's. */
  readonly strangers: readonly number[];
}

/** Reads one table sheet as a list, a row an entry; blank rows are skipped. */
export function readTable(context: ReadContext, found: FoundSheet, table: TableLayout): void {
  const { sheet } = found;
  const { draft } = context;
  const columns = findColumns(context, found, table);
  if (!columns) {
    report(draft, 'workbook-headings-missing', { file: draft.file, sheet: sheet.name });
    return;
  }
  const list = table.list.path.split('.');
  const headingPlace = placeAt(draft, sheet, columns.headings, [...columns.fields.keys()][0] ?? 1);
  rememberPlace(draft, list, headingPlace);
  const rows = dataRows(sheet, columns);
  rows.forEach((row, index) => {
    readEntry(context, sheet, row, columns, table, [...list, index]);
  });
  readNothing(context, found, columns, list, rows.length);
  reportStrangers(context, sheet, columns, table);
}

function readEntry(
  context: ReadContext,
  sheet: BookSheet,
  row: number,
  { fields, headings }: TableColumns,
  table: TableLayout,
  steps: readonly Step[],
): void {
  const { draft } = context;
  setValue(draft, steps, {});
  for (const [column, field] of fields) {
    const member = [...steps, ...field.path.slice(table.list.path.length + 1).split('.')];
    const place = placeAt(draft, sheet, row, column);
    rememberPlace(draft, steps, place);
    rememberPlace(draft, member, place, placeAt(draft, sheet, headings, column));
    const value = readCell(context, sheet, row, column, field, member);
    if (value !== undefined)
      setValue(draft, member, field.unit === 'codes' ? splitCodes(context, field, value) : value);
  }
}

/** Several codes in one cell: “甲、乙”. What is no choice stays as text, for the validator to explain. */
function splitCodes({ choicesOf }: ReadContext, field: Field, value: string | number | boolean): unknown[] {
  const parts = String(value)
    .split(/[、;；,，\n]+/)
    .map(part => part.trim());
  const choices = choicesOf(field);
  return parts
    .filter(Boolean)
    .map(part => choices.find(({ label, value: code }) => label === part || code === part)?.value ?? part);
}

/** Columns by hidden key, else by heading. */
function findColumns(
  { draft }: ReadContext,
  found: FoundSheet,
  table: TableLayout,
): TableColumns | undefined {
  const { sheet, anchor } = found;
  const headings = headingRow(found, table);
  if (headings === undefined) return undefined;
  const fields = new Map<number, Field>();
  const strangers: number[] = [];
  const used = new Set<Field>();
  const last = Math.max(
    0,
    ...[headings, anchor?.row ?? headings].flatMap(row => [...(sheet.rows.get(row)?.keys() ?? [])]),
  );
  for (let column = 1; column <= last; column++) {
    const heading = normalizeHeading(textAt(sheet, headings, column).replace(/[*＊]/g, ''));
    const key = anchor ? textAt(sheet, anchor.row, column) : '';
    const byKey = table.columns.find(field => field.path === key);
    const byHeading = table.columns.find(field => normalizeHeading(field.title.zh) === heading);
    const field = byKey ?? byHeading;
    if (byKey && byHeading && byKey !== byHeading) {
      const values = { label: byHeading.title.zh, title: byKey.title.zh };
      report(draft, 'workbook-label-moved', placeAt(draft, sheet, headings, column), values);
    } else if (field && used.has(field)) {
      report(draft, 'workbook-duplicate-column', placeAt(draft, sheet, headings, column), {
        title: field.title.zh,
      });
    } else if (field) {
      fields.set(column, field);
      used.add(field);
    } else if (heading && column !== anchor?.column && heading !== normalizeHeading('序号'))
      strangers.push(column);
  }
  reportMissingColumns(
    draft,
    sheet,
    headings,
    table.columns.filter(field => !used.has(field)),
  );
  return { headings, fields, strangers };
}

function headingRow({ sheet, anchor }: FoundSheet, table: TableLayout): number | undefined {
  if (anchor) {
    for (const row of sheet.rows.keys()) if (textAt(sheet, row, anchor.column) === MARK.heading) return row;
  }
  return findTableHeadings(sheet, table);
}

function dataRows(sheet: BookSheet, { headings, fields, strangers }: TableColumns): number[] {
  const own = strangers.filter(column => !isRemark(textAt(sheet, headings, column)));
  const columns = [...fields.keys(), ...own];
  const filled = (row: number) => columns.some(column => !isBlank(cellAt(sheet, row, column)));
  return [...sheet.rows.keys()].filter(row => row > headings && filled(row)).sort((a, b) => a - b);
}

/** Whether a column is headed as one that a person keeps for notes, which no field is. */
function isRemark(heading: string): boolean {
  return /^(备注|附注|说明|注|remarks?|notes?|comments?)$/.test(normalizeHeading(heading));
}

/** “没有” beside the heading is an empty list; rows under it contradict that. */
function readNothing(
  { draft }: ReadContext,
  { sheet, anchor }: FoundSheet,
  { headings, fields }: TableColumns,
  list: readonly Step[],
  count: number,
): void {
  const isNone = (row: number) => anchor !== undefined && textAt(sheet, row, anchor.column) === MARK.none;
  const row = [...sheet.rows.keys()].find(candidate => candidate < headings && isNone(candidate));
  if (row === undefined) return;
  const column = [...fields.keys()].find(
    candidate => !['', HINT].includes(textAt(sheet, row, candidate).slice(0, 1)),
  );
  if (column === undefined) return;
  const text = textAt(sheet, row, column);
  const place = placeAt(draft, sheet, row, column);
  if (text !== NOTHING)
    report(
      draft,
      'workbook-unknown-choice',
      place,
      { text, hint: { zh: `可选：${NOTHING}。`, en: `Choices: ${NOTHING}.` } },
      list,
    );
  else if (count > 0) report(draft, 'workbook-nothing-but-rows', place, { count }, list);
  else setValue(draft, list, []);
}

function reportMissingColumns(
  draft: ReadContext['draft'],
  sheet: BookSheet,
  headings: number,
  missing: readonly Field[],
): void {
  for (const field of missing) {
    const code = field.required ? 'workbook-required-column-missing' : 'workbook-column-missing';
    report(draft, code, placeAt(draft, sheet, headings, 1), { title: field.title });
  }
}

function reportStrangers(
  { draft }: ReadContext,
  sheet: BookSheet,
  columns: TableColumns,
  table: TableLayout,
): void {
  for (const column of columns.strangers) {
    const row = [...sheet.rows.keys()].find(
      candidate => candidate > columns.headings && !isBlank(cellAt(sheet, candidate, column)),
    );
    if (row === undefined) continue;
    const label = textAt(sheet, columns.headings, column);
    const values = {
      column: columnName(column),
      label,
      titles: table.columns.map(field => field.title.zh).join('、'),
    };
    const code = isRemark(label) ? 'workbook-column-not-read' : 'workbook-unknown-column';
    report(draft, code, placeAt(draft, sheet, columns.headings, column), values);
  }
}
