import type { Compare, Fact, Leaf } from '../../rule/ast.ts';
import { numberSource } from './to-source.ts';

/** The field whose change closes a gap, and by which expression the change is computed. */
export interface GapSource {
  readonly field: string;
  /** Fiscal years before that of as_of; undefined for fields without a year. */
  readonly back: number | undefined;
  readonly unit: 'amount' | 'count';
  /** An expression over the facts `f`: the smallest change in 分 or entries, NaN when there is none. */
  readonly change: string;
}

/**
 * How to close the gap of a condition: by changing the one figure it is about (the numerator of a ratio, the latest
 * figure of a growth). Undefined for conditions that are not about a figure, or about a sum of several.
 */
export function compileGap(leaf: Leaf, facts: ReadonlyMap<string, Fact>): GapSource | undefined {
  const fact = facts.get(leaf.fact) as Fact;
  if (leaf.kind !== 'compare' || fact.unit === 'date') return undefined;
  const { numerator: p, denominator: q } = leaf.value;
  switch (fact.kind) {
    case 'field':
    case 'year':
      return { ...place(fact), change: smallestChange(leaf, `f.${fact.id}`, '1', p, q) };
    case 'count':
      return {
        field: fact.list,
        back: undefined,
        unit: 'count',
        change: smallestChange(leaf, `f.${fact.id}`, '1', p, q),
      };
    case 'growth': {
      const power = BigInt(fact.years);
      const change = smallestChange(leaf, `f.${fact.id}_of`, `f.${fact.id}_to`, (q + p) ** power, q ** power);
      return { field: `${fact.list}.${fact.member}`, back: 1, unit: 'amount', change };
    }
    case 'ratio': {
      const of = facts.get(fact.of) as Fact;
      if (of.kind !== 'field' && of.kind !== 'year') return undefined;
      return { ...place(of), change: smallestChange(leaf, `f.${fact.of}`, `f.${fact.to}`, p, q) };
    }
    default:
      return undefined;
  }
}

function place(fact: Fact & { kind: 'field' | 'year' }): Omit<GapSource, 'change'> {
  const unit = fact.unit === 'count' ? 'count' : 'amount';
  if (fact.kind === 'field') return { field: fact.path, back: undefined, unit };
  return { field: `${fact.list}.${fact.member}`, back: fact.back, unit };
}

function smallestChange({ order }: Compare, value: string, base: string, p: bigint, q: bigint): string {
  return `smallestChange('${order}', ${value}, ${base}, ${numberSource(p)}, ${numberSource(q)})`;
}
