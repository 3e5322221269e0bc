import type { DecisionTable } from '../../rule/ast.ts';
import type { EditionRules } from '../../rule/edition-rules.ts';
import type { RuleContext } from './compile-rule.ts';
import { type Definition, defineFacts, defineRoots, factNames } from './define-facts.ts';

/** The function `readFacts` that reads all facts of a declaration into one object; see Definition for their encoding. */
export function compileFacts(rules: EditionRules, context: Pick<RuleContext, 'codes' | 'hoist'>): string {
  const facts = [...rules.facts.values()];
  const written = new Set<Definition>();
  const lines = [...defineFacts(rules, context).values()].flatMap(definition =>
    writeDefinition(definition, written),
  );
  const names = facts.flatMap(factNames).map(name => `${name}: f_${name}`);
  return [
    'export function readFacts(d) {',
    `  ${defineRoots(facts)}`,
    ...(lines.some(line => line.includes('f_year =')) ? [] : ['  const f_year = +$as_of.slice(0, 4);']),
    ...lines.map(line => `  ${line}`),
    `  return { year: f_year, ${names.join(', ')}, findings: d.findings };`,
    '}',
  ].join('\n');
}

/** The code of a definition and of what it needs, except what is in `written` already. */
export function writeDefinition(definition: Definition, written: Set<Definition>): string[] {
  if (written.has(definition)) return [];
  written.add(definition);
  return [...definition.needs.flatMap(need => writeDefinition(need, written)), ...definition.code];
}

/** The decision tables as constants; limits in the order of the table's indicators, then of its values. */
export function compileTables(tables: Readonly<Record<string, DecisionTable>>): string {
  return Object.values(tables)
    .flatMap(table => {
      const order = Object.keys(table.units);
      const rows = Object.entries(table.rows).map(([code, limits]) => {
        const bounds = order.map(id => JSON.stringify(limits[id]) ?? 'undefined');
        return `  ${JSON.stringify(code)}: [${bounds.join(', ')}],`;
      });
      return [
        `const values_${table.id} = ${JSON.stringify(table.values)};`,
        `const table_${table.id} = {`,
        ...rows,
        '};',
      ];
    })
    .join('\n');
}
