import type { Field } from '@zhunsheng/language';
import { placeAt, rememberPlace, report, type Step, setValue } from './draft.ts';
import { type FoundLine, findFormColumns, findLines, labelOf } from './find-lines.ts';
import type { FoundSheet } from './find-sheets.ts';
import type { FormLine } from './layout.ts';
import { cellAt, isBlank } from './ooxml/book.ts';
import { type ReadContext, readCell } from './read-cell.ts';

type Answers = Map<
  Field,
  { readonly row: number; readonly code: string; readonly answer: boolean | undefined }[]
>;

/** Reads the single values and the multiple choices of the form sheet into the draft. */
export function readForm(context: ReadContext, found: FoundSheet, lines: readonly FormLine[]): void {
  const { sheet } = found;
  const columns = findFormColumns(found);
  if (!columns) {
    report(context.draft, 'workbook-headings-missing', { file: context.draft.file, sheet: sheet.name });
    return;
  }
  const rowOf = new Map<string, number>();
  const answers: Answers = new Map();
  for (const entry of findLines(found, columns, lines)) {
    const { row, line } = entry;
    rememberLine(context, found, entry, columns);
    if (!line) reportUnknownLine(context, found, entry, columns.value);
    if (line?.kind !== 'field' && line?.kind !== 'choice') continue;
    const earlier = rowOf.get(line.key);
    const filled = !isBlank(cellAt(sheet, row, columns.value));
    if (earlier !== undefined && !filled) continue;
    const place = placeAt(context.draft, sheet, row, columns.value);
    const steps = stepsOf(line.field.path);
    if (earlier !== undefined && !isBlank(cellAt(sheet, earlier, columns.value))) {
      report(context.draft, 'workbook-duplicate-line', place, { title: labelOf(line), row: earlier }, steps);
      continue;
    }
    rowOf.set(line.key, row);
    if (filled && entry.contradicts) {
      const values = { label: labelOf(entry.contradicts), title: labelOf(line) };
      report(context.draft, 'workbook-label-moved', place, values, steps);
    } else if (line.kind === 'field') {
      const value = readCell(context, sheet, row, columns.value, line.field, steps);
      if (value !== undefined) setValue(context.draft, steps, value);
    } else addAnswer(context, found, row, columns.value, line, answers);
  }
  for (const [field, given] of answers) setAnswers(context, found, columns.value, field, given);
  reportMissingLines(context, found, lines, rowOf);
}

function addAnswer(
  context: ReadContext,
  { sheet }: FoundSheet,
  row: number,
  column: number,
  line: Extract<FormLine, { kind: 'choice' }>,
  answers: Answers,
): void {
  const asked: Field = {
    ...line.field,
    unit: 'boolean',
    title: { ...line.field.title, zh: line.choice.label },
  };
  const value = readCell(context, sheet, row, column, asked, stepsOf(line.field.path));
  const answer = typeof value === 'boolean' ? value : undefined;
  const given = answers.get(line.field) ?? [];
  answers.set(line.field, [...given, { row, code: String(line.choice.value), answer }]);
}

/** Chosen are the codes answered yes. None chosen is an empty list only when each was answered no: blank is not no. */
function setAnswers(
  context: ReadContext,
  { sheet }: FoundSheet,
  column: number,
  field: Field,
  given: readonly { row: number; code: string; answer: boolean | undefined }[],
): void {
  const steps = stepsOf(field.path);
  const chosen = given.filter(({ answer }) => answer === true);
  const blank = given.filter(({ answer }) => answer === undefined);
  if (blank.length === given.length) return;
  if (chosen.length === 0 && blank.length > 0) {
    const place = placeAt(context.draft, sheet, (blank[0] as { row: number }).row, column);
    report(context.draft, 'workbook-choices-incomplete', place, { title: field.title }, steps);
    return;
  }
  chosen.forEach(({ row }, index) => {
    rememberPlace(context.draft, [...steps, index], placeAt(context.draft, sheet, row, column));
  });
  setValue(
    context.draft,
    steps,
    chosen.map(({ code }) => code),
  );
}

function rememberLine(
  { draft }: ReadContext,
  { sheet }: FoundSheet,
  { row, line }: FoundLine,
  columns: { label: number; value: number },
): void {
  if (!line || line.kind === 'choice' || line.kind === 'list') return;
  const label = placeAt(draft, sheet, row, columns.label);
  if (line.kind === 'group') rememberPlace(draft, stepsOf(line.key.slice(line.key.indexOf(':') + 1)), label);
  else rememberPlace(draft, stepsOf(line.field.path), placeAt(draft, sheet, row, columns.value), label);
}

function reportUnknownLine(
  { draft }: ReadContext,
  { sheet }: FoundSheet,
  { row, label }: FoundLine,
  column: number,
): void {
  if (isBlank(cellAt(sheet, row, column))) return;
  report(draft, 'workbook-unknown-line', placeAt(draft, sheet, row, column), { row, label });
}

function reportMissingLines(
  { draft }: ReadContext,
  { sheet }: FoundSheet,
  lines: readonly FormLine[],
  rowOf: ReadonlyMap<string, number>,
): void {
  const missing = lines.filter(
    line => (line.kind === 'field' || line.kind === 'choice') && !rowOf.has(line.key),
  );
  if (missing.length === 0) return;
  const titles = missing.slice(0, 5).map(line => `“${labelOf(line)}”`);
  const values = { titles: titles.join('、') + (missing.length > 5 ? '……' : ''), count: missing.length };
  report(draft, 'workbook-lines-missing', { file: draft.file, sheet: sheet.name }, values);
}

function stepsOf(path: string): Step[] {
  return path === '' ? [] : path.split('.');
}
