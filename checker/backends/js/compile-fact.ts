import type { ClassifyFact, CountCondition, CountFact, DecisionTable, Fact } from '../../rule/ast.ts';
import type { EditionRules } from '../../rule/edition-rules.ts';

/**
 * The function that reads all facts of a declaration at once. Each list is walked once. In the object it returns, a
 * fact `x` is: amounts and count fields a number (NaN: unknown); booleans a truth; codes the text or list (undefined:
 * unknown); counts the interval `x` … `x_max` (−∞ … ∞: no list); growth `x_of` and `x_to`; classifications the bits of the possible
 * values, `x_table` before a stated value was heard. Ratios are not kept: their two facts are.
 */
export function compileFacts({ facts, tables }: EditionRules): string {
  const all = [...facts.values()];
  const lines = [
    ...compileYears(all),
    ...compileCounts(all),
    ...all.flatMap(fact => compileFact(fact, tables)),
  ];
  const names = ['year', ...all.flatMap(factNames)];
  return [
    'export function readFacts(d) {',
    '  const year = +d.as_of.slice(0, 4);',
    ...lines.map(line => `  ${line}`),
    `  return { ${names.join(', ')}, findings: d.findings };`,
    '}',
  ].join('\n');
}

/** The properties under which `compileFacts` keeps a fact. */
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

function compileFact(fact: Fact, tables: Readonly<Record<string, DecisionTable>>): string[] {
  switch (fact.kind) {
    case 'field':
      return [`const ${fact.id} = ${readField(fact.unit, access('d', fact.path))};`];
    case 'year':
      return [`const ${fact.id} = ${readNumber(fact.unit, entryMember(fact.list, fact.back, fact.member))};`];
    case 'growth': {
      const of = readNumber('amount', entryMember(fact.list, 1, fact.member));
      const to = readNumber('amount', entryMember(fact.list, 1 + fact.years, fact.member));
      return [`const ${fact.id}_of = ${of};`, `const ${fact.id}_to = ${to};`];
    }
    case 'sum':
      return [`const ${fact.id} = ${fact.of.join(' + ')};`];
    case 'classify':
      return compileClassify(fact, tables[fact.table] as DecisionTable);
    case 'count':
    case 'ratio':
    case 'unrecorded':
      return [];
  }
}

function readField(unit: Fact['unit'], value: string): string {
  if (unit === 'boolean') return `truth(${value})`;
  return unit === 'amount' || unit === 'count' ? readNumber(unit, value) : value;
}

function readNumber(unit: Fact['unit'], value: string): string {
  return unit === 'amount' ? `amount(${value})` : `${value} ?? NaN`;
}

/** `d?.a?.b` for "a.b": groups may be absent. */
export function access(root: string, path: string): string {
  return [root, ...path.split('.')].join('?.');
}

function entryName(list: string, back: number): string {
  return `${list.replaceAll('.', '_')}_${back}`;
}

function entryMember(list: string, back: number, member: string): string {
  return `${entryName(list, back)}?.${member}`;
}

/** One walk over each list of yearly entries, which picks the entries that some fact needs. */
function compileYears(facts: readonly Fact[]): string[] {
  const backs = new Map<string, Set<number>>();
  for (const fact of facts) {
    if (fact.kind !== 'year' && fact.kind !== 'growth') continue;
    const wanted = fact.kind === 'year' ? [fact.back] : [1, 1 + fact.years];
    backs.set(fact.list, new Set([...(backs.get(fact.list) ?? []), ...wanted]));
  }
  return [...backs].flatMap(([list, wanted]) => {
    const names = [...wanted].sort((a, b) => a - b);
    const picks = names.map(back => `if (e.year === year - ${back}) ${entryName(list, back)} = e;`);
    return [
      `let ${names.map(back => entryName(list, back)).join(', ')};`,
      `const ${list.replaceAll('.', '_')} = ${access('d', list)};`,
      `if (${list.replaceAll('.', '_')} !== undefined) for (const e of ${list.replaceAll('.', '_')}) { ${picks.join(' else ')} }`,
    ];
  });
}

/** One walk over each list that some fact counts. */
function compileCounts(facts: readonly Fact[]): string[] {
  const counts = Map.groupBy(
    facts.filter(fact => fact.kind === 'count'),
    fact => fact.list,
  );
  return [...counts].flatMap(([list, members]) => {
    const name = `list_${list.replaceAll('.', '_')}`;
    const names = members.flatMap(factNames);
    return [
      `let ${names.map(one => `${one} = 0`).join(', ')};`,
      `const ${name} = ${access('d', list)};`,
      `if (${name} === undefined) { ${members.map(({ id }) => `${id} = -Infinity; ${id}_max = Infinity;`).join(' ')} }`,
      `else for (const e of ${name}) { ${members.map(compileCount).join(' ')} }`,
    ];
  });
}

function compileCount({ id, where }: CountFact): string {
  const possible = where.map(mayHold).join(' && ') || 'true';
  const certain = where.map(({ member }) => `e.${member} !== undefined`).join(' && ') || 'true';
  return `if (${possible}) { ${id}_max++; if (${certain}) ${id}++; }`;
}

/** Whether a list entry `e` may fulfil the condition: it does, or the member is absent. */
export function mayHold(condition: CountCondition): string {
  const value = `e.${condition.member}`;
  if (condition.kind === 'equals')
    return `(${value} === undefined || ${value} === ${JSON.stringify(condition.value)})`;
  return `(${value} === undefined || ${value} === 'long_term' || ${value} >= ${access('d', condition.than)})`;
}

function compileClassify(fact: ClassifyFact, table: DecisionTable): string[] {
  const indicators = Object.keys(table.units).map(id => fact.indicators[id] ?? 'NaN');
  const found = `classify(table_${table.id}, ${table.values.length}, ${fact.row}, [${indicators.join(', ')}])`;
  const stated = fact.otherwise
    ? `orStated(${fact.id}_table, ${fact.otherwise}, values_${table.id})`
    : `${fact.id}_table`;
  return [`const ${fact.id}_table = ${found};`, `const ${fact.id} = ${stated};`];
}

/** The decision tables as constants; limits in the order of the table's indicators, then of its values. */
export function compileTables(tables: Readonly<Record<string, DecisionTable>>): string {
  return Object.values(tables)
    .flatMap(table => {
      const order = Object.keys(table.units);
      const rows = Object.entries(table.rows).map(
        ([code, limits]) =>
          `  ${JSON.stringify(code)}: [${order.map(id => JSON.stringify(limits[id]) ?? 'undefined').join(', ')}],`,
      );
      return [
        `const values_${table.id} = ${JSON.stringify(table.values)};`,
        `const table_${table.id} = {`,
        ...rows,
        '};',
      ];
    })
    .join('\n');
}
