/** How many characters the longest stretch has that stands in both texts. */
export function likeness(a: string, b: string): number {
  let longest = 0;
  for (let start = 0; start < a.length; start++) {
    while (b.includes(a.slice(start, start + longest + 1)) && start + longest < a.length) longest++;
  }
  return longest;
}
