import { activeLeaves } from '../../rule/active-leaves.ts';
import type {
  ClassifyFact,
  CountFact,
  DecisionTable,
  Fact,
  GradeFact,
  GrowthFact,
  Leaf,
  PointsFact,
  Range,
  Rule,
  YearsFact,
} from '../../rule/ast.ts';
import { gradesOf } from '../../rule/typed-edition.ts';
import { factsOfLeaf } from '../../rule/used-facts.ts';
import { compileLeaf, compileMask, compileRule, type RuleContext } from './compile-rule.ts';
import { mayHold } from './define-facts.ts';

/**
 * Statements that call `add(reason, subject, year)` for each reason why a rule is unknown, in the order of the rule,
 * from its unknown parts only. They may name a reason twice; the caller keeps the first.
 */
export function compileReasons(rule: Rule, clauseId: string, context: RuleContext): string {
  const inner = reasonsInside(rule, clauseId, context);
  return inner && `if (${compileRule(rule, context)} === 1) { ${inner} }`;
}

function reasonsInside(rule: Rule, clauseId: string, context: RuleContext): string {
  const part = (one: Rule) => compileReasons(one, clauseId, context);
  switch (rule.kind) {
    case 'all':
    case 'any':
    case 'at_least':
      return rule.parts.map(part).join(' ');
    case 'not':
      return part(rule.part);
    case 'judgement':
      return `${part(rule.part)} if (!declared) add('finding', ${JSON.stringify(clauseId)}, null);`;
    case 'shown_by':
      return activeLeaves(rule.part)
        .map(({ leaf }) => proofReasons(leaf, clauseId, context))
        .join(' ');
    case 'match': {
      const possible = rule.cases.map(({ when }) => `(${compileMask(rule.fact, when, context)} !== 0)`);
      const cases = rule.cases.map(({ then }, index) => `if ${possible[index]} { ${part(then)} }`);
      return [`if (${possible.join(' + ')} > 1) why_${rule.fact}(f, d, add);`, ...cases].join(' ');
    }
    default:
      return whyFacts(factsOfLeaf(rule));
  }
}

function whyFacts(facts: readonly string[]): string {
  return facts.map(fact => `why_${fact}(f, d, add);`).join(' ');
}

/** A document that is there but not dated is an open field; one that is not there is a document to hand in. */
function proofReasons(leaf: Leaf, clauseId: string, context: RuleContext): string {
  const document = `if (${compileRule(leaf, context)} === 0) add('document', '${leaf.fact}', null);`;
  return `${compileReasons(leaf, clauseId, context)} ${document}`;
}

/** The function `why_<fact>` that adds the reasons why a fact is not known, and nothing when it is. */
export function compileFactReasons(
  fact: Fact,
  tables: Readonly<Record<string, DecisionTable>>,
  context: RuleContext,
): string {
  return `function why_${fact.id}(f, d, add) { ${factReasons(fact, tables, context)} }`;
}

function factReasons(
  fact: Fact,
  tables: Readonly<Record<string, DecisionTable>>,
  context: RuleContext,
): string {
  const value = `f.${fact.id}`;
  switch (fact.kind) {
    case 'field': {
      const unknown = isUnknown(fact, value);
      return `if (${unknown}) add('field', '${fact.path}', null);`;
    }
    case 'year':
      return `if (${isUnknown(fact, value)}) ${yearReason(fact, fact.back)}`;
    case 'growth':
      return fact.mean === 'arithmetic' ? seriesReasons(fact, 1) : geometricReasons(fact);
    case 'years':
      return seriesReasons(fact, 0);
    case 'span':
      return [fact.from, fact.to].map(absentReason).join(' ');
    case 'ratio':
      return [
        `why_${fact.of}(f, d, add);`,
        `why_${fact.to}(f, d, add);`,
        notComputable(fact.id, baseOf(context.facts.get(fact.to) as Fact)),
      ].join(' ');
    case 'sum':
    case 'greatest':
      return whyFacts(fact.of);
    case 'grade':
      return gradeReasons(fact, context);
    case 'points':
      return pointsReasons(fact, context);
    case 'count':
      return countReasons(fact);
    case 'classify':
      return classificationReasons(fact, tables[fact.table] as DecisionTable);
    case 'unrecorded':
      return `add('unrecorded', '${fact.id}', null);`;
  }
}

/** The list itself, or the members whose absence leaves the membership of an entry open. */
function countReasons({ id, list, where }: CountFact): string {
  const members = JSON.stringify(where.map(({ member }) => member));
  const mayCount =
    where.map(condition => mayHold(condition, `e.${condition.member}`, root)).join(' && ') || 'true';
  return [
    `if (${root(list)} === undefined) add('field', '${list}', null);`,
    `else if (f.${id} !== f.${id}_max)`,
    `for (const name of absentMembers(${root(list)}, ${members}, e => ${mayCount})) add('field', '${list}.' + name, null);`,
  ].join(' ');
}

function isUnknown(fact: Fact, value: string): string {
  if (fact.unit === 'boolean') return `${value} === 1`;
  return fact.unit === 'amount' || fact.unit === 'count' ? `${value} !== ${value}` : `${value} === undefined`;
}

/** The path of a declaration `d` whose groups may be absent. */
function root(path: string): string {
  return ['d', ...path.split('.')].join('?.');
}

function absentReason(path: string): string {
  return `if (${root(path)} === undefined) add('field', '${path}', null);`;
}

function geometricReasons(fact: GrowthFact): string {
  const base = notAboveZero(`f.${fact.id}_to`, fact.range);
  const ends = [1, 1 + fact.years];
  const absent =
    fact.less === undefined
      ? ['of', 'to'].map(
          (end, index) =>
            `if (f.${fact.id}_${end} !== f.${fact.id}_${end}) ${yearReason(fact, ends[index] as number)}`,
        )
      : [absentSeries(fact, JSON.stringify(ends))];
  return [...absent, notComputable(fact.id, base)].join(' ');
}

function notComputable(id: string, never: string): string {
  return `if (${never}) add('not_computable', '${id}', null);`;
}

/** Whether the base of a ratio can in no case be above 0. */
function baseOf(fact: Fact): string {
  if (fact.kind === 'span') return `f.${fact.id} <= 0`;
  return fact.kind === 'field' || fact.kind === 'year'
    ? notAboveZero(`f.${fact.id}`, fact.range)
    : `f.${fact.id}_max <= 0`;
}

/** NaN, when absent, is whatever the schema allows. */
function notAboveZero(value: string, range: Range | undefined): string {
  return range && range.high.numerator <= 0n ? `!(${value} > 0)` : `${value} <= 0`;
}

/** The years that may count and are absent, then founding, then that there is nothing to compute. */
function seriesReasons(fact: GrowthFact | YearsFact, longer: 0 | 1): string {
  const { id, years, since } = fact;
  const counted =
    since === undefined ? `${years}` : `yearsSince(f.year, ${root(since)}, ${years}, ${longer})`;
  const nothing = fact.kind === 'growth' ? `f.${id} === null` : fact.mean ? `${counted} === 0` : 'false';
  return [
    absentSeries(fact, `countedYears(${counted}, ${years}, ${longer})`),
    ...(since === undefined ? [] : [absentReason(since)]),
    `if (${nothing}) add('not_computable', '${id}', null);`,
  ].join(' ');
}

/** Adds each member of the series that is absent in one of the years, counted back by `backs`. */
function absentSeries({ list, member, less }: GrowthFact | YearsFact, backs: string): string {
  const members = JSON.stringify(less === undefined ? [member] : [member, less]);
  return `absentInYears(${root(list)}, ${members}, f.year, ${backs}, (name, year) => add('field', '${list}.' + name, year));`;
}

/** Of the steps that may hold, down to the first that does. */
function gradeReasons(fact: GradeFact, context: RuleContext): string {
  const steps = fact.steps.map(
    ({ when }) =>
      `t = ${compileLeaf(when, context)}; if (t === 2) return; if (t === 1) { ${whyFacts(factsOfLeaf(when))} }`,
  );
  return `let t; ${steps.join(' ')}`;
}

/** The grade; then the mark, while a grade is possible whose points are a band, or where it is outside of the only one. */
function pointsReasons({ id, of, mark, bands }: PointsFact, context: RuleContext): string {
  const grade = context.facts.get(of);
  if (mark === undefined || grade?.kind !== 'grade') return whyFacts([of]);
  const open = gradesOf(grade).reduce((bits, one, index) => {
    const { least = 0, most = 0 } = bands[one] ?? {};
    return least < most ? bits | (1 << index) : bits;
  }, 0);
  const single = `(f.${of} & (f.${of} - 1)) === 0 && f.${id} !== f.${id}_max`;
  return `${whyFacts([of])} if ((f.${of} & ${open}) !== 0 && (${root(mark)} === undefined || ${single})) add('field', '${mark}', null);`;
}

function yearReason({ list, member }: { list: string; member: string }, back: number): string {
  return `add('field', '${list}.${member}', f.year - ${back});`;
}

/** The row first; once it is known, the indicators of that row which are absent. A row the table lacks decides nothing. */
function classificationReasons(fact: ClassifyFact, table: DecisionTable): string {
  const indicators = Object.keys(table.units).map((id, index) => {
    const indicator = fact.indicators[id];
    return indicator ? `if (row[${index}] !== undefined) why_${indicator}(f, d, add);` : '';
  });
  return [
    `if ((f.${fact.id} & (f.${fact.id} - 1)) === 0) return;`,
    `const row = table_${table.id}[f.${fact.row}];`,
    `if (f.${fact.row} === undefined) why_${fact.row}(f, d, add);`,
    `else if (row === undefined) add('not_computable', '${fact.id}', null); else { ${indicators.join(' ')} }`,
  ].join(' ');
}
