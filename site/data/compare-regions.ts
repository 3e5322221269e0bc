import type { Region } from '@zhunsheng/language/types/region';
import { isSilent } from '@zhunsheng/workshop/site';

export type RegionLimit = Region['limits'][number];

/** Neighbouring regions of which the same is said from the same source; undefined where nothing is stated. */
export interface RegionCell {
  readonly regions: readonly Region[];
  readonly limit: RegionLimit | undefined;
}

/** What the regions ask for beside a clause of the standard. */
export interface RegionRow {
  readonly clause: string;
  readonly cells: readonly RegionCell[];
}

export interface RegionComparison {
  /** The columns: regions of which at least one requirement is stated. */
  readonly columns: readonly Region[];
  /** One a clause that any region is compared with, in the order of `clauses`. */
  readonly rows: readonly RegionRow[];
  /** Clauses that no region is compared with. */
  readonly notCompared: readonly string[];
  /** Regions of which nothing is stated. */
  readonly silent: readonly Region[];
}

/** Regions side by side, clause by clause, in the order of `clauses` and of `regions`. */
export function compareRegions(clauses: readonly string[], regions: readonly Region[]): RegionComparison {
  const stated = (region: Region) => region.limits.some(limit => !isSilent(limit));
  const columns = regions.filter(stated);
  const compared = new Set(regions.flatMap(({ limits }) => limits.map(({ clause }) => clause)));
  return {
    columns,
    rows: clauses
      .filter(clause => compared.has(clause))
      .map(clause => ({ clause, cells: cellsOf(clause, columns) })),
    notCompared: clauses.filter(clause => !compared.has(clause)),
    silent: regions.filter(region => !stated(region)),
  };
}

function cellsOf(clause: string, columns: readonly Region[]): RegionCell[] {
  const cells: { regions: Region[]; limit: RegionLimit | undefined }[] = [];
  for (const region of columns) {
    const found = region.limits.find(limit => limit.clause === clause);
    const limit = found && !isSilent(found) ? found : undefined;
    const last = cells.at(-1);
    if (last && keyOf(last.limit) === keyOf(limit)) last.regions.push(region);
    else cells.push({ regions: [region], limit });
  }
  return cells;
}

function keyOf(limit: RegionLimit | undefined): string {
  if (!limit) return '';
  const { text, source, attribution, note } = limit;
  return JSON.stringify([text.trim(), source, attribution, note]);
}
