import type { Fact } from '../../rule/ast.ts';
import { derivesFrom } from '../../rule/used-facts.ts';
import { compileClassify } from './compile-classify.ts';
import { compileCount, datesOfCount, dayColumn, dayName, listName } from './compile-count.ts';
import { compileGrade, compilePoints } from './compile-grade.ts';
import { compileArithmeticGrowth } from './compile-growth.ts';
import { compileYears, seriesColumn, seriesValue, yearName } from './compile-years.ts';
import { endsOf, entryName, fiscalYear, mayBeUnknown } from './fact-ends.ts';
import { columnName, identifier } from './names.ts';
import { type FactColumn, factOf, magnitude, type SqlContext, wholeLiteral, widened } from './sql-context.ts';
import { compilePart } from './sql-refusal.ts';

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
      return [{ stage: 2, name: fact.id, expression: seriesValue(fact, fact.back, context), fact }];
    case 'growth':
      if (fact.mean === 'arithmetic') return compileArithmeticGrowth(fact, context);
      return [
        { stage: 2, name: `${fact.id}__num`, expression: seriesValue(fact, 1, context), fact },
        { stage: 2, name: `${fact.id}__den`, expression: seriesValue(fact, 1 + fact.years, context), fact },
      ];
    case 'years':
      return compileYears(fact, context);
    case 'span': {
      const [from, to] = [fact.from, fact.to];
      if (fact.measure === 'years') {
        // Days are numbers of the form 20240630: whole years are the whole multiples of 10000 between them.
        const expression = dialect.wholeQuotient(`(${dayName(to)} - ${dayName(from)})`, 10_000);
        return [{ stage: 1, name: fact.id, expression, fact }];
      }
      const [first, last] = [from, to].map(path => dialect.field(path.split('.'), 'date'));
      const expression = dialect.daysBetween(first as string, last as string);
      return [{ stage: 0, name: fact.id, expression, fact }];
    }
    case 'ratio':
      return [
        { stage, name: `${fact.id}__num`, expression: identifier(fact.of), fact },
        { stage, name: `${fact.id}__den`, expression: identifier(fact.to), fact },
      ];
    case 'sum':
      return bothEnds(fact, stage, end => {
        const terms = fact.of.map(id => widened(endsOf(id, context)[end], magnitude(fact, context), context));
        const sum = terms.join(' + ');
        const cap = fact.cap && wholeLiteral(fact.cap.numerator / fact.cap.denominator, context);
        // A sum that is NULL stays so by the ELSE.
        return cap === undefined ? sum : `CASE WHEN ${sum} > ${cap} THEN ${cap} ELSE ${sum} END`;
      });
    case 'greatest':
      return bothEnds(fact, stage, end => {
        const terms = fact.of.map(id => widened(endsOf(id, context)[end], magnitude(fact, context), context));
        const most = terms.length === 1 ? (terms[0] as string) : `greatest(${terms.join(', ')})`;
        const unsure = fact.of.filter(id => mayBeUnknown(factOf(id, context), context));
        const known = unsure.map(id => `NOT ${dialect.isNull(identifier(id))}`).join(' AND ');
        return known === '' ? most : `CASE WHEN ${known} THEN ${most} END`;
      });
    case 'count':
      return compileCount(fact, context);
    case 'grade':
      return compileGrade(fact, stage, context);
    case 'points':
      return compilePoints(fact, stage, context);
    case 'classify':
      return compileClassify(fact, stage, context);
    case 'unrecorded':
      return [];
  }
}

function bothEnds(fact: Fact, stage: number, expression: (end: 'low' | 'high') => string): FactColumn[] {
  return [
    { stage, name: fact.id, expression: expression('low'), fact },
    { stage, name: `${fact.id}__max`, expression: expression('high'), fact },
  ];
}

/** What several facts are read from: lists, the dates entries are compared with, the entries of fiscal years. */
function inputColumns(facts: readonly Fact[], context: SqlContext): FactColumn[] {
  const { dialect, typed } = context;
  const columns = new Map<string, FactColumn>();
  const put = (column: FactColumn) => columns.set(column.name, column);
  const add = (stage: number, name: string, expression: string) => put({ stage, name, expression });
  for (const fact of facts) {
    if ('since' in fact && fact.since !== undefined)
      add(0, yearName(fact.since), dialect.year(dialect.field(fact.since.split('.'), 'date')));
    if (fact.kind === 'span') for (const path of [fact.from, fact.to]) put(dayColumn(path, context));
    if (!('list' in fact)) continue;
    const path = fact.list.split('.');
    const list = listName(fact.list);
    add(0, list, dialect.field(path, typed.fields.get(fact.list)?.unit ?? 'list'));
    const given = dialect.given?.(path);
    if (given) add(0, `${list}__given`, given);
    if (fact.kind === 'count') {
      datesOfCount(fact, context).forEach(put);
      continue;
    }
    const years = dialect.years?.(dialect.field(path, 'list'));
    const yearsName = `${columnName(fact.list)}__years`;
    if (years) add(0, yearsName, years);
    const backs = backsOf(fact);
    for (const back of backs)
      add(1, entryName(fact.list, back), dialect.entry(list, yearsName, fiscalYear(back)));
    if (fact.kind === 'years' || (fact.kind === 'growth' && fact.mean === 'arithmetic'))
      for (const back of backs) put(seriesColumn(fact, back, context));
  }
  return [...columns.values()];
}

/** The fiscal years, counted back from that of as_of, that a fact reads. */
function backsOf(fact: Extract<Fact, { kind: 'year' | 'growth' | 'years' }>): number[] {
  if (fact.kind === 'year') return [fact.back];
  if (fact.kind === 'growth' && fact.mean === 'geometric') return [1, 1 + fact.years];
  const length = fact.kind === 'growth' ? fact.years + 1 : fact.years;
  return Array.from({ length }, (_, index) => 1 + index);
}
