/** `map` of every item, in order; at most `size` of them at work at once. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  size: number,
  map: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += size) {
    for (const result of await Promise.all(items.slice(start, start + size).map(map))) results.push(result);
  }
  return results;
}
