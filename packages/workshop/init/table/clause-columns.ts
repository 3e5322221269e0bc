import type { FormCell } from '../../import/form/read-grids.ts';

/** What a table of clauses says of each. */
export type ClauseField = 'number' | 'title' | 'sentence' | 'limit' | 'evidence';

/** Headings as bodies write them; the first is what messages call the column. */
const HEADINGS: Readonly<Record<ClauseField, readonly string[]>> = {
  number: [
    '编号',
    '条款编号',
    '条款号',
    '条号',
    '章条编号',
    '章条号',
    '章节号',
    'number',
    'no',
    'no.',
    'clause',
  ],
  title: ['标题', '条款标题', '条款名称', '名称', '条题', '条款', 'title', 'name', 'heading'],
  sentence: [
    '条文',
    '条款内容',
    '条文内容',
    '内容',
    '要求',
    '规定',
    '具体要求',
    'sentence',
    'text',
    'requirement',
  ],
  limit: ['指标', '限值', '指标值', '指标要求', '阈值', '标准值', 'limit', 'threshold', 'value'],
  evidence: ['证明材料', '佐证材料', '证据', '证明', '材料', 'evidence', 'proof', 'documents'],
};

/** What messages call the column of a field. */
export const COLUMN_TITLES = Object.fromEntries(
  Object.entries(HEADINGS).map(([field, [title]]) => [field, title]),
) as Readonly<Record<ClauseField, string>>;

/** A column of a row of headings; without a field when its heading says nothing that is read. */
export interface ClauseColumn {
  readonly column: number;
  readonly title: string;
  readonly field: ClauseField | undefined;
}

/** The columns of a row, were it the row of headings. */
export function clauseColumns(cells: ReadonlyMap<number, FormCell>): ClauseColumn[] {
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([column, { text }]) => ({ column, title: text, field: fieldOf(text) }));
}

/** 指标（含本数） and Limit * are headings of the limit, too. */
function fieldOf(heading: string): ClauseField | undefined {
  const bare = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s*:]/g, '');
  const found = Object.entries(HEADINGS).find(([, names]) => names.includes(bare));
  return found?.[0] as ClauseField | undefined;
}
