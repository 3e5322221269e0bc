import { diffArrays } from 'diff';

/** An item of the old list, of the new one, or of both. */
export interface Aligned<Item> {
  readonly from?: Item;
  readonly to?: Item;
}

/**
 * Two lists side by side in the order of the newer one. Items with the same key belong together. With `pair`, those
 * that were taken out and those put in at the same place are taken for rewritten ones; with `keep` they stay apart.
 */
export function alignByKey<Item>(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item) => string,
  unmatched: 'pair' | 'keep',
): Aligned<Item>[] {
  const aligned: Aligned<Item>[] = [];
  let removed: Item[] = [];
  let added: Item[] = [];
  let [oldIndex, newIndex] = [0, 0];
  const flush = () => {
    aligned.push(...gap(removed, added, unmatched === 'pair'));
    [removed, added] = [[], []];
  };
  for (const change of diffArrays(before.map(key), after.map(key))) {
    const size = change.value.length;
    if (change.removed) removed = before.slice(oldIndex, oldIndex + size);
    else if (change.added) added = after.slice(newIndex, newIndex + size);
    else {
      flush();
      for (let i = 0; i < size; i++) aligned.push({ from: before[oldIndex + i], to: after[newIndex + i] });
    }
    if (!change.added) oldIndex += size;
    if (!change.removed) newIndex += size;
  }
  flush();
  return aligned;
}

function gap<Item>(removed: readonly Item[], added: readonly Item[], pair: boolean): Aligned<Item>[] {
  if (!pair) return [...removed.map(from => ({ from })), ...added.map(to => ({ to }))];
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => ({
    ...(index < removed.length && { from: removed[index] as Item }),
    ...(index < added.length && { to: added[index] as Item }),
  }));
}
