import {
  type Bilingual,
  type ClauseRule,
  type CountedUnits,
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
  typecheckSteps,
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
  /** What counts count, as the standard writes it. */
  readonly units?: CountedUnits;
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
function isWellTyped({ rule, appliesWhen, mode }: ClauseRule, scope: MutationScope): boolean {
  const typing: RuleScope = { ...typingOf(scope), mode };
  const problems = [rule, ...(appliesWhen ? [appliesWhen] : [])].flatMap(one =>
    typecheckRule(withoutVocabularies(one), typing, ''),
  );
  return problems.every(({ code }) => code === 'duplicate-condition');
}

function typingOf({ rules, codes }: MutationScope): Omit<RuleScope, 'mode'> {
  const ofFact = (fact: Fact) => (openCodes(fact, codes) ? undefined : codes(fact));
  return { facts: rules.facts, tables: rules.tables, vocabularies: {}, codes: ofFact };
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

/** The steps of grades are conditions like those of rules. */
function areWellTyped(facts: EditionRules['facts'], scope: MutationScope): boolean {
  const { rules, fields } = scope;
  const named = new Map([...facts].map(([id, fact]) => [id, withoutVocabularies(fact)]));
  const problems = [
    ...typecheckFacts(facts, fields, rules.tables),
    ...typecheckSteps({ ...typingOf({ ...scope, rules: { ...rules, facts: named } }), mode: 'computed' }),
  ];
  return problems.length === 0;
}

function factMutants(clause: ClauseRule, fact: Fact, scope: MutationScope): Mutant[] {
  const { rules } = scope;
  return mutateFact(fact, scope)
    .map(change => ({ change, facts: new Map(rules.facts).set(fact.id, change.part) }))
    .filter(({ facts }) => areWellTyped(facts, scope))
    .map(({ change, facts }) => mutant(clause, 'facts', change, singleClause(clause, { ...rules, facts })));
}

function tableMutants(clause: ClauseRule, id: string, { rules }: MutationScope): Mutant[] {
  return mutateTable(rules.tables[id] as DecisionTable).map(change => {
    const tables = { ...rules.tables, [id]: change.part };
    return mutant(clause, { table: id }, change, singleClause(clause, { ...rules, tables }));
  });
}

/** The fiscal years all one year off, and each day on which something depends one day off. */
function dateMutants(clause: ClauseRule, facts: readonly Fact[], { rules }: MutationScope): Mutant[] {
  const yearly = facts.find(({ kind }) => kind === 'year' || kind === 'growth' || kind === 'years');
  const years = ([-1, 1] as const).flatMap(step =>
    yearly ? [dateMutant(clause, yearly, '', { field: 'as_of', years: step }, rules)] : [],
  );
  const dated = DATED.flatMap(dateOf => {
    const fact = facts.find(one => dateOf(one) !== undefined);
    return fact ? [{ fact, ...(dateOf(fact) as Dated) }] : [];
  });
  const days = ([-1, 1] as const).flatMap(step =>
    dated.map(({ fact, field, below, missing }) =>
      dateMutant(clause, fact, below, { field, days: step }, rules, missing),
    ),
  );
  return [...years, ...days];
}

/** A root date that a fact depends on to the day, where that stands below the fact, and the case that would show it. */
interface Dated {
  readonly field: string;
  readonly below: string;
  readonly missing?: Bilingual;
}

const ON_THE_DAY: Bilingual = {
  zh: '正好满规定期限的一天和差一天的一天，结论不同',
  en: 'the very day on which the period is full and the day before it decide differently',
};

/** Days of validity, of recent entries, and at the end of a span. */
const DATED: readonly ((fact: Fact) => Dated | undefined)[] = [
  fact => {
    if (fact.kind !== 'count') return undefined;
    const condition = fact.where.find(one => one.kind === 'not_before');
    return condition && { field: condition.than, below: `/where/${condition.member}` };
  },
  fact => {
    if (fact.kind !== 'count') return undefined;
    const condition = fact.where.find(one => one.kind === 'within_years');
    return condition && { field: 'as_of', below: `/where/${condition.member}`, missing: ON_THE_DAY };
  },
  fact => {
    if (fact.kind !== 'span') return undefined;
    const end = (['to', 'from'] as const).find(one => !fact[one].includes('.'));
    return end && { field: fact[end], below: `/${fact.measure}_between/${end}`, missing: ON_THE_DAY };
  },
];

function dateMutant(
  clause: ClauseRule,
  fact: Fact,
  below: string,
  shift: DateShift,
  rules: EditionRules,
  shown?: Bilingual,
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
    missing: shown ?? {
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
