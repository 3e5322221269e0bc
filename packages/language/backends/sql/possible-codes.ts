import type { ClassifyFact, GradeFact } from '../../rule/ast.ts';
import { gradesOf } from '../../rule/typed-edition.ts';
import { identifier } from './names.ts';
import { factOf, type SqlContext } from './sql-context.ts';

/** Never NULL: whether a code fact can still be one of `codes`. */
export function casePossible(id: string, codes: readonly string[], context: SqlContext): string {
  const fact = factOf(id, context);
  if (fact.kind === 'unrecorded') return codes.some(code => fact.codes.includes(code)) ? 'TRUE' : 'FALSE';
  if (fact.kind === 'classify') return overlap(fact.id, positionRuns(fact, codes, context));
  if (fact.kind === 'grade') return gradePossible(fact, codes, context);
  const { isNull, isTrue, text } = context.dialect;
  const column = identifier(fact.id);
  const named = `${column} IN (${codes.map(text).join(', ')})`;
  const closed = fact.kind === 'field' && fact.codes;
  // An absent code is any of those that its schema allows.
  return closed && !closed.some(code => codes.includes(code))
    ? `(${isTrue(named)})`
    : `(${isNull(column)} OR ${named})`;
}

type Run = readonly [first: number, last: number];

/** The positions of codes in a classification's values, as runs without gaps. */
export function positionRuns(fact: ClassifyFact, codes: readonly string[], { typed }: SqlContext) {
  const values = typed.rules.tables[fact.table]?.values ?? [];
  const runs: [number, number][] = [];
  for (const [position, value] of values.entries()) {
    if (!codes.includes(value)) continue;
    const last = runs.at(-1);
    if (last && last[1] === position - 1) last[1] = position;
    else runs.push([position, position]);
  }
  return runs;
}

export function overlap(id: string, runs: readonly Run[]): string {
  const tests = runs.map(([first, last]) => `${id}__high >= ${first} AND ${id}__low <= ${last}`);
  return tests.length === 0 ? 'FALSE' : `(${tests.join(' OR ')})`;
}

/** Whether every position that is possible lies in one of the runs; those between two runs are in neither. */
export function within(id: string, runs: readonly Run[]): string {
  const tests = runs.map(([first, last]) => `${id}__low >= ${first} AND ${id}__high <= ${last}`);
  return tests.length === 0 ? 'FALSE' : `(${tests.join(' OR ')})`;
}

/** The column of the possible grades as bits. */
export function setName({ id }: GradeFact): string {
  return `${id}__set`;
}

/** Those of the codes that are grades, as bits. */
export function gradeBits(fact: GradeFact, codes: readonly string[]): number {
  return gradesOf(fact).reduce((bits, grade, index) => (codes.includes(grade) ? bits + 2 ** index : bits), 0);
}

/** Never NULL: whether one of the codes is still possible. */
export function gradePossible(fact: GradeFact, codes: readonly string[], { dialect }: SqlContext): string {
  const bits = gradeBits(fact, codes);
  return bits === 0 ? 'FALSE' : dialect.hasBits(setName(fact), bits);
}
