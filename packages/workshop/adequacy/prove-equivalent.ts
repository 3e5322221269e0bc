/**
 * Proves two versions of a clause equal by going through everything that can make a difference, in the reference
 * evaluator. It promises soundness: `true` means that no valid declaration tells the two apart, by verdict, basis or
 * reasons. `false` means only that this argument does not reach.
 *
 * Four arguments: over the cells of one row of a decision table (prove-table.ts); over the fields and one list of entries,
 * with conditions that both versions share standing for themselves (prove-entries.ts); and over the numbers that the
 * bounds of the schema leave to what is compared (prove-limits.ts); and over what points can add up to (prove-points.ts).
 */
import type { EditionRules, Fields } from '@zhunsheng/language';
import { proveEntries } from './prove-entries.ts';
import { proveLimits } from './prove-limits.ts';
import { provePoints } from './prove-points.ts';
import { proveTable } from './prove-table.ts';

/** Decides whether two editions of the same one clause are equivalent; a solver can be put in its place. */
export type ProveEquivalent = (original: EditionRules, altered: EditionRules) => boolean | Promise<boolean>;

export function proveEquivalent(original: EditionRules, altered: EditionRules, fields: Fields): boolean {
  return (
    proveTable(original, altered) ||
    proveEntries(original, altered, fields) ||
    proveLimits(original, altered) ||
    provePoints(original, altered)
  );
}
