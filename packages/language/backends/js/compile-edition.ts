import { activeLeaves, type GuardedLeaf } from '../../rule/active-leaves.ts';
import type { Fact } from '../../rule/ast.ts';
import type { ClauseRule, EditionRules } from '../../rule/edition-rules.ts';
import { compileClosing } from './compile-closing.ts';
import { compileConclusion } from './compile-conclusion.ts';
import { compileFacts, compileTables } from './compile-facts.ts';
import { namesTitles, observe, requirement } from './compile-observation.ts';
import { compileFactReasons, compileReasons } from './compile-reasons.ts';
import { compileLeaves, compileMask, compileRule, leafName, type RuleContext } from './compile-rule.ts';
import { compileScores } from './compile-scores.ts';

/**
 * The JavaScript of an edition's rules: a module that exports `readFacts`, `clauses` and `conclude` as described by
 * CompiledRules. It imports only the runtime at `runtimePath`; `writeCodes` writes the codes of a set, for where they stand
 * elsewhere, too.
 */
export function compileEdition(
  rules: EditionRules,
  codes: (fact: Fact) => readonly string[],
  runtimePath: string,
  writeCodes: (codes: readonly string[]) => string = codes => JSON.stringify(codes),
): string {
  const sets: string[] = [];
  const hoist = (members: readonly string[]) => {
    const source = `new Set(${writeCodes(members)})`;
    if (!sets.includes(source)) sets.push(source);
    return `set_${sets.indexOf(source)}`;
  };
  const context = (clause: ClauseRule): RuleContext => ({
    facts: rules.facts,
    codes,
    hoist,
    fact: name => `f.${name}`,
    prefix: `${identifier(clause.id)}__`,
  });
  const clauses = rules.clauses.map(clause => compileClause(clause, context(clause)));
  const facts = compileFacts(rules, { codes, hoist });
  const conclusion = compileConclusion(rules, { codes, hoist });
  const scores = compileScores(rules, { codes, hoist });
  return [
    `import { ${RUNTIME.join(', ')} } from ${JSON.stringify(runtimePath)};`,
    '',
    ...sets.map((source, index) => `const set_${index} = ${source};`),
    compileTables(rules.tables),
    '',
    facts,
    '',
    ...[...rules.facts.values()].map(fact =>
      compileFactReasons(fact, rules.tables, context(rules.clauses[0] as ClauseRule)),
    ),
    '',
    ...clauses.map(({ functions }) => functions),
    `export const clauses = [\n${clauses.map(({ entry }) => entry).join('\n')}\n];`,
    '',
    conclusion,
    ...(scores ? ['', scores] : []),
    '',
  ].join('\n');
}

/** What generated code may call; a bundler leaves out what it does not. */
const RUNTIME = [
  'absentInYears',
  'absentMembers',
  'agree',
  'amount',
  'arithmeticGrowth',
  'atLeast',
  'atLeastOf',
  'atMost',
  'atMostCap',
  'classify',
  'classifyRange',
  'compareBig',
  'compareProducts',
  'compareRatio',
  'compareRational',
  'countedYears',
  'daysBetween',
  'decideProducts',
  'decideRatio',
  'fraction',
  'greatest',
  'includesAny',
  'isIn',
  'isPoint',
  'lessThan',
  'moreThan',
  'observed',
  'orStated',
  'plus',
  'points',
  'possibleCodes',
  'scoreLine',
  'smallestChange',
  'sumOfYears',
  'truth',
  'withinYears',
  'yearsBetween',
  'yearsSince',
];

function identifier(id: string): string {
  return id.replaceAll('-', '_');
}

function compileClause(clause: ClauseRule, context: RuleContext): { functions: string; entry: string } {
  const name = identifier(clause.id);
  const leaves = activeLeaves(clause.rule);
  const applies = clause.appliesWhen;
  const functions = [
    `// ${clause.id}`,
    ...compileLeaves(clause.rule, context),
    `function rule_${name}(f, declared) { return ${compileRule(clause.rule, context)}; }`,
    ...(applies
      ? [
          ...compileLeaves(applies, { ...context, prefix: `applies_${context.prefix}` }),
          `function applies_${name}(f, declared) { return ${compileRule(applies, { ...context, prefix: `applies_${context.prefix}` })}; }`,
        ]
      : []),
    `function why_clause_${name}(f, d, declared, add) { ${reasons(clause, context)} }`,
    '',
  ].join('\n');
  const entry = [
    `  { rule: rule_${name}, why: why_clause_${name},${applies ? ` applies: applies_${name},` : ''} leaves: [`,
    ...leaves.map(guarded => `    ${compileLeafEntry(guarded, context)},`),
    '  ] },',
  ].join('\n');
  return { functions, entry };
}

/** While it is open whether the clause applies, that is why; otherwise the rule is. */
function reasons(clause: ClauseRule, context: RuleContext): string {
  const own = compileReasons(clause.rule, clause.id, context);
  if (!clause.appliesWhen) return own;
  const scoped = { ...context, prefix: `applies_${context.prefix}` };
  const open = compileReasons(clause.appliesWhen, clause.id, scoped);
  return `${open} if (applies_${identifier(clause.id)}(f, declared) === 2) { ${own} }`;
}

function compileLeafEntry({ leaf, guards, role }: GuardedLeaf, context: RuleContext): string {
  const fact = context.facts.get(leaf.fact) as Fact;
  const possible = guards.map(({ fact: id, when }) => `${compileMask(id, when, context)} !== 0`).join(' && ');
  const active = possible ? `, active: f => ${possible}` : '';
  const source = requirement(leaf, context.facts);
  const required = namesTitles(leaf, context.facts) ? `titles => (${source})` : source;
  const closing = compileClosing(leaf, context.facts);
  const weight = role ? `, role: '${role}'` : '';
  const isPlain = leaf.kind === 'equals' && fact.unit === 'boolean' && guards.length === 0;
  const plain = isPlain ? ', plain: true' : '';
  return `{ id: '${leaf.id}', fact: '${leaf.fact}', required: ${required}${weight}${plain}, truth: ${leafName(leaf, context)}, observe: f => ${observe(fact, context.facts)}${active}${closing} }`;
}
