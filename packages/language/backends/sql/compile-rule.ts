import type { Compare, Fact, IncludesAny, Leaf, Match, Order, Rule } from '../../rule/ast.ts';
import { columnName, identifier } from './names.ts';
import { factOf, magnitude, type SqlContext, times, wholeLiteral } from './sql-context.ts';

export interface RuleContext extends SqlContext {
  /** Whether an enterprise's own yes on a matter of judgement counts. */
  readonly declared: boolean;
  /** The column that holds the truth of a condition of the clause. */
  readonly leaf: (id: string) => string;
}

const SIGN: Record<Order, string> = { at_least: '>=', more_than: '>', at_most: '<=', less_than: '<' };

/** The column of a condition's truth: `cond__rd_intensity__min`; those of `applies_when` begin with `applies__`. */
export function leafColumn(clause: string, condition: string, prefix: 'cond' | 'applies'): string {
  return `${prefix}__${columnName(clause)}__${columnName(condition)}`;
}

/** A three-valued boolean over the condition columns: the truth of the rule. */
export function compileRule(rule: Rule, context: RuleContext): string {
  switch (rule.kind) {
    case 'all':
      return joined(rule.parts, 'AND', context);
    case 'any':
      return joined(rule.parts, 'OR', context);
    case 'not':
      return `(NOT ${compileRule(rule.part, context)})`;
    case 'judgement':
      return context.declared
        ? compileRule(rule.part, context)
        : `(${compileRule(rule.part, context)} AND ${context.dialect.unknown})`;
    case 'shown_by':
      return `(${compileRule(rule.part, context)} OR ${context.dialect.unknown})`;
    case 'match':
      return compileMatch(rule, context);
    default:
      return context.leaf(rule.id);
  }
}

function joined(parts: readonly Rule[], connective: 'AND' | 'OR', context: RuleContext): string {
  return `(${parts.map(part => compileRule(part, context)).join(` ${connective} `)})`;
}

/** True or false where all cases that are still possible are. */
function compileMatch(rule: Match, context: RuleContext): string {
  const cases = rule.cases.map(({ when, then }) => ({
    possible: casePossible(rule.fact, when, context),
    truth: compileRule(then, context),
  }));
  const agree = (is: (truth: string) => string) =>
    cases.map(({ possible, truth }) => `(NOT ${possible} OR ${is(truth)})`).join(' AND ');
  const { isTrue, isFalse, unknown } = context.dialect;
  return `(CASE WHEN ${agree(isTrue)} THEN TRUE\n      WHEN ${agree(isFalse)} THEN FALSE\n      ELSE ${unknown} END)`;
}

/** Never NULL: whether a code fact can still be one of `codes`. */
export function casePossible(id: string, codes: readonly string[], context: SqlContext): string {
  const fact = factOf(id, context);
  if (fact.kind === 'unrecorded') return codes.some(code => fact.codes.includes(code)) ? 'TRUE' : 'FALSE';
  if (fact.kind === 'classify') return overlap(fact.id, positionRuns(fact, codes, context));
  const column = identifier(fact.id);
  return `(${context.dialect.isNull(column)} OR ${column} IN (${codes.map(context.dialect.text).join(', ')}))`;
}

type Run = readonly [first: number, last: number];

/** The positions of codes in a classification's values, as runs without gaps. */
function positionRuns(fact: Fact & { kind: 'classify' }, codes: readonly string[], { typed }: SqlContext) {
  const values = typed.rules.tables[fact.table]?.values ?? [];
  const runs: [number, number][] = [];
  for (const [position, value] of values.entries()) {
    if (!codes.includes(value)) continue;
    const last = runs.at(-1);
    if (last && last[1] === position - 1) last[1] = position;
    else runs.push([position, position]);
  }
  return runs;
}

function overlap(id: string, runs: readonly Run[]): string {
  const tests = runs.map(([first, last]) => `${id}__high >= ${first} AND ${id}__low <= ${last}`);
  return tests.length === 0 ? 'FALSE' : `(${tests.join(' OR ')})`;
}

function within(id: string, runs: readonly Run[]): string {
  const tests = runs.map(([first, last]) => `${id}__low >= ${first} AND ${id}__high <= ${last}`);
  return tests.length === 0 ? 'FALSE' : `(${tests.join(' OR ')})`;
}

/** The truth of a condition over the fact columns. */
export function compileLeaf(leaf: Leaf, context: SqlContext): string {
  const fact = factOf(leaf.fact, context);
  switch (leaf.kind) {
    case 'compare':
      return compileCompare(leaf, fact, context);
    case 'equals':
      if (typeof leaf.value === 'boolean')
        return leaf.value ? identifier(fact.id) : `NOT ${identifier(fact.id)}`;
      return compileIn(fact, [leaf.value], context);
    case 'in':
      return compileIn(fact, leaf.codes, context);
    case 'includes_any':
      return namesAllCodes(leaf, fact, context)
        ? context.dialect.isNotEmpty(identifier(fact.id))
        : context.dialect.includesAny(identifier(fact.id), leaf.codes);
    case 'present':
      return compilePresent(fact, context);
  }
}

/** Then any member will do, for valid data have no other codes; comparing them all takes several times as long. */
function namesAllCodes({ codes }: IncludesAny, fact: Fact, { typed }: SqlContext): boolean {
  const field = fact.kind === 'field' ? typed.fields.get(fact.path) : undefined;
  return field?.codes?.every(code => codes.includes(code)) === true;
}

function compileIn(fact: Fact, codes: readonly string[], context: SqlContext): string {
  const { text, unknown } = context.dialect;
  if (fact.kind === 'classify') {
    const runs = positionRuns(fact, codes, context);
    return `CASE WHEN ${within(fact.id, runs)} THEN TRUE WHEN NOT ${overlap(fact.id, runs)} THEN FALSE ELSE ${unknown} END`;
  }
  if (fact.kind === 'unrecorded') {
    if (fact.codes.every(code => codes.includes(code))) return 'TRUE';
    return fact.codes.some(code => codes.includes(code)) ? unknown : 'FALSE';
  }
  return `${identifier(fact.id)} IN (${codes.map(text).join(', ')})`;
}

function compileCompare(leaf: Compare, fact: Fact, context: SqlContext): string {
  const { order, value, written } = leaf;
  const { numerator: p, denominator: q } = value;
  const sign = SIGN[order];
  const column = identifier(fact.id);
  if (fact.unit === 'date') return `${column} ${sign} ${context.dialect.date(written)}`;
  switch (fact.kind) {
    case 'count':
      return compileCount(column, `${fact.id}__max`, leaf, context);
    case 'ratio': {
      const [of, to] = [factOf(fact.of, context), factOf(fact.to, context)].map(one =>
        magnitude(one, context),
      );
      return products(fact.id, [of as bigint, q], [to as bigint, p], sign, context);
    }
    case 'growth': {
      const [bound, power] = [magnitude(fact, context), BigInt(fact.years)];
      return products(fact.id, [bound, q ** power], [bound, (q + p) ** power], sign, context);
    }
    default: {
      const scaled = times(column, q, magnitude(fact, context), context);
      return `${scaled} ${sign} ${wholeLiteral(p, context)}`;
    }
  }
}

/** num · q against den · p, unknown unless the base is above zero. */
function products(
  id: string,
  [of, q]: readonly [bigint, bigint],
  [to, p]: readonly [bigint, bigint],
  sign: string,
  context: SqlContext,
): string {
  const left = times(`${id}__num`, q, of, context);
  const right = times(`${id}__den`, p, to, context);
  return `CASE WHEN ${id}__den > 0 THEN ${left} ${sign} ${right} ELSE ${context.dialect.unknown} END`;
}

/** Over the interval of the numbers the count can still be: the ends agree or it is open. */
function compileCount(least: string, most: string, leaf: Compare, { dialect }: SqlContext): string {
  const sign = SIGN[leaf.order];
  const limit = leaf.value.numerator;
  const [sure, ruled] =
    leaf.order === 'at_least' || leaf.order === 'more_than' ? [least, most] : [most, least];
  return `CASE WHEN ${sure} ${sign} ${limit} THEN TRUE WHEN NOT ${ruled} ${sign} ${limit} THEN FALSE ELSE ${dialect.unknown} END`;
}

/** True when the fact is known, else unknown. */
function compilePresent(fact: Fact, { dialect }: SqlContext): string {
  const when = (known: string) => `CASE WHEN ${known} THEN TRUE ELSE ${dialect.unknown} END`;
  switch (fact.kind) {
    case 'unrecorded':
      return dialect.unknown;
    case 'count':
      return when(`${fact.id} = ${fact.id}__max`);
    case 'classify':
      return when(`${fact.id}__low = ${fact.id}__high`);
    case 'ratio':
    case 'growth':
      return when(`${fact.id}__den > 0 AND ${fact.id}__num IS NOT NULL`);
    default:
      return fact.unit === 'codes'
        ? when(`NOT ${dialect.isListAbsent(identifier(fact.id))}`)
        : when(`${identifier(fact.id)} IS NOT NULL`);
  }
}
