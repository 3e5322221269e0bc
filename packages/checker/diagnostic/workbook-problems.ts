import { problemMaker } from '@zhunsheng/language';
import { workbookCellProblems } from './workbook-cell-problems.ts';
import { workbookFormProblems } from './workbook-form-problems.ts';

/** Problems of reading an Excel workbook. */
export const workbookProblems = { ...workbookFormProblems, ...workbookCellProblems } as const;

export const workbookProblem = problemMaker(workbookProblems);
