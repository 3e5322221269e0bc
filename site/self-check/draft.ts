import type { Checker } from '@zhunsheng/checker';
import { type Data, writeAt } from '@zhunsheng/checker';
import type { Assurance } from '@zhunsheng/language';
import type { Base } from './form-state.ts';

/** The version is that of the draft's own form; fields come and go with editions, see `migrateDraft`. */
const KEY = 'zhunsheng:self-check:1';

/** Sites of several standards share the storage of their host. */
function keyOf(standard: string): string {
  return `${KEY}:${standard}`;
}

/** Keeps the form for a standard in this browser; false when it does not let it, as in some private windows. */
export function saveDraft(
  standard: string,
  { edition, data, assurance }: Base,
  storage: Pick<Storage, 'setItem'>,
): boolean {
  try {
    storage.setItem(keyOf(standard), JSON.stringify({ edition, data, assurance }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the draft for a standard. */
export function forgetDraft(standard: string, storage: Pick<Storage, 'removeItem'>): void {
  try {
    storage.removeItem(keyOf(standard));
  } catch {
    // A browser that refuses storage has kept nothing.
  }
}

/** The draft that was kept for a standard; undefined when there is none, or when it is no draft at all. */
export function readDraft(standard: string, storage: Pick<Storage, 'getItem'>): Base | undefined {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(standard)) ?? 'null') as Partial<Base> | null;
    if (typeof kept?.edition !== 'string' || !isData(kept.data)) return undefined;
    const assurance: Assurance = kept.assurance === 'verified' ? 'verified' : 'declared';
    return { edition: kept.edition, data: kept.data, assurance };
  } catch {
    return undefined;
  }
}

/** A draft as this edition knows it: fields that it does not have are dropped, and named. */
export function migrateDraft(checker: Checker, data: Data): { data: Data; dropped: string[] } {
  const unknown = checker
    .validate(data)
    .problems.filter(({ code }) => code === 'unknown-field')
    .map(({ location }) => location.pointer ?? '');
  return {
    data: unknown.reduce((kept, pointer) => writeAt(kept, pointer, undefined), data),
    dropped: unknown,
  };
}

/** Whether this is a group, as a declaration has to be. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
