import { checkProblems } from './catalogue/check.ts';
import { dataProblems } from './catalogue/data.ts';
import { ruleProblems } from './catalogue/rule.ts';
import { sourceProblems } from './catalogue/source.ts';
import { sqlProblems } from './catalogue/sql.ts';
import { surveyProblems } from './catalogue/survey.ts';
import { workbookProblems } from './catalogue/workbook.ts';

/** Every problem the checker can report, by code. The public error catalogue is generated from it. */
export const catalogue = {
  ...sourceProblems,
  ...workbookProblems,
  ...dataProblems,
  ...checkProblems,
  ...ruleProblems,
  ...surveyProblems,
  ...sqlProblems,
} as const;

export type ProblemCode = keyof typeof catalogue;
