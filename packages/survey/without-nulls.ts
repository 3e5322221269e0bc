import { setOwnProperty } from '@zhunsheng/checker';

/** A value read from typed columns, where what was not given is NULL: without the members that are null. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const given: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== null) setOwnProperty(given, name, withoutNulls(member));
  }
  return given;
}
