import type { Bilingual, Problem } from '@zhunsheng/language';
import type { Changes } from '@zhunsheng/language/types/changes';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { subjectOf } from '../edition/check-change-log.ts';
import type { ComparedEdition } from '../edition/edition-changes.ts';
import type { ChangeClass, EditionChange, LogicChange } from '../prove/classify-change.ts';
import type { Witness } from '../prove/find-witness.ts';
import { placeInClause } from '../prove/flaw-problem.ts';

type Entry = Changes['changes'][number];
export type Effect = Entry['effect'];

/** The effect that a proof amounts to; undefined where nothing was proved. */
const PROVED: Readonly<Record<ChangeClass, Effect | undefined>> = {
  equivalent: 'none',
  stricter: 'stricter',
  looser: 'looser',
  incomparable: 'both',
  unknown: undefined,
};

const NAMES: Readonly<Record<Effect, Bilingual>> = {
  none: { zh: '没有影响', en: 'none' },
  stricter: { zh: '更严', en: 'stricter' },
  looser: { zh: '更宽', en: 'looser' },
  both: { zh: '更严、更宽都有', en: 'both stricter and looser' },
};

/** The entries of an edition's change log; none when the log is about changes from another edition than `from`. */
export function entriesOf({ log }: Pick<ComparedEdition, 'log'>, from: string): readonly Entry[] {
  return log.changes?.data.from === from ? log.changes.data.changes : [];
}

/** What several effects come to together; undefined for none given. */
export function effectOf(effects: readonly Effect[]): Effect | undefined {
  if (effects.length === 0) return undefined;
  const has = (one: Effect) => effects.includes(one) || effects.includes('both');
  if (has('stricter')) return has('looser') ? 'both' : 'stricter';
  return has('looser') ? 'looser' : 'none';
}

/**
 * The effects that the change log of `to` expects, against those proved. A clause that is new, and a change to the
 * standard as a whole, cannot have an effect that the conclusion has not. What was not proved agrees with nothing and
 * contradicts nothing.
 */
export function checkEffects(
  { clauses, conclusion }: EditionChange,
  from: string,
  to: Pick<ComparedEdition, 'log'>,
): Problem[] {
  const file = to.log.changes;
  if (!file || file.data.from !== from) return [];
  const entries = entriesOf(to, from);
  const problems: Problem[] = [];
  for (const clause of clauses) {
    const id = clause.to_id ?? clause.id;
    const proved = clause.logic && PROVED[clause.logic.class];
    if (proved === undefined) continue;
    const expected = effectOf(entries.filter(entry => entry.clause === id).map(({ effect }) => effect));
    if (proved === (expected ?? 'none')) continue;
    const index = entries.findIndex(entry => entry.clause === id);
    const values = { subject: subjectOf(id), proved: NAMES[proved] };
    problems.push(
      expected === undefined
        ? makeEditorProblem('effect-not-logged', file.locate('/changes'), values)
        : makeEditorProblem('effect-disagrees', file.locate(`/changes/${index}/effect`), {
            ...values,
            expected: NAMES[expected],
          }),
    );
  }
  const whole = PROVED[conclusion.class];
  const judged = new Set(clauses.filter(({ logic }) => logic).map(({ id, to_id }) => to_id ?? id));
  entries.forEach(({ clause, effect }, index) => {
    if (whole === undefined || (clause !== undefined && judged.has(clause))) return;
    if (effect === 'none' || effectOf([effect, whole]) === whole) return;
    problems.push(
      makeEditorProblem('effect-disagrees', file.locate(`/changes/${index}/effect`), {
        subject: subjectOf(clause),
        expected: NAMES[effect],
        proved: NAMES[whole],
      }),
    );
  });
  return problems;
}

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
