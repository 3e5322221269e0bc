import { v5 } from 'uuid';
import { isCalendarDate } from '../../validate/calendar-date.ts';
import { visibleText } from '../visible-text.ts';

/** The version of the OSCAL models that the documents follow. */
export const OSCAL_VERSION = '1.2.1';
/** The namespace of properties, parts and identifiers that OSCAL itself does not define. */
export const NAMESPACE = 'https://zhunsheng.invalid/ns/oscal';

/** UUID v5 of the name NAMESPACE in the namespace of URLs (RFC 9562, 6.6). */
const UUID_NAMESPACE = '43fda89a-e013-5646-9473-d42a17e5b8eb';

export interface OscalProperty {
  readonly name: string;
  readonly ns?: string;
  readonly value: string;
}

/** The UUID v5 of a name: the same data give the same document, byte for byte, on any machine. */
export function stableUuid(...name: readonly (string | number)[]): string {
  return v5(JSON.stringify(name), UUID_NAMESPACE);
}

/** An id as OSCAL wants it, an NCName: ours are words and hyphens, only their first character may have to give way. */
export function oscalId(id: string): string {
  return /^[\p{L}_]/u.test(id) ? id : `_${id}`;
}

/** The statement of a control, which is what a finding is about. */
export function statementId(clause: string): string {
  return `${oscalId(clause)}_smt`;
}

/** The UUID of the catalog of an edition; results refer to it. `standard` is the standard's name in Chinese. */
export function catalogUuid(standard: string, edition: string): string {
  return stableUuid('catalog', standard, edition);
}

/** Properties of ours; those without a value are left out, for OSCAL allows no empty ones. */
export function properties(values: Readonly<Record<string, string | null | undefined>>): OscalProperty[] {
  return Object.entries(values)
    .map(([name, value]) => ({ name, ns: NAMESPACE, value: visibleText(value ?? '') }))
    .filter(({ value }) => value !== '');
}

/** Midnight in China of a day, or undefined where `day` is no day that OSCAL can write (1900 to 2999). */
export function startOfDay(day: string | null | undefined): string | undefined {
  if (!day || !/^(19|2\d)\d\d-\d\d-\d\d$/.test(day) || !isCalendarDate(day)) return undefined;
  return `${day}T00:00:00+08:00`;
}
