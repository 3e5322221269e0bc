import type { CatalogueEntry } from '@zhunsheng/language';
import { problemMaker, warning } from '@zhunsheng/language';

/** Problems that show only among the declarations of a dataset. */
export const surveyProblems = {
  'uscc-repeated': warning(
    '{number}与第 {rows} 行相同',
    'the {number} is also that of row {rows}',
    '各行都已判定，并分别计入统计：请核对是否重复申报',
    'Every row was judged and is counted: check whether one was declared twice',
  ),
  'edition-differs': warning(
    '数据写明的版本是“{named}”，本次按“{used}”判定',
    'the declaration names edition "{named}"; it was judged by "{used}"',
    '要按另一版判定，请用 --edition 指定',
    'Choose the edition with --edition',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export const surveyProblem = problemMaker(surveyProblems);
