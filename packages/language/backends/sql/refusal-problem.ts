import type { Location, Problem } from '../../diagnostic/problem.ts';
import { makeProblem } from '../../diagnostic/problem-maker.ts';
import { sqlProblems } from '../../diagnostic/sql-problems.ts';
import type { Bilingual } from '../../words.ts';
import type { RefusedPart, SqlRefusal } from './sql-refusal.ts';

/** A refusal as a problem, placed in the file of the edition that holds what was refused. */
export function refusalProblem({ fault: { code, values }, part }: SqlRefusal): Problem {
  return makeProblem(sqlProblems, { code, values: { ...values, subject: subjectOf(part) } }, placeOf(part));
}

function placeOf({ edition, clause, fact }: RefusedPart): Location {
  if (clause !== undefined) return { file: `criteria/${edition}/clauses/${clause}.yaml` };
  return { file: `criteria/${edition}/facts.yaml`, ...(fact !== undefined && { pointer: `/${fact}` }) };
}

function subjectOf({ clause, condition, fact }: RefusedPart): Bilingual {
  if (clause !== undefined)
    return {
      zh: `条款 ${clause} 的条件 ${condition} `,
      en: `condition ${condition} of clause ${clause}`,
    };
  return fact === undefined ? { zh: '视图', en: 'a view' } : { zh: `事实 ${fact} `, en: `the fact ${fact}` };
}
