import type { Fact } from '../../rule/ast.ts';
import { FEN_PER_WAN } from '../../rule/quantity.ts';
import type { TypedEdition } from '../../rule/typed-edition.ts';
import type { Bilingual } from '../../words.ts';
import type { Dialect } from './dialect.ts';
import { SqlRefusal } from './sql-refusal.ts';

/** What is compiled and for which engine. */
export interface SqlContext {
  readonly typed: TypedEdition;
  readonly dialect: Dialect;
  /** Set when a condition tells which rows are in order: the others may be out of their schema's ranges. */
  readonly plain?: string | undefined;
}

/**
 * A column of the view `facts`, computed at a stage from the columns of earlier stages (stage 0 from the input row).
 * A fact `x` is held in `x`: amounts in 分, count fields and spans as whole numbers, the rest as declared, NULL unknown; what
 * is counted or calculated as the interval `x` … `x__max` (a mean as its sum, beside the number of years `x__n`); ratios
 * and geometric growth as their operands `x__num`, `x__den`, arithmetic growth as the bases of its lowest and highest
 * quotients; grades and classifications as the code in `x`, NULL while several are possible, and what is possible as bits
 * in `x__set` or as the positions of the lowest and highest in `x__low`, `x__high`.
 */
export interface FactColumn {
  readonly stage: number;
  readonly name: string;
  readonly expression: string;
  /** The fact it is a value of; absent for what only later stages read. */
  readonly fact?: Fact;
  /** What else a reader should know. */
  readonly note?: Bilingual;
}

export function factOf(id: string, { typed }: SqlContext): Fact {
  const fact = typed.rules.facts.get(id);
  if (!fact) throw new RangeError(`\`${id}\` is not a fact`);
  return fact;
}

/** The largest amount a DECIMAL(18,6) holds, and the largest BIGINT, for fields whose schema sets no bound. */
const UNBOUNDED = { amount: 10n ** 18n, count: 2n ** 63n } as const;

/** The largest size that the value of an amount or count can have: 分 or entries, from the bounds of the schema. */
export function magnitude(fact: Fact, context: SqlContext): bigint {
  switch (fact.kind) {
    case 'field':
      return fieldMagnitude(fact.path, context);
    case 'year':
      return fieldMagnitude(`${fact.list}.${fact.member}`, context);
    case 'growth':
    case 'years': {
      const names = fact.less === undefined ? [fact.member] : [fact.member, fact.less];
      const year = names.reduce((sum, name) => sum + fieldMagnitude(`${fact.list}.${name}`, context), 0n);
      return fact.kind === 'years' ? year * BigInt(fact.years) : year;
    }
    case 'sum':
      return sizes(fact.of, context).reduce((sum, size) => sum + size, 0n);
    case 'greatest':
      return sizes(fact.of, context).reduce((one, other) => (other > one ? other : one), 0n);
    case 'points':
      return BigInt(Math.max(...Object.values(fact.bands).flatMap(({ least, most }) => [-least, most])));
    default:
      return UNBOUNDED.count;
  }
}

function sizes(ids: readonly string[], context: SqlContext): bigint[] {
  return ids.map(id => magnitude(factOf(id, context), context));
}

/** The largest size that a field can have. */
export function fieldMagnitude(path: string, { typed, plain }: SqlContext): bigint {
  const field = typed.fields.get(path);
  const scale = field?.unit === 'amount' ? FEN_PER_WAN : 1n;
  if (field?.maximum === undefined || plain !== undefined)
    return UNBOUNDED[field?.unit === 'amount' ? 'amount' : 'count'];
  const largest = Math.max(Math.abs(field.maximum), Math.abs(field.minimum ?? 0));
  return BigInt(Math.ceil(largest)) * scale;
}

/** `value` · `factor` as an expression that cannot overflow. Throws a SqlRefusal when the engine has no such number. */
export function times(value: string, factor: bigint, bound: bigint, context: SqlContext): string {
  if (factor === 1n) return value;
  const size = factor < 0n ? -factor : factor;
  return `${widened(value, bound * size, context)} * ${wholeLiteral(factor, context)}`;
}

export function wholeLiteral(value: bigint, context: SqlContext): string {
  const [literal, size] = value < 0n ? [`(${value})`, -value] : [String(value), value];
  return widened(literal, size, context);
}

/** `value` in a type that holds whole numbers up to `bound`. Throws a SqlRefusal when the engine has none. */
export function widened(value: string, bound: bigint, { dialect }: SqlContext): string {
  const wide = dialect.whole(value, bound);
  if (wide !== undefined) return wide;
  // As large as it is, only how many digits it has says anything.
  const values = { dialect: dialect.id, bound: `10^${String(bound).length - 1}` };
  throw new SqlRefusal({ code: 'sql-not-exact', values });
}
