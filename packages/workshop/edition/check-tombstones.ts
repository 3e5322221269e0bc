import type { Bilingual, Location, Problem } from '@zhunsheng/language';
import { didYouMean } from '@zhunsheng/language';
import type { Tombstones } from '@zhunsheng/language/types/tombstones';
import type { ContentFile } from '../content/read-edition.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { ComparedEdition } from './edition-changes.ts';

/** The ids of an edition's clauses, those in use and those retired. */
export interface ClauseIds {
  readonly edition: string;
  readonly used: readonly string[];
  readonly tombstones?: ContentFile<Tombstones>;
}

export function clauseIds({
  content: { standard, clauses },
  log: { tombstones },
}: Pick<ComparedEdition, 'content' | 'log'>): ClauseIds {
  return { edition: standard.data.edition, used: [...clauses.keys()], ...(tombstones && { tombstones }) };
}

/**
 * Ids are permanent: each id of the previous edition is still a clause or has a tombstone, no retired id is a clause
 * again, and every successor exists. `at` is where a missing tombstone is reported.
 */
export function checkTombstones(
  current: ClauseIds,
  previous: ClauseIds | undefined,
  at: Location,
): Problem[] {
  const retired = current.tombstones?.data.retired ?? [];
  const known = new Set([...current.used, ...retired.map(({ id }) => id)]);
  const before = previous
    ? [...previous.used, ...(previous.tombstones?.data.retired ?? []).map(({ id }) => id)]
    : [];
  const place = (index: number, key: string) =>
    (current.tombstones as ContentFile<Tombstones>).locate(`/retired/${index}/${key}`);
  return [
    ...before
      .filter(id => !known.has(id))
      .map(id =>
        makeEditorProblem('tombstone-missing', at, {
          id,
          edition: previous?.edition ?? '',
          successor: likelySuccessor(id, before, current),
        }),
      ),
    ...retired.flatMap(({ id, replaced_by }, index) => [
      ...(current.used.includes(id)
        ? [makeEditorProblem('retired-id-used', place(index, 'id'), { id })]
        : []),
      ...(replaced_by !== undefined && !known.has(replaced_by)
        ? [
            makeEditorProblem('successor-unknown', place(index, 'replaced_by'), {
              id,
              successor: replaced_by,
            }),
          ]
        : []),
    ]),
  ];
}

/** The only clause that is new, or that new one which is like the old id. */
function likelySuccessor(
  id: string,
  before: readonly string[],
  { used, tombstones }: ClauseIds,
): string | Bilingual {
  const taken = (tombstones?.data.retired ?? []).map(({ replaced_by }) => replaced_by);
  const fresh = used.filter(one => !before.includes(one) && !taken.includes(one));
  const [near] = didYouMean(
    id,
    fresh.map(name => ({ name })),
  );
  const [only, ...others] = fresh;
  return near?.name ?? (others.length === 0 ? only : undefined) ?? { zh: '接替的条款', en: 'its successor' };
}
