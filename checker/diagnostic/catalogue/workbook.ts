import { problemMaker } from '../problem-maker.ts';
import { workbookCellProblems } from './workbook-cell.ts';
import { workbookFormProblems } from './workbook-form.ts';

/** Problems of reading an Excel workbook. */
export const workbookProblems = { ...workbookFormProblems, ...workbookCellProblems } as const;

export const workbookProblem = problemMaker(workbookProblems);
