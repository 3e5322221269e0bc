import type { CountCondition, CountFact } from '../../rule/ast.ts';
import type { FieldUnit } from '../../rule/fields.ts';
import { ENTRY } from './dialect.ts';
import { SIGN } from './fact-ends.ts';
import { columnName } from './names.ts';
import type { FactColumn, SqlContext } from './sql-context.ts';

export function listName(list: string): string {
  return `${columnName(list)}__list`;
}

/** The dates that entries are compared with. */
export function datesOfCount({ where }: CountFact, context: SqlContext): FactColumn[] {
  const { dialect } = context;
  return where.flatMap((condition): FactColumn[] => {
    if (condition.kind === 'not_before') {
      const date = dialect.field(condition.than.split('.'), 'date');
      return [{ stage: 0, name: dateName(condition.than), expression: dialect.comparableDate(date) }];
    }
    if (condition.kind !== 'within_years') return [];
    return [dayColumn('as_of', context)];
  });
}

/** The column of a date outside of lists as a number of the form 20240630. */
export function dayColumn(path: string, { dialect }: SqlContext): FactColumn {
  return { stage: 0, name: dayName(path), expression: dialect.day(dialect.field(path.split('.'), 'date')) };
}

export function dayName(path: string): string {
  return `${columnName(path)}__day`;
}

function dateName(path: string): string {
  return `${columnName(path)}__date`;
}

/** The interval of the count, and per member whether an entry that may count lacks it. */
export function compileCount(fact: CountFact, context: SqlContext): FactColumn[] {
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
  const conditions = fact.where.map(condition => {
    const value = context.dialect.member(
      ENTRY,
      condition.member,
      memberUnit(fact, condition.member, context),
    );
    return conditionTruth(condition, value, context);
  });
  return conditions.length > 0 ? conditions.join(' AND ') : 'TRUE';
}

/** The truth of one condition on the member `value` of an entry; NULL without it. */
function conditionTruth(condition: CountCondition, value: string, { dialect }: SqlContext): string {
  switch (condition.kind) {
    case 'equals':
      if (typeof condition.value === 'boolean') return condition.value ? value : `NOT ${value}`;
      return `${value} = ${typeof condition.value === 'number' ? condition.value : dialect.text(condition.value)}`;
    case 'in':
      return `${value} IN (${condition.codes.map(dialect.text).join(', ')})`;
    case 'compare':
      return `${value} ${SIGN[condition.order]} ${condition.value}`;
    case 'within_years': {
      const [day, last] = [dialect.day(value), dayName('as_of')];
      return `(${day} >= ${last} - ${condition.years * 10_000} AND ${day} <= ${last})`;
    }
    case 'not_before':
      return dialect.notBefore(value, dateName(condition.than));
  }
}

function memberUnit({ list }: CountFact, member: string, { typed }: SqlContext): FieldUnit {
  return typed.fields.get(`${list}.${member}`)?.unit ?? 'text';
}
