import type { Changes } from '../../build/types/changes.ts';
import type { Problem } from '../../checker/diagnostic/problem.ts';
import type { Bilingual } from '../../checker/rule/ast.ts';
import type { ContentFile } from '../content/read-edition.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import {
  type ChangeKind,
  type ComparedEdition,
  type EditionChange,
  editionChanges,
} from './edition-changes.ts';

const KINDS: Readonly<Record<ChangeKind, Bilingual>> = {
  text: { zh: '句子', en: 'sentence' },
  logic: { zh: '逻辑', en: 'logic' },
  name: { zh: '名称', en: 'name' },
  terms: { zh: '术语', en: 'terms' },
  explanation: { zh: '解释、证实方法或证据', en: 'interpretations, verification or evidence' },
  order: { zh: '位置', en: 'position' },
  new: { zh: '整条（新增）', en: 'whole clause (new)' },
};

/**
 * The change log against what really changed: every change is in it with its kind, nothing else is, and interpretations
 * that went are the ones it says are settled. `to` has to have a log.
 */
export function checkChangeLog(from: ComparedEdition, to: ComparedEdition): Problem[] {
  const file = to.log.changes;
  if (!file) return [];
  const edition = from.content.standard.data.edition;
  const made = editionChanges(from, to);
  return [
    ...made.flatMap(change => missingFromLog(change, file, edition)),
    ...file.data.changes.flatMap((entry, index) => notMade(entry, index, made, file, edition)),
  ];
}

type Entry = Changes['changes'][number];

function missingFromLog(
  { clause, kinds, gone }: EditionChange,
  file: ContentFile<Changes>,
  from: string,
): Problem[] {
  const entries = file.data.changes.filter(entry => entry.clause === clause);
  const logged = new Set(entries.flatMap(({ what }) => what));
  const settled = new Set(entries.flatMap(({ settles }) => settles ?? []));
  const index = file.data.changes.findIndex(entry => entry.clause === clause);
  const at = file.locate(index < 0 ? '/changes' : `/changes/${index}`);
  return [
    ...[...kinds]
      .filter(kind => !logged.has(kind))
      .map(kind =>
        makeEditorProblem('change-not-logged', at, { subject: subject(clause), what: KINDS[kind], from }),
      ),
    ...gone.filter(id => !settled.has(id)).map(id => makeEditorProblem('settled-not-logged', at, { id })),
  ];
}

function notMade(
  { clause, what, settles }: Entry,
  index: number,
  made: readonly EditionChange[],
  file: ContentFile<Changes>,
  from: string,
): Problem[] {
  const change = made.find(one => one.clause === clause);
  return [
    ...what.flatMap((kind, place) =>
      change?.kinds.has(kind)
        ? []
        : [
            makeEditorProblem('change-not-made', file.locate(`/changes/${index}/what/${place}`), {
              subject: subject(clause),
              what: KINDS[kind],
              from,
            }),
          ],
    ),
    ...(settles ?? []).flatMap((id, place) =>
      change?.gone.includes(id)
        ? []
        : [
            makeEditorProblem('settled-unknown', file.locate(`/changes/${index}/settles/${place}`), {
              id,
              from,
            }),
          ],
    ),
  ];
}

function subject(clause: string | undefined): Bilingual {
  return clause === undefined
    ? { zh: '整个标准', en: 'the standard' }
    : { zh: `条款 ${clause} `, en: `clause ${clause}` };
}
