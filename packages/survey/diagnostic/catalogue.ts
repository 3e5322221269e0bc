import {
  checkProblems,
  dataProblems,
  fileProblems,
  sourceProblems,
  workbookProblems,
} from '@zhunsheng/checker';
import { ruleProblems, sqlProblems } from '@zhunsheng/language';
import { surveyProblems } from './survey-problems.ts';

/** Every problem the checker can report, by code. The public error catalogue is generated from it. */
export const catalogue = {
  ...sourceProblems,
  ...workbookProblems,
  ...dataProblems,
  ...checkProblems,
  ...fileProblems,
  ...ruleProblems,
  ...surveyProblems,
  ...sqlProblems,
} as const;

export type ProblemCode = keyof typeof catalogue;
