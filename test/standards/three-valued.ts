/** What both evaluators by hand are written with; nothing of the toolkit is used. */
export type Verdict = 'met' | 'not_met' | 'undetermined';

/** Points that are still possible, both ends included. */
export type Span = readonly [least: number, most: number];

export type Entry = Readonly<Record<string, unknown>>;

/** 万元 as a number or text in 分. */
export function fen(amount: unknown): bigint | undefined {
  if (amount === undefined) return undefined;
  const [whole = '0', part = ''] = String(amount).split('.');
  return BigInt(whole) * 1_000_000n + BigInt(part.padEnd(6, '0'));
}

export function atLeast([least, most]: Span, limit: number): Verdict {
  return least >= limit ? 'met' : most < limit ? 'not_met' : 'undetermined';
}

export function sum(...spans: readonly Span[]): Span {
  return spans.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
}

export function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('not_met')) return 'not_met';
  return verdicts.every(one => one === 'met') ? 'met' : 'undetermined';
}

export function some(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('met')) return 'met';
  return verdicts.every(one => one === 'not_met') ? 'not_met' : 'undetermined';
}

/** How many entries are surely so and how many may be; any number for a list that is not given. */
export function count(list: unknown, conditions: (entry: Entry) => readonly (boolean | undefined)[]): Span {
  if (list === undefined) return [0, Number.POSITIVE_INFINITY];
  const states = (list as Entry[]).map(conditions);
  const sure = states.filter(state => state.every(one => one === true)).length;
  const possible = states.filter(state => state.every(one => one !== false)).length;
  return [sure, possible];
}

/** Whether a member has the value; undefined where it is not given. */
export function is(value: unknown, ...wanted: readonly unknown[]): boolean | undefined {
  return value === undefined ? undefined : wanted.includes(value);
}
