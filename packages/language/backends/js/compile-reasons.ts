import { activeLeaves } from '../../rule/active-leaves.ts';
import type { ClassifyFact, CountFact, DecisionTable, Fact, Leaf, Rule } from '../../rule/ast.ts';
import { compileMask, compileRule, type RuleContext } from './compile-rule.ts';
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
      return `why_${rule.fact}(f, d, add);`;
  }
}

/** A document that is there but not dated is an open field; one that is not there is a document to hand in. */
function proofReasons(leaf: Leaf, clauseId: string, context: RuleContext): string {
  const document = `if (${compileRule(leaf, context)} === 0) add('document', '${leaf.fact}', null);`;
  return `${compileReasons(leaf, clauseId, context)} ${document}`;
}

/** The function `why_<fact>` that adds the reasons why a fact is not known, and nothing when it is. */
export function compileFactReasons(fact: Fact, tables: Readonly<Record<string, DecisionTable>>): string {
  return `function why_${fact.id}(f, d, add) { ${factReasons(fact, tables)} }`;
}

function factReasons(fact: Fact, tables: Readonly<Record<string, DecisionTable>>): string {
  const value = `f.${fact.id}`;
  switch (fact.kind) {
    case 'field': {
      const unknown = isUnknown(fact, value);
      return `if (${unknown}) add('field', '${fact.path}', null);`;
    }
    case 'year':
      return `if (${isUnknown(fact, value)}) ${yearReason(fact, fact.back)}`;
    case 'growth':
      return [
        `if (${value}_of !== ${value}_of) ${yearReason(fact, 1)}`,
        `if (${value}_to !== ${value}_to) ${yearReason(fact, 1 + fact.years)}`,
        `if (${value}_to <= 0) add('not_computable', '${fact.id}', null);`,
      ].join(' ');
    case 'ratio':
      return [
        `why_${fact.of}(f, d, add);`,
        `why_${fact.to}(f, d, add);`,
        `if (f.${fact.to} <= 0) add('not_computable', '${fact.id}', null);`,
      ].join(' ');
    case 'sum':
      return fact.of.map(part => `why_${part}(f, d, add);`).join(' ');
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
  const root = (path: string) => ['d', ...path.split('.')].join('?.');
  const members = JSON.stringify(where.map(({ member }) => member));
  const mayCount =
    where.map(condition => mayHold(condition, `e.${condition.member}`, root)).join(' && ') || 'true';
  return [
    `if (f.${id}_max === Infinity) add('field', '${list}', null);`,
    `else if (f.${id} !== f.${id}_max)`,
    `for (const name of absentMembers(${root(list)}, ${members}, e => ${mayCount})) add('field', '${list}.' + name, null);`,
  ].join(' ');
}

function isUnknown(fact: Fact, value: string): string {
  if (fact.unit === 'boolean') return `${value} === 1`;
  return fact.unit === 'amount' || fact.unit === 'count' ? `${value} !== ${value}` : `${value} === undefined`;
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
