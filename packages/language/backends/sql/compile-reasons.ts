import { activeLeaves } from '../../rule/active-leaves.ts';
import type { Fact, GrowthFact, Leaf, Rule, Series, YearsFact } from '../../rule/ast.ts';
import { factsOfLeaf } from '../../rule/used-facts.ts';
import { codeOf, usedIndicators } from './compile-classify.ts';
import { dayName, lackName, listName } from './compile-count.ts';
import { beforeStep, lacksMark, stepName } from './compile-grade.ts';
import { voidName } from './compile-growth.ts';
import { growthEnds } from './compile-leaf.ts';
import { compileRule, type RuleContext } from './compile-rule.ts';
import { periodsName, seriesValue, yearName } from './compile-years.ts';
import type { WhenText } from './dialect.ts';
import { endsOf, fiscalYear, mayBeUnknown, seriesName } from './fact-ends.ts';
import { identifier } from './names.ts';
import { casePossible } from './possible-codes.ts';
import type { Column } from './select.ts';
import { factOf } from './sql-context.ts';

/** A reason with the conditions that have to hold together; `key` tells it from others. */
interface Reason {
  readonly key: string;
  readonly text: string;
  readonly when: readonly string[];
}

/** Why a rule is unknown: the texts, over columns of the two stages before. */
export interface CompiledReasons {
  readonly texts: readonly WhenText[];
  /** Which parts of the rule are unknown. */
  readonly open: readonly Column[];
  /** When a reason that stands in several places holds in each. */
  readonly why: readonly Column[];
}

/**
 * The reasons why a rule is unknown, given that it is, in the order of the checker, each once: a reason that is said
 * before is not said again. `name` keeps the columns of different rules apart.
 */
export function compileReasons(rule: Rule, name: string, context: RuleContext): CompiledReasons {
  const { isNotTrue } = context.dialect;
  const open: Column[] = [];
  const why: Column[] = [];
  const reasons = reasonsInside(rule, [], { ...context, name, open });
  const texts = reasons.map(reason => {
    const own = reason.when.length > 0 ? reason.when.join(' AND ') : 'TRUE';
    const all = reasons.filter(({ key }) => key === reason.key);
    if (all.length === 1) return { when: own, text: reason.text };
    const column = (index: number) =>
      identifier(`why__${name}__${reasons.indexOf(all[index] as Reason) + 1}`);
    const place = all.indexOf(reason);
    why.push({ name: `why__${name}__${reasons.indexOf(reason) + 1}`, expression: own });
    const earlier = all.slice(0, place).map((_, index) => isNotTrue(column(index)));
    return { when: [column(place), ...earlier].join(' AND '), text: reason.text };
  });
  return { texts, open, why };
}

interface ReasonContext extends RuleContext {
  readonly name: string;
  /** The parts found so far, to which more are added. */
  readonly open: Column[];
}

/** Never NULL: whether a part is unknown; a column of its own unless it is a single condition. */
function isOpen(rule: Rule, context: ReasonContext): string {
  const truth = compileRule(rule, context);
  if (truth === ('id' in rule && context.leaf(rule.id))) return context.dialect.isUnknown(truth);
  const name = `open__${context.name}__${context.open.length + 1}`;
  context.open.push({ name, expression: context.dialect.isUnknown(truth) });
  return identifier(name);
}

function reasonsInside(rule: Rule, when: readonly string[], context: ReasonContext): Reason[] {
  const { dialect } = context;
  const part = (one: Rule, also: readonly string[] = []) =>
    reasonsInside(one, [...when, ...also, isOpen(one, context)], context);
  switch (rule.kind) {
    case 'all':
    case 'any':
    case 'at_least':
      return rule.parts.flatMap(one => part(one));
    case 'not':
      return part(rule.part);
    case 'judgement':
      return context.declared
        ? part(rule.part)
        : [...part(rule.part), { key: 'finding', text: dialect.text('finding'), when }];
    case 'shown_by':
      return activeLeaves(rule.part).flatMap(({ leaf }) => proofReasons(leaf, when, context));
    case 'match': {
      const possible = rule.cases.map(one => casePossible(rule.fact, one.when, context));
      return [
        ...factReasons(rule.fact, [...when, moreThanOne(possible)], context),
        ...rule.cases.flatMap(({ then }, index) => part(then, [possible[index] as string])),
      ];
    }
    default:
      return factsOfLeaf(rule).flatMap(fact => factReasons(fact, when, context));
  }
}

function moreThanOne(tests: readonly string[]): string {
  const pairs = tests.flatMap((one, index) => tests.slice(index + 1).map(other => `${one} AND ${other}`));
  return pairs.length === 0 ? 'FALSE' : `(${pairs.join(' OR ')})`;
}

/** A document that is there but not dated is an open field; one that is not there is a document to hand in. */
function proofReasons(leaf: Leaf, when: readonly string[], context: RuleContext): Reason[] {
  const { dialect } = context;
  const truth = context.leaf(leaf.id);
  const document = `document:${leaf.fact}`;
  return [
    ...factsOfLeaf(leaf).flatMap(fact => factReasons(fact, [...when, dialect.isUnknown(truth)], context)),
    { key: document, text: dialect.text(document), when: [...when, dialect.isFalse(truth)] },
  ];
}

/** Why a fact is not known. */
function factReasons(id: string, when: readonly string[], context: RuleContext): Reason[] {
  const { dialect } = context;
  const fact = factOf(id, context);
  const others = (part: string) => factReasons(part, when, context);
  const named = (name: string, ...also: string[]): Reason => ({
    key: name,
    text: dialect.text(name),
    when: [...when, ...also],
  });
  switch (fact.kind) {
    case 'field':
      return [named(`field:${fact.path}`, isAbsent(fact, context))];
    case 'year':
      return seriesReasons(fact, fact.back, identifier(id), when, context);
    case 'growth':
      return growthReasons(fact, when, context);
    case 'years': {
      const years = Array.from({ length: fact.years }, (_, index) => 1 + index);
      return [
        ...years.flatMap(back =>
          seriesReasons(
            fact,
            back,
            seriesName(fact, back),
            [...when, ...counts(fact, back, context)],
            context,
          ),
        ),
        ...sinceReasons(fact, when, context),
        ...(fact.mean && fact.since ? [named(`not_computable:${id}`, `${periodsName(fact)} = 0`)] : []),
      ];
    }
    case 'span': {
      const absent = (path: string) => named(`field:${path}`, dialect.isNull(dayName(path)));
      return [absent(fact.from), absent(fact.to)];
    }
    case 'ratio': {
      const known = mayBeUnknown(factOf(fact.of, context), context)
        ? [`NOT ${dialect.isNull(identifier(fact.of))}`]
        : [];
      const { high } = endsOf(fact.to, context);
      return [
        ...others(fact.of),
        ...others(fact.to),
        named(`not_computable:${id}`, `${high} <= 0`, ...known),
      ];
    }
    case 'sum':
    case 'greatest':
      return fact.of.flatMap(others);
    case 'grade':
      return fact.steps.flatMap(({ when: condition }, index) => {
        const reached = [...beforeStep(fact, index, context), dialect.isUnknown(stepName(fact, index))];
        return factsOfLeaf(condition).flatMap(other => factReasons(other, [...when, ...reached], context));
      });
    case 'points':
      return [
        ...others(fact.of),
        ...(fact.mark === undefined ? [] : [named(`field:${fact.mark}`, lacksMark(fact, context))]),
      ];
    case 'count': {
      const given = `NOT ${dialect.isListAbsent(listName(fact.list))}`;
      const open = `${id} <> ${id}__max`;
      return [
        named(`field:${fact.list}`, dialect.isListAbsent(listName(fact.list))),
        ...fact.where.map(({ member }) =>
          named(`field:${fact.list}.${member}`, given, open, lackName(fact, member)),
        ),
      ];
    }
    case 'classify':
      return classifyReasons(fact, when, context);
    case 'unrecorded':
      return [named(`unrecorded:${id}`)];
  }
}

function isAbsent(fact: Fact, { dialect }: RuleContext): string {
  const column = identifier(fact.id);
  return fact.unit === 'codes' ? dialect.isListAbsent(column) : dialect.isNull(column);
}

/** What a series, whose value is in `column`, lacks in a fiscal year: either of its members, if it has two. */
function seriesReasons(
  { list, member, less }: Pick<Series, 'list' | 'member' | 'less'>,
  back: number,
  column: string,
  when: readonly string[],
  context: RuleContext,
): Reason[] {
  const { dialect } = context;
  const year = dialect.castToText(fiscalYear(back));
  return (less === undefined ? [member] : [member, less]).map(name => ({
    key: `field:${list}.${name}@${back}`,
    text: dialect.concat([dialect.text(`field:${list}.`), year, dialect.text(`.${name}`)]),
    when: [
      ...when,
      dialect.isNull(less === undefined ? column : seriesValue({ list, member: name }, back, context)),
    ],
  }));
}

function growthReasons(fact: GrowthFact, when: readonly string[], context: RuleContext): Reason[] {
  const key = `not_computable:${fact.id}`;
  const none = (condition: string): Reason => ({
    key,
    text: context.dialect.text(key),
    when: [...when, condition],
  });
  if (fact.mean === 'geometric')
    return [
      ...seriesReasons(fact, 1, `${fact.id}__num`, when, context),
      ...seriesReasons(fact, 1 + fact.years, `${fact.id}__den`, when, context),
      none(`${growthEnds(fact, context).base.high} <= 0`),
    ];
  const backs = Array.from({ length: fact.years + 1 }, (_, index) => 1 + index);
  return [
    // The year before the first that counts is its base.
    ...backs.flatMap(back =>
      seriesReasons(
        fact,
        back,
        seriesName(fact, back),
        [...when, ...counts(fact, Math.max(1, back - 1), context)],
        context,
      ),
    ),
    ...sinceReasons(fact, when, context),
    none(voidName(fact)),
  ];
}

/** That so many periods may count. */
function counts(fact: YearsFact | GrowthFact, least: number, { dialect }: RuleContext): string[] {
  const periods = periodsName(fact);
  return fact.since === undefined ? [] : [`(${dialect.isNull(periods)} OR ${periods} >= ${least})`];
}

function sinceReasons(
  { since }: YearsFact | GrowthFact,
  when: readonly string[],
  { dialect }: RuleContext,
): Reason[] {
  if (since === undefined) return [];
  const key = `field:${since}`;
  return [{ key, text: dialect.text(key), when: [...when, dialect.isNull(yearName(since))] }];
}

/** The row first; once it is known, the indicators of that row which are absent. A row the table lacks decides nothing. */
function classifyReasons(
  fact: Fact & { kind: 'classify' },
  when: readonly string[],
  context: RuleContext,
): Reason[] {
  const { dialect, typed } = context;
  const table = typed.rules.tables[fact.table];
  if (!table) throw new RangeError(`\`${fact.table}\` is not a table`);
  const row = codeOf(fact.row, context);
  const open = [...when, `${fact.id}__low <> ${fact.id}__high`];
  const rowIn = (codes: readonly string[]) =>
    codes.length === 0 ? 'FALSE' : `${row} IN (${codes.map(dialect.text).join(', ')})`;
  const rows = Object.entries(table.rows);
  const indicators = Object.keys(table.units).flatMap(indicator => {
    const used = rows.filter(([, limits]) =>
      usedIndicators(fact, table, limits).some(one => one.fact !== undefined && one.id === indicator),
    );
    const other = fact.indicators[indicator];
    return other === undefined
      ? []
      : factReasons(other, [...open, rowIn(used.map(([code]) => code))], context);
  });
  return [
    ...factReasons(fact.row, [...open, dialect.isNull(row)], context),
    {
      key: `not_computable:${fact.id}`,
      text: dialect.text(`not_computable:${fact.id}`),
      when: [...open, rows.length > 0 ? `NOT ${rowIn(rows.map(([code]) => code))}` : `${row} IS NOT NULL`],
    },
    ...indicators,
  ];
}
