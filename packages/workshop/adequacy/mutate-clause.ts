import {
  type ClauseRule,
  type CountFact,
  type DecisionTable,
  type EditionRules,
  type Fact,
  type Fields,
  isLeaf,
  type Rule,
  type RuleScope,
  ruleSites,
  typecheckFacts,
  typecheckRule,
  usedFacts,
} from '@zhunsheng/language';
import {
  type Change,
  type DateShift,
  type Mutant,
  type RuleChange,
  type Source,
  singleClause,
} from './mutant.ts';
import { mutateFact } from './mutate-fact.ts';
import { type LeafScope, mutateLeaf } from './mutate-leaf.ts';
import { mutateStructure } from './mutate-structure.ts';
import { mutateTable } from './mutate-table.ts';

export interface MutationScope {
  readonly rules: EditionRules;
  readonly fields: Fields;
  readonly codes: (fact: Fact) => readonly string[];
}

/** Every mutant of a clause: of its rule, of the facts it rests on, of their tables. Ill-typed ones are left out. */
export function mutateClause(clause: ClauseRule, scope: MutationScope): Mutant[] {
  const facts = usedFacts([clause], scope.rules);
  const mutants = [
    ...ruleMutants(clause, scope),
    ...facts.flatMap(fact => factMutants(clause, fact, scope)),
    ...facts.flatMap(fact => (fact.kind === 'classify' ? tableMutants(clause, fact.table, scope) : [])),
    ...dateMutants(clause, facts, scope),
  ];
  const seen = new Map<string, number>();
  return mutants.map(mutant => {
    const count = seen.get(mutant.id) ?? 0;
    seen.set(mutant.id, count + 1);
    return count === 0 ? mutant : { ...mutant, id: `${mutant.id}/${count}` };
  });
}

function mutant(
  clause: ClauseRule,
  source: Source,
  change: Omit<Change<unknown>, 'part'>,
  rules: EditionRules,
  shift?: DateShift,
): Mutant {
  const { operator, description, missing, pointer, replacement } = change;
  const id = `${clause.id}:${operator}:${pointer}:${replacement.slice(0, 60)}`;
  const base = { id, clause: clause.id, operator, description, missing, source, pointer, replacement, rules };
  return shift ? { ...base, shift } : base;
}

function ruleMutants(clause: ClauseRule, scope: MutationScope): Mutant[] {
  const { rules } = scope;
  const changes = mutateRule(clause.rule, scope, '/rule').map(change => ({
    change,
    altered: { ...clause, rule: change.part },
  }));
  const applies = clause.appliesWhen ? mutateRule(clause.appliesWhen, scope, '/applies_when') : [];
  const both = [
    ...changes,
    ...applies.map(change => ({ change, altered: { ...clause, appliesWhen: change.part } })),
  ];
  return both
    .filter(({ altered }) => isWellTyped(altered, scope))
    .map(({ change, altered }) => mutant(clause, 'clause', change, singleClause(altered, rules)));
}

/** A mutant that the type checker would refuse needs no case. */
function isWellTyped({ rule, appliesWhen, mode }: ClauseRule, { rules, codes }: MutationScope): boolean {
  const ofFact = (fact: Fact) => (openCodes(fact, codes) ? undefined : codes(fact));
  const typing: RuleScope = {
    facts: rules.facts,
    tables: rules.tables,
    vocabularies: {},
    codes: ofFact,
    mode,
  };
  const problems = [rule, ...(appliesWhen ? [appliesWhen] : [])].flatMap(one =>
    typecheckRule(withoutVocabularies(one), typing, ''),
  );
  return problems.every(({ code }) => code === 'duplicate-condition');
}

function openCodes(fact: Fact, codes: MutationScope['codes']): boolean {
  return codes(fact).length === 0;
}

/** The type checker looks vocabularies up by name; here their codes are known already. */
function withoutVocabularies<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map(withoutVocabularies) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([key]) => key !== 'vocabulary');
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutVocabularies(value)])) as Node;
}

function factMutants(clause: ClauseRule, fact: Fact, scope: MutationScope): Mutant[] {
  const { rules, fields } = scope;
  return mutateFact(fact, { fields, facts: rules.facts })
    .map(change => ({ change, facts: new Map(rules.facts).set(fact.id, change.part) }))
    .filter(({ facts }) => typecheckFacts(facts, fields, rules.tables).length === 0)
    .map(({ change, facts }) => mutant(clause, 'facts', change, singleClause(clause, { ...rules, facts })));
}

function tableMutants(clause: ClauseRule, id: string, { rules }: MutationScope): Mutant[] {
  return mutateTable(rules.tables[id] as DecisionTable).map(change => {
    const tables = { ...rules.tables, [id]: change.part };
    return mutant(clause, { table: id }, change, singleClause(clause, { ...rules, tables }));
  });
}

/** The fiscal years all one year off, and the day on which documents have to be valid one day off. */
function dateMutants(clause: ClauseRule, facts: readonly Fact[], { rules }: MutationScope): Mutant[] {
  const yearly = facts.find(({ kind }) => kind === 'year' || kind === 'growth');
  const dated = facts.find(
    (fact): fact is CountFact => fact.kind === 'count' && validity(fact) !== undefined,
  );
  const years = ([-1, 1] as const).map(step =>
    yearly ? dateMutant(clause, yearly, '', { field: 'as_of', years: step }, rules) : undefined,
  );
  const days = ([-1, 1] as const).map(step => {
    const condition = dated && validity(dated);
    if (!condition) return undefined;
    return dateMutant(
      clause,
      dated,
      `/where/${condition.member}`,
      { field: condition.than, days: step },
      rules,
    );
  });
  return [...years, ...days].filter(one => one !== undefined);
}

function validity({ where }: CountFact) {
  return where.find(condition => condition.kind === 'not_before');
}

function dateMutant(
  clause: ClauseRule,
  fact: Fact,
  below: string,
  shift: DateShift,
  rules: EditionRules,
): Mutant {
  const { years, days } = shift;
  const step = years ?? days ?? 0;
  const [unit, units] = years ? ['年', 'year'] : ['日', 'day'];
  const way = step > 0 ? { zh: '推后', en: 'later' } : { zh: '提前', en: 'earlier' };
  const change = {
    operator: 'reference-date' as const,
    description: {
      zh: `“${fact.title.zh}”等所依据的 ${shift.field} ${way.zh}一${unit}`,
      en: `${shift.field}, on which "${fact.title.en}" rests, is one ${units} ${way.en}`,
    },
    missing: {
      zh: years
        ? `各年度的数不同，${way.zh}一年结论就不同`
        : step > 0
          ? '有效期正好到当日的应计入'
          : '有效期到前一日的不应计入',
      en: years
        ? `figures that differ by year so that a year ${way.en} decides otherwise`
        : step > 0
          ? 'what is valid to the very day counts'
          : 'what was valid to the day before does not count',
    },
    pointer: `/${fact.id}${below}`,
    replacement: `${shift.field} ${step > 0 ? '+' : '−'} 1 ${units}`,
  };
  return mutant(clause, 'facts', change, singleClause(clause, rules), shift);
}

/** Every alteration of `rule` in one place, as whole rules. `pointer` is where the rule stands in the clause's file. */
function mutateRule(rule: Rule, scope: LeafScope, pointer: string): RuleChange[] {
  return ruleSites(rule, pointer).flatMap(({ node, pointer: at, replace }) => {
    const leaf = isLeaf(node) ? mutateLeaf(node, scope, at) : [];
    return [...mutateStructure(node, at), ...leaf].map(change => ({ ...change, part: replace(change.part) }));
  });
}
