import type { Fact, Leaf } from '../../rule/ast.ts';
import { compileEntries } from './compile-entries.ts';
import { compileGap } from './compile-gap.ts';
import { compilePatch } from './compile-patch.ts';

/** The member `gap` of a CompiledLeaf, with the comma before it; empty where no figure closes the gap. */
export function compileClosing(leaf: Leaf, facts: ReadonlyMap<string, Fact>): string {
  const gap = compileGap(leaf, facts);
  if (!gap) return '';
  const functions = [
    `change: f => ${gap.change}`,
    compileEntries(leaf, gap, facts),
    compilePatch(leaf, gap, facts),
  ];
  const members = functions.filter(one => one !== undefined).join(', ');
  return `, gap: { field: '${gap.field}', back: ${gap.back ?? 'null'}, unit: '${gap.unit}', ${members} }`;
}
