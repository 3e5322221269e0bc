import type { SiteCase } from '@zhunsheng/workshop/site';
import { readData } from './read-data.ts';

/** The hand-written cases that pin a clause of an edition; none where there are none. */
export function casesOf(edition: string, clause: string): readonly SiteCase[] {
  return readCases()[edition]?.[clause] ?? [];
}

/** How many cases an edition has. */
export function countCases(edition: string): number {
  return Object.values(readCases()[edition] ?? {}).reduce((sum, cases) => sum + cases.length, 0);
}

function readCases(): Readonly<Record<string, Readonly<Record<string, readonly SiteCase[]>>>> {
  return readData('site/cases.json');
}
