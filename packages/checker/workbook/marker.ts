/** What a sheet is for: written in its hidden first cell, so that a renamed or moved sheet is still known. */
export type SheetRole = 'guide' | 'form' | 'table' | 'rows' | 'example' | 'codes';

export interface Marker {
  readonly role: SheetRole;
  /** With its standard (`tea/one`) where the form says which one it is for. */
  readonly edition: string;
  /** Path of the list, for tables. */
  readonly list?: string;
}

/** `zhunsheng:table:2024:finance` */
export function writeMarker(marker: Marker): string {
  return ['zhunsheng', marker.role, marker.edition, marker.list].filter(part => part !== undefined).join(':');
}

export function parseMarker(text: unknown): Marker | undefined {
  if (typeof text !== 'string') return undefined;
  const match = /^zhunsheng:(guide|form|table|rows|example|codes):([^:]*)(?::([^:]*))?$/.exec(text.trim());
  if (!match) return undefined;
  return { role: match[1] as SheetRole, edition: match[2] as string, list: match[3] };
}
