import { type Data, listValues } from '@zhunsheng/checker';
import type { Clause, Report } from '@zhunsheng/language/types/report';

/** A clause whose verdict is another than in the base. */
export interface Move {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly from: Clause['verdict'];
  readonly to: Clause['verdict'];
}

/** Clauses whose verdict moved between two reports on the same edition, in its order. */
export function movedVerdicts(base: Report, report: Report): Move[] {
  const before = new Map(base.clauses.map(({ id, verdict }) => [id, verdict]));
  return report.clauses.flatMap(({ id, number, title, verdict }) => {
    const from = before.get(id);
    return from !== undefined && from !== verdict ? [{ id, number, title, from, to: verdict }] : [];
  });
}

/** A single value that was changed; undefined where it is not given. */
export interface ChangedValue {
  readonly pointer: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What differs between two declarations, value by value; entries of lists are compared by their place. */
export function changedValues(base: Data, data: Data): ChangedValue[] {
  const before = new Map(listValues(base));
  const after = new Map(listValues(data));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map(pointer => ({ pointer, from: before.get(pointer), to: after.get(pointer) }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
