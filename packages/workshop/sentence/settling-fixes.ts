import { applyEdits } from './clause-source.ts';
import type { Finding } from './finding.ts';
import type { SentenceFixes } from './fix-sentence.ts';

type Side = keyof SentenceFixes;

type Told = Pick<Finding, 'code' | 'values'>;

/** The findings of the file as changed; undefined when it cannot be read any more. */
type Recheck = (changed: string) => readonly Told[] | undefined;

/**
 * The fixes that end in agreement, finding by finding: with them made, what they were for is settled and nothing new is
 * wrong. Those of one side that need each other (two cases that were swapped) are tried together, then one after the other.
 */
export function settlingFixes(
  source: string,
  findings: readonly Told[],
  offered: readonly SentenceFixes[],
  recheck: Recheck,
): (SentenceFixes | undefined)[] {
  const kept = (side: Side): ReadonlySet<number> => {
    const all = offered.flatMap((fixes, index) => (fixes[side] ? [index] : []));
    const settles = (chosen: readonly number[]): boolean => {
      const edits = chosen.flatMap(index => offered[index]?.[side]?.edits ?? []);
      const left = recheck(applyEdits(source, edits));
      return left !== undefined && isSettled(left, findings, chosen);
    };
    if (all.length === 0 || settles(all)) return new Set(all);
    const chosen: number[] = [];
    for (const index of all) if (settles([...chosen, index])) chosen.push(index);
    return new Set(chosen);
  };
  const [text, logic] = [kept('text'), kept('logic')];
  return offered.map((fixes, index) => {
    const sides = (Object.entries(fixes) as [Side, NonNullable<SentenceFixes[Side]>][]).filter(([side]) =>
      (side === 'text' ? text : logic).has(index),
    );
    return sides.length > 0 ? Object.fromEntries(sides) : undefined;
  });
}

/** What is left was there before, besides what was fixed. */
function isSettled(left: readonly Told[], findings: readonly Told[], fixed: readonly number[]): boolean {
  const others = findings.filter((_, index) => !fixed.includes(index)).map(keyOf);
  return left.every(finding => {
    const at = others.indexOf(keyOf(finding));
    if (at >= 0) others.splice(at, 1);
    return at >= 0;
  });
}

function keyOf({ code, values }: Told): string {
  const named = Object.entries(values ?? {}).filter(([name]) => ['id', 'of', 'is', 'name'].includes(name));
  return `${code} ${named.map(([, value]) => JSON.stringify(value)).join()}`;
}
