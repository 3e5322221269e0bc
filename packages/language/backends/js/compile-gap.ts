import type { Exact, Fact, Leaf, Order } from '../../rule/ast.ts';
import { derivesFrom } from '../../rule/used-facts.ts';
import { numberSource } from './to-source.ts';

/** The field whose change closes a gap, and by which expression the change is computed. */
export interface GapSource extends Place {
  /** An expression over the facts `f`: the smallest change in 分 or entries, NaN when there is none. */
  readonly change: string;
}

interface Place {
  readonly field: string;
  /** Fiscal years before that of as_of; undefined for fields without a year. */
  readonly back: number | undefined;
  readonly unit: 'amount' | 'count';
  /** When the fact follows the field one for one; undefined: always. */
  readonly given?: string;
}

type Facts = ReadonlyMap<string, Fact>;

/**
 * How to close the gap of a condition: by changing one figure that its fact follows one for one (the numerator of a ratio,
 * the latest figure of a growth or of several years, a term of a sum) and that nothing else in the condition rests on.
 * Undefined where there is none: for conditions that are not about a figure, for points, and for a mean of yearly rates.
 */
export function compileGap(leaf: Leaf, facts: Facts): GapSource | undefined {
  const fact = facts.get(leaf.fact) as Fact;
  if (leaf.kind === 'compare_facts') {
    const other = facts.get(leaf.other) as Fact;
    return closing(fact, leaf.order, leaf.times, numberOf(other), [fact, other], facts);
  }
  if (leaf.kind !== 'compare' || fact.unit === 'date') return undefined;
  if (fact.kind === 'ratio') {
    const [of, to] = [fact.of, fact.to].map(id => facts.get(id) as Fact) as [Fact, Fact];
    return closing(of, leaf.order, leaf.value, numberOf(to), [of, to], facts);
  }
  const base = fact.kind === 'years' && fact.mean ? `f.${fact.id}_n` : '1';
  return fact.kind === 'growth'
    ? ofGrowth(fact, leaf.order, leaf.value)
    : closing(fact, leaf.order, leaf.value, base, [fact], facts);
}

/** The change after which fact · q compares to base · p; undefined when a figure stands in it twice. */
function closing(
  fact: Fact,
  order: Order,
  limit: Exact,
  base: string,
  compared: readonly Fact[],
  facts: Facts,
): GapSource | undefined {
  const { numerator: p, denominator: q } = limit;
  const place = placeOf(fact, facts);
  if (!place || (fact.kind === 'sum' && fact.cap && !isBelow(fact.cap, order, limit, base))) return undefined;
  const key = keyOf(place.field, place.back);
  const uses = compared.flatMap(one => figuresOf(one, facts)).filter(figure => figure === key);
  if (uses.length !== 1) return undefined;
  const change = smallestChange(order, numberOf(fact, order), base, p, q);
  return { ...place, change: place.given ? `${place.given} ? ${change} : NaN` : change };
}

/** Whether what is wanted of a capped sum can be reached below its cap. */
function isBelow(cap: Exact, order: Order, { numerator, denominator }: Exact, base: string): boolean {
  if (base !== '1') return false;
  const rest = cap.numerator * denominator - numerator;
  return order === 'more_than' ? rest > 0n : order === 'at_least' ? rest >= 0n : true;
}

function ofGrowth(fact: Fact & { kind: 'growth' }, order: Order, limit: Exact): GapSource | undefined {
  if (fact.mean === 'arithmetic') return undefined;
  const { numerator: p, denominator: q } = limit;
  const power = BigInt(fact.years);
  const [of, to] = [`f.${fact.id}_of`, `f.${fact.id}_to`];
  const change = smallestChange(order, of, to, (q + p) ** power, q ** power);
  return {
    field: `${fact.list}.${fact.member}`,
    back: 1,
    unit: fact.scale === 1n ? 'count' : 'amount',
    change,
  };
}

function placeOf(fact: Fact, facts: Facts): Place | undefined {
  const unit = fact.unit === 'count' ? 'count' : 'amount';
  switch (fact.kind) {
    case 'field':
      return { field: fact.path, back: undefined, unit };
    case 'year':
      return { field: `${fact.list}.${fact.member}`, back: fact.back, unit };
    case 'count':
      return { field: fact.list, back: undefined, unit };
    case 'years': {
      const latest = { field: `${fact.list}.${fact.member}`, back: 1, unit } as const;
      return fact.since === undefined ? latest : { ...latest, given: `f.${fact.id}_n > 0` };
    }
    case 'sum': {
      // Marks are for assessors to give: points are raised by better grades.
      if (fact.counts === 'point') return undefined;
      const terms = fact.of.map(id => facts.get(id) as Fact);
      const term = terms.find(one => one.kind !== 'sum' && placeOf(one, facts));
      const place = term && placeOf(term, facts);
      if (!place || !fact.cap) return place;
      const below = `f.${fact.id} < ${numberSource(fact.cap.numerator)}`;
      return { ...place, given: place.given ? `${place.given} && ${below}` : below };
    }
    default:
      return undefined;
  }
}

/** The number of a fact, NaN unless it is one number; of a count the end that has to move. */
function numberOf({ id, kind }: Fact, order?: Order): string {
  if (kind === 'field' || kind === 'year' || kind === 'span') return `f.${id}`;
  if (kind === 'count' && order)
    return order === 'at_least' || order === 'more_than' ? `f.${id}` : `f.${id}_max`;
  return `(f.${id} === f.${id}_max ? f.${id} : NaN)`;
}

/** The figures of the declaration that a fact rests on, as often as it does. */
function figuresOf(fact: Fact, facts: Facts): string[] {
  switch (fact.kind) {
    case 'field':
      return [fact.path];
    case 'year':
      return [keyOf(`${fact.list}.${fact.member}`, fact.back)];
    case 'count':
      return [fact.list];
    case 'years':
    case 'growth': {
      const members = fact.less === undefined ? [fact.member] : [fact.member, fact.less];
      const backs = Array.from(
        { length: fact.years + (fact.kind === 'growth' ? 1 : 0) },
        (_, index) => 1 + index,
      );
      return members.flatMap(member => backs.map(back => keyOf(`${fact.list}.${member}`, back)));
    }
    default:
      return derivesFrom(fact).flatMap(id => figuresOf(facts.get(id) as Fact, facts));
  }
}

function keyOf(field: string, back: number | undefined): string {
  return back === undefined ? field : `${field}@${back}`;
}

function smallestChange(order: Order, value: string, base: string, p: bigint, q: bigint): string {
  return `smallestChange('${order}', ${value}, ${base}, ${numberSource(p)}, ${numberSource(q)})`;
}
