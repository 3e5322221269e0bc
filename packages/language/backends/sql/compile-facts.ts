import type { CountFact, Fact, GrowthFact, YearFact } from '../../rule/ast.ts';
import type { FieldUnit } from '../../rule/fields.ts';
import { derivesFrom } from '../../rule/used-facts.ts';
import type { Bilingual } from '../../words.ts';
import { compileClassify } from './compile-classify.ts';
import { ENTRY } from './dialect.ts';
import { columnName, identifier } from './names.ts';
import { magnitude, type SqlContext, widened } from './sql-context.ts';
import { compilePart } from './sql-refusal.ts';

/**
 * A column of the view `facts`, computed at a stage from the columns of earlier stages (stage 0 from the input row).
 * A fact `x` is held in `x`: amounts in 分 and count fields as whole numbers, the rest as declared, NULL unknown; counts of entries
 * as the interval `x` … `x__max`; ratios and growth as their operands `x__num`, `x__den`; classifications as the code
 * in `x`, NULL while several are possible, and the positions of the lowest and highest possible in `x__low`, `x__high`.
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

/** The columns of every fact, those they need first. */
export function compileFacts(facts: readonly Fact[], context: SqlContext): FactColumn[] {
  const columns: FactColumn[] = [];
  const stages = new Map<string, number>();
  for (const fact of facts) {
    const after = Math.max(-1, ...derivesFrom(fact).map(id => stages.get(id) ?? 0));
    const own = compilePart({ fact: fact.id }, () => compileFact(fact, after + 1, context));
    columns.push(...own);
    stages.set(fact.id, Math.max(0, ...own.map(({ stage }) => stage)));
  }
  return [...inputColumns(facts, context), ...columns];
}

function compileFact(fact: Fact, stage: number, context: SqlContext): FactColumn[] {
  const { dialect, typed } = context;
  switch (fact.kind) {
    case 'field': {
      const path = fact.path.split('.');
      const unit = typed.fields.get(fact.path)?.unit ?? 'code';
      const given = unit === 'codes' && dialect.given?.(path);
      return [
        { stage: 0, name: fact.id, expression: dialect.field(path, unit), fact },
        ...(given ? [{ stage: 0, name: `${fact.id}__given`, expression: given }] : []),
      ];
    }
    case 'year':
      return [{ stage: 2, name: fact.id, expression: yearMember(fact, fact.back, context), fact }];
    case 'growth':
      return [
        { stage: 2, name: `${fact.id}__num`, expression: yearMember(fact, 1, context), fact },
        { stage: 2, name: `${fact.id}__den`, expression: yearMember(fact, 1 + fact.years, context), fact },
      ];
    case 'ratio':
      return [
        { stage, name: `${fact.id}__num`, expression: identifier(fact.of), fact },
        { stage, name: `${fact.id}__den`, expression: identifier(fact.to), fact },
      ];
    case 'sum': {
      const bound = magnitude(fact, context);
      const terms = fact.of.map(id => widened(identifier(id), bound, context));
      return [{ stage, name: fact.id, expression: terms.join(' + '), fact }];
    }
    case 'count':
      return countColumns(fact, context);
    case 'classify':
      return compileClassify(fact, stage, context);
    case 'unrecorded':
      return [];
  }
}

function yearMember(fact: YearFact | GrowthFact, back: number, { dialect, typed }: SqlContext): string {
  const unit = typed.fields.get(`${fact.list}.${fact.member}`)?.unit ?? 'amount';
  return dialect.member(entryName(fact.list, back), fact.member, unit);
}

/** The fiscal year `back` years before that of as_of; the column is the latest one. */
export function fiscalYear(back: number): string {
  return back === 1 ? 'fiscal_year' : `(fiscal_year - ${back - 1})`;
}

function entryName(list: string, back: number): string {
  return `${columnName(list)}__${back}`;
}

function listName(list: string): string {
  return `${columnName(list)}__list`;
}

/** What several facts are read from: lists, the dates entries are compared with, the entries of fiscal years. */
function inputColumns(facts: readonly Fact[], { dialect, typed }: SqlContext): FactColumn[] {
  const columns = new Map<string, FactColumn>();
  const add = (stage: number, name: string, expression: string) =>
    columns.set(name, { stage, name, expression });
  for (const fact of facts) {
    if (!('list' in fact)) continue;
    const path = fact.list.split('.');
    const list = listName(fact.list);
    add(0, list, dialect.field(path, typed.fields.get(fact.list)?.unit ?? 'list'));
    const given = dialect.given?.(path);
    if (given) add(0, `${list}__given`, given);
    if (fact.kind === 'count') {
      for (const than of datesOf(fact))
        add(0, dateName(than), dialect.comparableDate(dialect.field(than.split('.'), 'date')));
      continue;
    }
    const years = dialect.years?.(dialect.field(path, 'list'));
    const yearsName = `${columnName(fact.list)}__years`;
    if (years) add(0, yearsName, years);
    for (const back of fact.kind === 'year' ? [fact.back] : [1, 1 + fact.years])
      add(1, entryName(fact.list, back), dialect.entry(list, yearsName, fiscalYear(back)));
  }
  return [...columns.values()];
}

function datesOf({ where }: CountFact): string[] {
  return where.flatMap(condition => (condition.kind === 'not_before' ? [condition.than] : []));
}

function dateName(path: string): string {
  return `${columnName(path)}__date`;
}

/** The interval of the count, and per member whether an entry that may count lacks it. */
function countColumns(fact: CountFact, context: SqlContext): FactColumn[] {
  const { dialect } = context;
  const list = listName(fact.list);
  const condition = membership(fact, context);
  const truths = dialect.truths?.(list, condition);
  const counted = (certainty: 'certain' | 'possible') =>
    truths === undefined
      ? { stage: 1, expression: dialect.count(list, condition, certainty) }
      : { stage: 2, expression: dialect.count(truthsName(fact), ENTRY, certainty) };
  const columns = [
    ...(truths === undefined ? [] : [{ stage: 1, name: truthsName(fact), expression: truths }]),
    { name: fact.id, ...counted('certain'), fact },
    { name: `${fact.id}__max`, ...counted('possible'), fact },
  ];
  const lacking = fact.where.map(({ member }) => {
    const absent = dialect.isNull(dialect.member(ENTRY, member, memberUnit(fact, member, context)));
    const open = `${dialect.isUnknown(`(${condition})`)} AND ${absent}`;
    return {
      // Only a count that is open is asked what it lacks, and few are.
      stage: 3,
      name: lackName(fact, member),
      expression: `CASE WHEN ${fact.id} <> ${fact.id}__max THEN ${dialect.count(list, open, 'certain')} > 0 ELSE FALSE END`,
    };
  });
  return [...columns, ...lacking];
}

function truthsName({ id }: CountFact): string {
  return `${id}__entries`;
}

/** The column that says whether an entry that may count lacks `member`. */
export function lackName(fact: CountFact, member: string): string {
  return `${fact.id}__lacks_${columnName(member)}`;
}

function membership(fact: CountFact, context: SqlContext): string {
  const { dialect } = context;
  const conditions = fact.where.map(condition => {
    const value = dialect.member(ENTRY, condition.member, memberUnit(fact, condition.member, context));
    if (condition.kind === 'not_before') return dialect.notBefore(value, dateName(condition.than));
    if (typeof condition.value === 'boolean') return condition.value ? value : `NOT ${value}`;
    return `${value} = ${typeof condition.value === 'number' ? condition.value : dialect.text(condition.value)}`;
  });
  return conditions.length > 0 ? conditions.join(' AND ') : 'TRUE';
}

function memberUnit({ list }: CountFact, member: string, { typed }: SqlContext): FieldUnit {
  return typed.fields.get(`${list}.${member}`)?.unit ?? 'text';
}

/** The column of the list a count reads. */
export function listOf(fact: CountFact): string {
  return listName(fact.list);
}
