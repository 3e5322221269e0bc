import type { Bilingual, Problem } from '@zhunsheng/language';
import type { Changes } from '@zhunsheng/language/types/changes';
import type { ContentFile } from '../content/read-edition.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { type ClauseAliases, clauseAliases } from './clause-aliases.ts';
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
 * that went are the ones it says are settled. `to` has to have a log. Of ids that went without a tombstone nothing is
 * said: whether a clause is new or renamed is not known before it stands.
 */
export function checkChangeLog(from: ComparedEdition, to: ComparedEdition): Problem[] {
  const file = to.log.changes;
  if (!file) return [];
  const edition = from.content.standard.data.edition;
  const made = editionChanges(from, to);
  const aliases = clauseAliases(to.log.tombstones?.data);
  const entries = file.data.changes.map((entry, index) => currentEntry(entry, index, aliases, to));
  const retired = new Set(to.log.tombstones?.data.retired.map(({ id }) => id));
  const open = [...from.content.clauses.keys()].some(id => !to.content.clauses.has(id) && !retired.has(id));
  return [
    ...made
      .filter(({ kinds }) => !(open && kinds.has('new')))
      .flatMap(change => missingFromLog(change, entries, file, edition)),
    ...entries.flatMap(({ entry, index, known }) => {
      if (known) return notMade(entry, index, made, file, edition);
      const { clause = '' } = entry;
      const removed = retired.has(clause) || (!open && from.content.clauses.has(clause));
      return removed
        ? [makeEditorProblem('change-of-removed', file.locate(`/changes/${index}/clause`), { clause })]
        : [];
    }),
    ...renamedEntries(file, aliases, to),
  ];
}

/** An entry under the id that its clause has now. `known`: it is about the standard or a clause of this edition. */
interface CurrentEntry {
  readonly entry: Entry;
  readonly index: number;
  readonly known: boolean;
}

function currentEntry(
  entry: Entry,
  index: number,
  aliases: ClauseAliases,
  { content: { clauses } }: ComparedEdition,
): CurrentEntry {
  if (entry.clause === undefined || clauses.has(entry.clause)) return { entry, index, known: true };
  const clause = aliases.get(entry.clause) ?? entry.clause;
  return { entry: { ...entry, clause }, index, known: clauses.has(clause) };
}

function renamedEntries(
  file: ContentFile<Changes>,
  aliases: ClauseAliases,
  { content: { clauses } }: ComparedEdition,
): Problem[] {
  return file.data.changes.flatMap(({ clause }, index) => {
    const successor = clause === undefined || clauses.has(clause) ? undefined : aliases.get(clause);
    if (clause === undefined || successor === undefined || !clauses.has(successor)) return [];
    const at = file.locate(`/changes/${index}/clause`);
    return [makeEditorProblem('change-of-renamed', at, { clause, successor })];
  });
}

type Entry = Changes['changes'][number];

function missingFromLog(
  { clause, kinds, gone }: EditionChange,
  entries: readonly CurrentEntry[],
  file: ContentFile<Changes>,
  from: string,
): Problem[] {
  const own = entries.filter(({ entry }) => entry.clause === clause);
  const logged = new Set(own.flatMap(({ entry }) => entry.what));
  const settled = new Set(own.flatMap(({ entry }) => entry.settles ?? []));
  const at = file.locate(own[0] ? `/changes/${own[0].index}` : '/changes');
  return [
    ...[...kinds]
      .filter(kind => !logged.has(kind))
      .map(kind =>
        makeEditorProblem('change-not-logged', at, { subject: subjectOf(clause), what: KINDS[kind], from }),
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
              subject: subjectOf(clause),
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

/** What a change is about, as messages begin with it. */
export function subjectOf(clause: string | undefined): Bilingual {
  return clause === undefined
    ? { zh: '整个标准', en: 'the standard' }
    : { zh: `条款 ${clause} `, en: `clause ${clause}` };
}
