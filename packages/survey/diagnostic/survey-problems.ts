import type { CatalogueEntry } from '@zhunsheng/language';
import { problemMaker } from '@zhunsheng/language';

/** Problems that show only among the declarations of a dataset. */
export const surveyProblems = {
  'uscc-repeated': {
    severity: 'warning',
    message: {
      zh: '统一社会信用代码与第 {rows} 行相同',
      en: 'the credit code is also that of row {rows}',
    },
    help: {
      zh: '各行都已判定，并分别计入统计：请核对是否重复申报',
      en: 'Every row was judged and is counted: check whether an enterprise was declared twice',
    },
  },
  'edition-differs': {
    severity: 'warning',
    message: {
      zh: '数据写明的版本是“{named}”，本次按“{used}”判定',
      en: 'the declaration names edition "{named}"; it was judged by "{used}"',
    },
    help: {
      zh: '要按另一版判定，请用 --edition 指定',
      en: 'Choose the edition with --edition',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;

export const surveyProblem = problemMaker(surveyProblems);
