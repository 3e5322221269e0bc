import type { RuleLint } from './rule-lint.ts';
import { conditionDecided } from './rules/condition-decided.ts';
import { gradeHole } from './rules/grade-hole.ts';
import { markUnfit } from './rules/mark-unfit.ts';
import { stepUnreachable } from './rules/step-unreachable.ts';
import { totalUnlikeCap } from './rules/total-unlike-cap.ts';
import { yearsBeyondList } from './rules/years-beyond-list.ts';

/** What is well typed and cannot be meant, in the order of the docs. */
export const ruleLints: readonly RuleLint[] = [
  stepUnreachable,
  gradeHole,
  conditionDecided,
  totalUnlikeCap,
  markUnfit,
  yearsBeyondList,
];
