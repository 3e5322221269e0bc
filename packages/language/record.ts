/** What is written by name, without a prototype: a name that was not written (`constructor`) is not found. */
export function record<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  const named: Record<string, Value> = Object.create(null);
  for (const [name, value] of entries) named[name] = value;
  return named;
}
