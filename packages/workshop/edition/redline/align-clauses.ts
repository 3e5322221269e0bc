import { diffArrays } from 'diff';
import type { ClauseAliases } from '../clause-aliases.ts';

/** The order of an edition's clauses, by chapter and as a whole. */
export interface ClauseOrder {
  readonly chapters: readonly { readonly id: string; readonly clauses: readonly string[] }[];
  readonly clauses: readonly { readonly id: string }[];
}

/** A clause in both editions, or in one. `from` and `to` are ids. */
export interface ClausePair {
  readonly from?: string;
  readonly to?: string;
  /** It stands in another chapter, or elsewhere in the order of the clauses that both editions have. */
  readonly moved: boolean;
}

/**
 * The clauses of two editions in the order of the newer one; deleted ones follow the clause they stood behind. A clause
 * that was renamed is found by its alias. That a number changed because others came or went is no move.
 */
export function alignClauses(from: ClauseOrder, to: ClauseOrder, aliases: ClauseAliases): ClausePair[] {
  const successor = pairIds(from, to, aliases);
  const predecessor = new Map([...successor].map(([old, now]) => [now, old]));
  const moved = movedClauses(from, to, successor);
  const pairs: ClausePair[] = to.clauses.map(({ id }) => {
    const old = predecessor.get(id);
    return { ...(old !== undefined && { from: old }), to: id, moved: moved.has(id) };
  });
  from.clauses.forEach(({ id }, index) => {
    if (successor.has(id)) return;
    const before = from.clauses[index - 1]?.id;
    const place = pairs.findIndex(pair => pair.from === before) + 1;
    pairs.splice(before === undefined ? 0 : place, 0, { from: id, moved: false });
  });
  return pairs;
}

/** Old id → id in the newer edition. An id that both have is never taken by an alias. */
function pairIds(from: ClauseOrder, to: ClauseOrder, aliases: ClauseAliases): Map<string, string> {
  const there = new Set(to.clauses.map(({ id }) => id));
  const pairs = new Map(from.clauses.filter(({ id }) => there.has(id)).map(({ id }) => [id, id]));
  const taken = new Set(pairs.keys());
  for (const { id } of from.clauses) {
    const now = aliases.get(id);
    if (pairs.has(id) || now === undefined || !there.has(now) || taken.has(now)) continue;
    pairs.set(id, now);
    taken.add(now);
  }
  return pairs;
}

function movedClauses(
  from: ClauseOrder,
  to: ClauseOrder,
  successor: ReadonlyMap<string, string>,
): Set<string> {
  const oldOrder = from.clauses.flatMap(({ id }) => successor.get(id) ?? []);
  const common = new Set(oldOrder);
  const newOrder = to.clauses.map(({ id }) => id).filter(id => common.has(id));
  const moved = new Set(diffArrays(oldOrder, newOrder).flatMap(({ added, value }) => (added ? value : [])));
  for (const [old, now] of successor) {
    if (chapterOf(from, old) !== chapterOf(to, now)) moved.add(now);
  }
  return moved;
}

export function chapterOf({ chapters }: ClauseOrder, clause: string): string | undefined {
  return chapters.find(({ clauses }) => clauses.includes(clause))?.id;
}
