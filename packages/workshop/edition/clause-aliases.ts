import type { Tombstones } from '@zhunsheng/language/types/tombstones';

/** Retired id → the clause that stands for it now, through as many replacements as there were. */
export type ClauseAliases = ReadonlyMap<string, string>;

/** The aliases that an edition's tombstones give. Ids without a successor have none. */
export function clauseAliases(tombstones: Tombstones | undefined): ClauseAliases {
  const successors = new Map<string, string>();
  for (const { id, replaced_by } of tombstones?.retired ?? []) {
    if (replaced_by !== undefined) successors.set(id, replaced_by);
  }
  return new Map([...successors.keys()].map(id => [id, lastSuccessor(id, successors)]));
}

/** What tells two editions' clauses apart: their ids, and the ids that went. */
interface Identified {
  readonly clauses: readonly { readonly id: string }[];
  readonly tombstones?: Tombstones;
}

/**
 * Id in `from` → id in `to`, for clauses that were renamed between two editions. The newer one has the tombstones; it may
 * be either of them, for comparisons go both ways.
 */
export function aliasesBetween(from: Identified, to: Identified): ClauseAliases {
  const there = new Set(to.clauses.map(({ id }) => id));
  const back = [...clauseAliases(from.tombstones)].filter(([old]) => there.has(old));
  return new Map([...back.map(([old, now]) => [now, old] as const), ...clauseAliases(to.tombstones)]);
}

function lastSuccessor(id: string, successors: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let current = id;
  for (let next = successors.get(id); next !== undefined && !seen.has(next); next = successors.get(next)) {
    seen.add(next);
    current = next;
  }
  return current;
}
