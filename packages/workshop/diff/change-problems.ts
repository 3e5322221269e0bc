import type { Bilingual, Problem } from '@zhunsheng/language';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { ComparedEdition } from '../edition/edition-changes.ts';
import type { EditionChange, LogicChange } from '../prove/classify-change.ts';
import type { Witness } from '../prove/find-witness.ts';
import { placeInClause } from '../prove/flaw-problem.ts';

const DIRECTIONS = {
  stricter: { zh: '更严', en: 'stricter' },
  looser: { zh: '更宽', en: 'looser' },
} as const;

/** What of a change is not proved because time ran out, and what is proved but not shown by an example. */
export function changeProblems(
  { clauses, conclusion }: EditionChange,
  { content }: Pick<ComparedEdition, 'content'>,
): Problem[] {
  const problems = (
    logic: LogicChange,
    witnesses: readonly Witness[],
    subject: Bilingual,
    at: Problem['location'],
  ): Problem[] => [
    ...(isProved(logic) ? [] : [makeEditorProblem('change-timeout', at, { subject })]),
    ...directionsOf(logic)
      .filter(direction => !witnesses.some(witness => witness.direction === direction))
      .map(direction =>
        makeEditorProblem('witness-not-found', at, { subject, direction: DIRECTIONS[direction] }),
      ),
  ];
  return [
    ...clauses.flatMap(({ id, to_id = id, logic, witnesses }) => {
      const subject = { zh: `条款 ${to_id} `, en: `clause ${to_id}` };
      return logic ? problems(logic, witnesses, subject, placeInClause(content, to_id)) : [];
    }),
    ...problems(
      conclusion,
      conclusion.witnesses,
      { zh: '结论', en: 'the conclusion' },
      content.standard.locate('/chapters'),
    ),
  ];
}

function isProved({ class: all, per_size, undetermined_differs }: LogicChange): boolean {
  return ![all, ...Object.values(per_size), undetermined_differs].includes('unknown');
}

function directionsOf({ class: all }: LogicChange): Witness['direction'][] {
  if (all === 'incomparable') return ['stricter', 'looser'];
  return all === 'stricter' || all === 'looser' ? [all] : [];
}
