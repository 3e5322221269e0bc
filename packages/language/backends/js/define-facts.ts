import type { ClassifyFact, CountCondition, CountFact, DecisionTable, Fact } from '../../rule/ast.ts';
import type { EditionRules } from '../../rule/edition-rules.ts';
import { derivesFrom } from '../../rule/used-facts.ts';

/**
 * Statements that read something of the declaration `d` into constants. A fact `x` is held in `f_x`: amounts and count
 * fields as numbers (NaN: unknown); booleans as truths; codes as text or list (undefined: unknown); counts as the
 * interval `f_x` … `f_x_max` (−∞ … ∞: no list); growth as `f_x_of` and `f_x_to`; classifications as the bits of the
 * possible values, `f_x_table` before a stated value was heard. Ratios have none of their own: their two facts do.
 */
export interface Definition {
  /** The facts it defines; empty for what several facts are read from. */
  readonly facts: readonly string[];
  readonly needs: readonly Definition[];
  /** Roughly how much of the declaration it reads: 1 for a field, more for a walk over a list. */
  readonly cost: number;
  readonly code: readonly string[];
}

/** The definitions of an edition's facts, each after those it needs; each list is walked once. */
export function defineFacts({ facts, tables }: EditionRules): ReadonlyMap<string, Definition> {
  const all = [...facts.values()];
  const year: Definition = { facts: [], needs: [], cost: 1, code: ['const f_year = +$as_of.slice(0, 4);'] };
  const years = new Map(yearLists(all).map(([list, backs]) => [list, defineYears(list, backs, year)]));
  const counts = new Map(countLists(all).map(([list, members]) => [list, defineCounts(list, members)]));
  const definitions = new Map<string, Definition>();
  for (const fact of all) {
    const shared = 'list' in fact ? (fact.kind === 'count' ? counts : years).get(fact.list) : undefined;
    if (fact.kind === 'count') definitions.set(fact.id, shared as Definition);
    else definitions.set(fact.id, defineFact(fact, tables, definitions, shared));
  }
  return definitions;
}

/** The top-level members of the declaration, each read once. */
export function defineRoots(facts: readonly Fact[]): string {
  const paths = facts.flatMap(fact => ('path' in fact ? [fact.path] : 'list' in fact ? [fact.list] : []));
  const roots = new Set(['as_of', ...paths.map(path => path.split('.')[0] as string)]);
  return `const { ${[...roots].map(root => `${root}: $${root}`).join(', ')} } = d;`;
}

/** The properties in which the facts object keeps a fact. */
export function factNames(fact: Fact): string[] {
  switch (fact.kind) {
    case 'field':
    case 'year':
    case 'sum':
      return [fact.id];
    case 'count':
      return [fact.id, `${fact.id}_max`];
    case 'growth':
      return [`${fact.id}_of`, `${fact.id}_to`];
    case 'classify':
      return [fact.id, `${fact.id}_table`];
    case 'ratio':
    case 'unrecorded':
      return [];
  }
}

function defineFact(
  fact: Fact,
  tables: Readonly<Record<string, DecisionTable>>,
  above: ReadonlyMap<string, Definition>,
  shared: Definition | undefined,
): Definition {
  const others = derivesFrom(fact).map(id => above.get(id) as Definition);
  const needs = shared ? [shared, ...others] : others;
  return { facts: [fact.id], needs, cost: 1, code: factCode(fact, tables) };
}

function factCode(fact: Fact, tables: Readonly<Record<string, DecisionTable>>): string[] {
  const name = `f_${fact.id}`;
  switch (fact.kind) {
    case 'field':
      return [`const ${name} = ${read(fact.unit, access(fact.path))};`];
    case 'year':
      return [`const ${name} = ${read(fact.unit, member(fact.list, fact.back, fact.member))};`];
    case 'growth': {
      const [of, to] = [member(fact.list, 1, fact.member), member(fact.list, 1 + fact.years, fact.member)];
      return [`const ${name}_of = ${read('amount', of)};`, `const ${name}_to = ${read('amount', to)};`];
    }
    case 'sum':
      return [`const ${name} = ${fact.of.map(part => `f_${part}`).join(' + ')};`];
    case 'classify':
      return classifyCode(fact, tables[fact.table] as DecisionTable);
    default:
      return [];
  }
}

function read(unit: Fact['unit'], value: string): string {
  if (unit === 'boolean') return `truth(${value})`;
  if (unit === 'amount') return `amount(${value})`;
  return unit === 'count' ? `${value} ?? NaN` : value;
}

/** `$a?.b?.c` for "a.b.c": groups may be absent. */
function access(path: string): string {
  return `$${path.split('.').join('?.')}`;
}

function entry(list: string, back: number): string {
  return `$${list.replaceAll('.', '_')}_${back}`;
}

function member(list: string, back: number, name: string): string {
  return `${entry(list, back)}?.${name}`;
}

function yearLists(facts: readonly Fact[]): [list: string, backs: number[]][] {
  const backs = new Map<string, Set<number>>();
  for (const fact of facts) {
    if (fact.kind !== 'year' && fact.kind !== 'growth') continue;
    const wanted = fact.kind === 'year' ? [fact.back] : [1, 1 + fact.years];
    backs.set(fact.list, new Set([...(backs.get(fact.list) ?? []), ...wanted]));
  }
  return [...backs].map(([list, wanted]) => [list, [...wanted].sort((a, b) => a - b)]);
}

/** Picks the entries of the fiscal years that some fact needs. */
function defineYears(list: string, backs: readonly number[], year: Definition): Definition {
  const picks = backs.map(back => `if (e.year === f_year - ${back}) ${entry(list, back)} = e;`);
  return {
    facts: [],
    needs: [year],
    cost: 3,
    code: [
      `let ${backs.map(back => entry(list, back)).join(', ')};`,
      `if (${access(list)} !== undefined) for (const e of ${access(list)}) { ${picks.join(' else ')} }`,
    ],
  };
}

function countLists(facts: readonly Fact[]): [list: string, members: CountFact[]][] {
  return [
    ...Map.groupBy(
      facts.filter(fact => fact.kind === 'count'),
      fact => fact.list,
    ),
  ];
}

function defineCounts(list: string, members: readonly CountFact[]): Definition {
  const names = members.flatMap(factNames).map(name => `f_${name} = 0`);
  const unknown = members.map(({ id }) => `f_${id} = -Infinity; f_${id}_max = Infinity;`);
  const used = [...new Set(members.flatMap(({ where }) => where.map(condition => condition.member)))];
  const head = used.length > 0 ? `{ ${used.map(name => `${name}: e_${name}`).join(', ')} }` : '_';
  return {
    facts: members.map(({ id }) => id),
    needs: [],
    cost: 20,
    code: [
      `let ${names.join(', ')};`,
      `if (${access(list)} === undefined) { ${unknown.join(' ')} }`,
      `else for (const ${head} of ${access(list)}) { ${members.map(countCode).join(' ')} }`,
    ],
  };
}

function countCode({ id, where }: CountFact): string {
  const possible =
    where.map(condition => mayHold(condition, `e_${condition.member}`, access)).join(' && ') || 'true';
  const certain = where.map(condition => `e_${condition.member} !== undefined`).join(' && ') || 'true';
  return `if (${possible}) { f_${id}_max++; if (${certain}) f_${id}++; }`;
}

/** Whether an entry may fulfil the condition: its member `value` does, or is absent. `root` writes a field's path. */
export function mayHold(condition: CountCondition, value: string, root: (path: string) => string): string {
  if (condition.kind === 'equals')
    return `(${value} === undefined || ${value} === ${JSON.stringify(condition.value)})`;
  return `(${value} === undefined || ${value} === 'long_term' || ${value} >= ${root(condition.than)})`;
}

function classifyCode(fact: ClassifyFact, table: DecisionTable): string[] {
  const indicators = Object.keys(table.units).map(id =>
    fact.indicators[id] ? `f_${fact.indicators[id]}` : 'NaN',
  );
  const found = `classify(table_${table.id}, ${table.values.length}, f_${fact.row}, [${indicators.join(', ')}])`;
  const stated = fact.otherwise
    ? `orStated(f_${fact.id}_table, f_${fact.otherwise}, values_${table.id})`
    : `f_${fact.id}_table`;
  return [`const f_${fact.id}_table = ${found};`, `const f_${fact.id} = ${stated};`];
}
