import type {
  ClassifyFact,
  CountCondition,
  CountFact,
  DecisionTable,
  Fact,
  GradeFact,
  GrowthFact,
  PointsFact,
  Series,
  YearsFact,
} from '../../rule/ast.ts';
import type { EditionRules } from '../../rule/edition-rules.ts';
import { MOST_ENTRIES } from '../../rule/possible-range.ts';
import { gradesOf } from '../../rule/typed-edition.ts';
import { derivesFrom } from '../../rule/used-facts.ts';
import { compileLeaf, ends, OPERATORS, type RuleContext } from './compile-rule.ts';
import { numberSource, rationalSource } from './to-source.ts';

/**
 * Statements that read something of the declaration `d` into constants. A fact `x` is held in `f_x`: amounts, count fields
 * and spans as numbers (NaN: absent); booleans as truths; codes as text or list (undefined: absent). Counts, sums, points
 * and the like are the interval `f_x` … `f_x_max` (NaN: unknown), sums and means over years the interval of the sum beside
 * the number of years `f_x_n` (NaN: unknown), arithmetic growth an interval of exact quotients. Geometric growth is `f_x_of` and `f_x_to`;
 * classes and grades are the bits of the possible values, `f_x_table` those before a stated value was heard. Ratios have
 * none of their own: their two facts do.
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
export function defineFacts(
  { facts, tables }: EditionRules,
  context: Pick<RuleContext, 'codes' | 'hoist'>,
): ReadonlyMap<string, Definition> {
  const scope: RuleContext = { ...context, facts, prefix: '', fact: name => `f_${name}`, inline: true };
  const all = [...facts.values()];
  const year: Definition = { facts: [], needs: [], cost: 1, code: ['const f_year = +$as_of.slice(0, 4);'] };
  const years = new Map(yearLists(all).map(([list, backs]) => [list, defineYears(list, backs, year)]));
  const counts = new Map(countLists(all).map(([list, members]) => [list, defineCounts(list, members)]));
  const definitions = new Map<string, Definition>();
  for (const fact of all) {
    const shared = 'list' in fact ? (fact.kind === 'count' ? counts : years).get(fact.list) : undefined;
    if (fact.kind === 'count') definitions.set(fact.id, shared as Definition);
    else definitions.set(fact.id, defineFact(fact, tables, definitions, shared, scope));
  }
  return definitions;
}

/** The top-level members of the declaration, each read once. */
export function defineRoots(facts: readonly Fact[]): string {
  const paths = facts.flatMap(readPaths);
  const roots = new Set(['as_of', ...paths.map(path => path.split('.')[0] as string)]);
  return `const { ${[...roots].map(root => `${root}: $${root}`).join(', ')} } = d;`;
}

/** The paths of the declaration that a fact reads itself. */
function readPaths(fact: Fact): string[] {
  const list = 'list' in fact ? [fact.list] : [];
  const since = 'since' in fact && fact.since !== undefined ? [fact.since] : [];
  const conditions = fact.kind === 'count' ? fact.where : [];
  switch (fact.kind) {
    case 'field':
      return [fact.path];
    case 'span':
      return [fact.from, fact.to];
    case 'points':
      return fact.mark === undefined ? [] : [fact.mark];
    default:
      return [...list, ...since, ...conditions.flatMap(one => ('than' in one ? [one.than] : []))];
  }
}

/** The properties in which the facts object keeps a fact. */
export function factNames(fact: Fact): string[] {
  switch (fact.kind) {
    case 'field':
    case 'year':
    case 'span':
    case 'grade':
      return [fact.id];
    case 'sum':
    case 'greatest':
    case 'points':
    case 'count':
      return [fact.id, `${fact.id}_max`];
    case 'years':
      return [fact.id, `${fact.id}_max`, `${fact.id}_n`];
    case 'growth':
      return fact.mean === 'arithmetic' ? [fact.id] : [`${fact.id}_of`, `${fact.id}_to`];
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
  scope: RuleContext,
): Definition {
  const others = derivesFrom(fact).map(id => above.get(id) as Definition);
  const needs = shared ? [shared, ...others] : others;
  return { facts: [fact.id], needs, cost: 1, code: factCode(fact, tables, scope) };
}

function factCode(fact: Fact, tables: Readonly<Record<string, DecisionTable>>, scope: RuleContext): string[] {
  const name = `f_${fact.id}`;
  switch (fact.kind) {
    case 'field':
      return [`const ${name} = ${read(fact.unit, access(fact.path))};`];
    case 'year':
      return [`const ${name} = ${read(fact.unit, member(fact.list, fact.back, fact.member))};`];
    case 'growth':
      return fact.mean === 'arithmetic' ? arithmeticCode(fact) : geometricCode(fact);
    case 'years':
      return yearsCode(fact);
    case 'span':
      return [`const ${name} = ${fact.measure}Between(${access(fact.from)}, ${access(fact.to)});`];
    case 'sum':
    case 'greatest': {
      const of = fact.of.map(part => ends(part, scope));
      const cap = fact.kind === 'sum' && fact.cap ? fact.cap.numerator : undefined;
      const join = (which: 0 | 1) => {
        const all = `${fact.kind === 'sum' ? 'plus' : 'greatest'}(${of.map(pair => pair[which]).join(', ')})`;
        return cap === undefined ? all : `atMostCap(${all}, ${numberSource(cap)})`;
      };
      return [`const ${name} = ${join(0)};`, `const ${name}_max = ${join(1)};`];
    }
    case 'grade':
      return gradeCode(fact, scope);
    case 'points':
      return pointsCode(fact, scope.facts.get(fact.of));
    case 'classify':
      return classifyCode(fact, tables[fact.table] as DecisionTable, scope);
    case 'ratio':
    case 'count':
    case 'unrecorded':
      return [];
  }
}

function geometricCode(fact: GrowthFact): string[] {
  const [of, to] = [1, 1 + fact.years].map(back => seriesSource(fact, back));
  return [`const f_${fact.id}_of = ${of};`, `const f_${fact.id}_to = ${to};`];
}

/** The series in one year: a number, NaN where it or what is taken off is absent. */
function seriesSource({ list, member: name, less, scale }: Series, back: number): string {
  const one = (each: string) => `(${read(scale === 1n ? 'count' : 'amount', member(list, back, each))})`;
  return less === undefined ? one(name) : `${one(name)} - ${one(less)}`;
}

function yearsCode(fact: YearsFact): string[] {
  const name = `f_${fact.id}`;
  const series = Array.from({ length: fact.years }, (_, back) => seriesSource(fact, 1 + back));
  const { low, high } = fact.range;
  const range = [numberSource(low.numerator), numberSource(high.numerator)].join(', ');
  const counts =
    fact.since === undefined ? fact.years : `yearsSince(f_year, ${access(fact.since)}, ${fact.years}, 0)`;
  const sum = `sumOfYears([${series.join(', ')}], ${counts}, ${range}, ${fact.mean})`;
  return [`const [${name}, ${name}_max, ${name}_n] = ${sum};`];
}

function arithmeticCode(fact: GrowthFact): string[] {
  const series = Array.from({ length: fact.years + 1 }, (_, back) => seriesSource(fact, 1 + back));
  const { low, high } = fact.range;
  const counts =
    fact.since === undefined ? fact.years : `yearsSince(f_year, ${access(fact.since)}, ${fact.years}, 1)`;
  const bases = Object.entries(fact.bases).map(
    ([base, stated]) => `${base}: ${stated === 'skip' ? "'skip'" : rationalSource(stated)}`,
  );
  const range = `${low.numerator}n, ${high.numerator}n`;
  return [
    `const f_${fact.id} = arithmeticGrowth([${series.join(', ')}], ${counts}, ${range}, { ${bases.join(', ')} });`,
  ];
}

/** The bits of the steps that may hold, down to the first that does. */
function gradeCode(fact: GradeFact, scope: RuleContext): string[] {
  const grades = gradesOf(fact);
  const bit = (grade: string) => 1 << grades.indexOf(grade);
  const from = (index: number): string => {
    const step = fact.steps[index];
    if (!step) return String(bit(fact.otherwise));
    const truth = compileLeaf(step.when, scope);
    return `((t = ${truth}) === 2 ? ${bit(step.is)} : (t === 1 ? ${bit(step.is)} : 0) | ${from(index + 1)})`;
  };
  return [`let f_${fact.id}; { let t; f_${fact.id} = ${from(0)}; }`];
}

function pointsCode(fact: PointsFact, grade: Fact | undefined): string[] {
  const grades = grade?.kind === 'grade' ? gradesOf(grade) : [];
  const bands = grades.map(one => fact.bands[one] ?? { least: 0, most: 0 });
  const [least, most] = [bands.map(band => band.least), bands.map(band => band.most)];
  const mark = fact.mark === undefined ? 'undefined' : access(fact.mark);
  const call = `points(f_${fact.of}, ${JSON.stringify(least)}, ${JSON.stringify(most)}, ${mark})`;
  return [`const [f_${fact.id}, f_${fact.id}_max] = ${call};`];
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
    if (fact.kind !== 'year' && fact.kind !== 'growth' && fact.kind !== 'years') continue;
    const wanted = backsOf(fact);
    backs.set(fact.list, new Set([...(backs.get(fact.list) ?? []), ...wanted]));
  }
  return [...backs].map(([list, wanted]) => [list, [...wanted].sort((a, b) => a - b)]);
}

/** The fiscal years, counted back from that of as_of, that a fact reads. */
function backsOf(fact: Extract<Fact, { kind: 'year' | 'growth' | 'years' }>): number[] {
  if (fact.kind === 'year') return [fact.back];
  if (fact.kind === 'growth' && fact.mean === 'geometric') return [1, 1 + fact.years];
  const length = fact.kind === 'growth' ? fact.years + 1 : fact.years;
  return Array.from({ length }, (_, back) => 1 + back);
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
  const unknown = members.map(({ id }) => `f_${id}_max = ${MOST_ENTRIES};`);
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
  return `(${value} === undefined || ${holds(condition, value, root)})`;
}

function holds(condition: CountCondition, value: string, root: (path: string) => string): string {
  switch (condition.kind) {
    case 'equals':
      return `${value} === ${JSON.stringify(condition.value)}`;
    case 'in':
      return `${JSON.stringify(condition.codes)}.includes(${value})`;
    case 'compare':
      return `${value} ${OPERATORS[condition.order]} ${condition.value}`;
    case 'within_years':
      return `withinYears(${value}, ${root('as_of')}, ${condition.years})`;
    case 'not_before':
      return `${value} === 'long_term' || ${value} >= ${root(condition.than)}`;
  }
}

/** An indicator that is a field is a number, NaN where absent; others are intervals. */
function classifyCode(fact: ClassifyFact, table: DecisionTable, scope: RuleContext): string[] {
  const pairs = Object.keys(table.units).map((id): readonly [string, string] => {
    const indicator = fact.indicators[id];
    return indicator === undefined ? ['NaN', 'NaN'] : ends(indicator, scope);
  });
  const list = (which: 0 | 1) => `[${pairs.map(pair => pair[which]).join(', ')}]`;
  const row = `table_${table.id}, ${table.values.length}, f_${fact.row}`;
  const known = Object.entries(fact.indicators).every(([indicator, id]) =>
    leavesAllPossible(scope.facts.get(id), table, indicator),
  );
  const plain = Object.keys(table.units).map(id =>
    fact.indicators[id] ? `f_${fact.indicators[id]}` : 'NaN',
  );
  const found = known
    ? `classify(${row}, [${plain.join(', ')}])`
    : `classifyRange(${row}, ${list(0)}, ${list(1)})`;
  const stated = fact.otherwise
    ? `orStated(f_${fact.id}_table, f_${fact.otherwise}, values_${table.id})`
    : `f_${fact.id}_table`;
  return [`const f_${fact.id}_table = ${found};`, `const f_${fact.id} = ${stated};`];
}

/** A field whose absence leaves every value of the table possible: its range goes beyond all limits of the indicator. */
function leavesAllPossible(fact: Fact | undefined, { rows }: DecisionTable, indicator: string): boolean {
  if ((fact?.kind !== 'field' && fact?.kind !== 'year') || !fact.range) return false;
  const limits = Object.values(rows).flatMap(row => row[indicator] ?? []);
  const { low, high } = fact.range;
  return limits.every(limit => low.numerator < BigInt(limit) && high.numerator >= BigInt(limit));
}
