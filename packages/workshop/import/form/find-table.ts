import { isCalendarDate } from '@zhunsheng/checker';
import type { FormCell, FormGrid } from './read-grids.ts';

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

/** What the form asks for; disposition and reason stand in the table of dispositions (征求意见汇总处理表). */
export type FormField = 'about' | 'text' | 'wording' | 'from' | 'date' | 'disposition' | 'reason';

/** Headings as they are written in our form first, then as they are found elsewhere. */
const HEADINGS: Readonly<Record<FormField, readonly string[]>> = {
  about: ['标准章条编号', '章条编号', '章条号', '条款号', '条款编号', '章节号', '标准条款'],
  text: ['意见内容', '意见', '意见和建议', '意见或建议', '修改意见', '意见内容和理由'],
  wording: ['修改建议', '建议修改为', '建议改为', '修改后内容', '建议文字'],
  from: ['提出单位', '单位', '单位名称', '意见提出单位'],
  date: ['填写日期', '日期', '提出日期'],
  disposition: ['处理意见', '处理结果', '采纳情况'],
  reason: ['理由', '处理理由', '未采纳理由'],
};

/** Columns that say nothing of the comment. */
const IGNORED = ['序号', '编号'];

/** The heading of a field as our form has it. */
export const TITLES = Object.fromEntries(
  Object.entries(HEADINGS).map(([field, [title]]) => [field, title]),
) as Readonly<Record<FormField, string>>;

/** What a heading or label stands for; `ignored` for a column that is not read, undefined for a strange one. */
function fieldOf(heading: string): FormField | 'ignored' | undefined {
  const bare = heading
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s*:：]/g, '');
  if (IGNORED.includes(bare)) return 'ignored';
  const found = Object.entries(HEADINGS).find(([, names]) => names.includes(bare));
  return found?.[0] as FormField | undefined;
}

/** 2026-03-09 of 2026-3-9, 2026/3/9, 2026.3.9 or 2026年3月9日; undefined for what is no day. */
export function parseFormDate(written: string): string | undefined {
  const text = written.normalize('NFKC').replace(/\s+/g, '');
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && isCalendarDate(date) ? date : undefined;
}
