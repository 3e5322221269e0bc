import { type FoundSheet, findHeadings, normalizeHeading } from './find-sheets.ts';
import { FORM_HEADINGS, type FormLine, MARK } from './layout.ts';
import { type BookSheet, textAt } from './ooxml/book.ts';

/** A row of a form sheet: what it says it is, by hidden key or by label. */
export interface FoundLine {
  readonly row: number;
  readonly label: string;
  readonly line?: FormLine;
  /** The field whose label stands in this row although the key says another. */
  readonly contradicts?: FormLine;
}

export interface FormColumns {
  readonly label: number;
  readonly value: number;
}

/** Where labels and values stand, by heading, else by hidden key; undefined when neither is there. */
export function findFormColumns({
  sheet,
  anchor,
}: FoundSheet): (FormColumns & { readonly row: number }) | undefined {
  const headings = findHeadings(sheet, [FORM_HEADINGS.item, FORM_HEADINGS.value]);
  if (headings)
    return { row: headings.row, label: headings.columns[0] as number, value: headings.columns[1] as number };
  if (!anchor) return undefined;
  const keyed = [...(sheet.rows.get(anchor.row)?.values() ?? [])].find(cell => cell.value === MARK.value);
  return keyed && { row: anchor.row, label: keyed.column - 1, value: keyed.column };
}

/** Knows each row below the headings by its key; rows without one by their label, within their section. */
export function findLines(
  found: FoundSheet,
  columns: FormColumns & { row: number },
  lines: readonly FormLine[],
): FoundLine[] {
  const byKey = new Map(lines.map(line => [line.key, line]));
  const keyed = new Set<FormLine>();
  const rows = [...found.sheet.rows.keys()].filter(row => row > columns.row).sort((a, b) => a - b);
  const first = rows.map(row => {
    const key = found.anchor ? textAt(found.sheet, row, found.anchor.column) : '';
    const line = byKey.get(key);
    if (line) keyed.add(line);
    return { row, line, label: labelAt(found.sheet, row, columns.label) };
  });
  const byLabel = labelFinder(lines, keyed);
  return first.map(({ row, line, label }) => {
    if (!line) return { row, label, line: byLabel(label) };
    byLabel(label, line);
    return { row, label, line, contradicts: contradiction(line, label, lines) };
  });
}

function labelAt(sheet: BookSheet, row: number, column: number): string {
  const label = textAt(sheet, row, column).replace(/^[*＊\s·•]+/, '');
  let end = label.length;
  while (/[*＊\s]/.test(label.charAt(end - 1))) end--;
  return label.slice(0, end);
}

export function labelOf(line: FormLine): string {
  if (line.kind === 'group') return line.title;
  return line.kind === 'choice' ? line.choice.label : line.field.title.zh;
}

function contradiction(line: FormLine, label: string, lines: readonly FormLine[]): FormLine | undefined {
  if (line.kind !== 'field') return undefined;
  const wanted = normalizeHeading(label);
  if (!wanted || wanted === normalizeHeading(labelOf(line))) return undefined;
  return lines.find(other => other.kind === 'field' && normalizeHeading(labelOf(other)) === wanted);
}

/** Labels are unique only within their section and choices only under their question: so it walks the lines in order. */
function labelFinder(lines: readonly FormLine[], keyed: ReadonlySet<FormLine>) {
  let current = -1;
  return (label: string, known?: FormLine): FormLine | undefined => {
    if (known) {
      current = lines.indexOf(known);
      return known;
    }
    const wanted = normalizeHeading(label);
    const fits = (line: FormLine) =>
      wanted !== '' && !keyed.has(line) && normalizeHeading(labelOf(line)) === wanted;
    const after = lines.findIndex((line, index) => index > current && fits(line));
    const index = after >= 0 ? after : lines.findIndex(fits);
    if (index < 0) return undefined;
    current = index;
    return lines[index];
  };
}
