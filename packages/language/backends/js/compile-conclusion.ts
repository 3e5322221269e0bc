import type { Conclusion } from '../../rule/ast.ts';
import { type ClauseRule, conclusionOf, type EditionRules } from '../../rule/edition-rules.ts';
import { factsOfRule } from '../../rule/used-facts.ts';
import { writeDefinition } from './compile-facts.ts';
import { compileRule, type RuleContext } from './compile-rule.ts';
import { type Definition, defineFacts, defineRoots } from './define-facts.ts';

/**
 * The functions `concluded`, from the verdicts of clauses, and `conclude`, for when only the conclusion is wanted, which does
 * not depend on the order of the clauses: those that read least come first, and where all have to hold the first that is
 * not met ends it. Facts are read just before the first clause that needs them, and those of one clause alone are not read
 * when a finding decides it.
 */
export function compileConclusion(
  rules: EditionRules,
  context: Pick<RuleContext, 'codes' | 'hoist'>,
): string {
  const clauseIndex = (id: string) => rules.clauses.findIndex(clause => clause.id === id);
  const isAll = concludesByAll(rules);
  const definitions = defineFacts(rules, context);
  const scope: RuleContext = {
    ...context,
    facts: rules.facts,
    prefix: '',
    fact: name => `f_${name}`,
    inline: true,
  };
  const uses = new Map(rules.clauses.map(clause => [clause, needed(clause, definitions)]));
  const written = new Set<Definition>();
  const cost = (clause: ClauseRule) => sum([...(uses.get(clause) ?? [])].map(({ cost: own }) => own));
  const steps = rules.clauses
    .toSorted((one, other) => cost(one) - cost(other))
    .flatMap(clause => {
      const own = [...(uses.get(clause) ?? [])];
      const others = rules.clauses
        .filter(other => other !== clause)
        .flatMap(other => [...(uses.get(other) ?? [])]);
      const always = clause.mode === 'computed' || clause.appliesWhen !== undefined;
      const alone = always ? [] : own.filter(definition => !others.includes(definition));
      const before = own.filter(definition => !alone.includes(definition));
      return [
        ...before.flatMap(definition => writeDefinition(definition, written)),
        ...decide(
          clause,
          alone.flatMap(definition => writeDefinition(definition, written)),
          scope,
        ),
        isAll
          ? 'if (v === 0) return 0; if (v === 1) conclusion = 1;'
          : `const ${verdictName(clause.id)} = v;`,
      ];
    });
  return [
    'export function conclude(d, declared) {',
    `  ${defineRoots([...rules.facts.values()])}`,
    '  const { findings } = d;',
    isAll ? '  let conclusion = 2, v;' : '  let v;',
    ...steps.map(line => `  ${line}`),
    `  return ${isAll ? 'conclusion' : concludeSource(conclusionOf(rules), verdictName)};`,
    '}',
    '/** The conclusion from the verdicts of the clauses, in their order. */',
    `export function concluded(v) { return ${isAll ? 'Math.min(2, ...v)' : concludeSource(conclusionOf(rules), id => `v[${clauseIndex(id)}]`)}; }`,
  ].join('\n');
}

/** Whether every clause has to hold, so that the first that does not ends it. */
function concludesByAll(rules: EditionRules): boolean {
  const { clauses } = rules;
  const conclusion = conclusionOf(rules);
  if (conclusion.kind !== 'all') return false;
  const named = conclusion.parts.flatMap(part => (part.kind === 'clause' ? [part.clause] : []));
  return named.length === conclusion.parts.length && clauses.every(({ id }) => named.includes(id));
}

function verdictName(id: string): string {
  return `v_${id.replaceAll('-', '_')}`;
}

/** An expression over verdicts: 0 not met, 1 undetermined, 2 met, 3 not applicable, which counts as met. */
function concludeSource(rule: Conclusion, verdict: (id: string) => string): string {
  if (rule.kind === 'clause') return `Math.min(2, ${verdict(rule.clause)})`;
  const parts = rule.parts.map(part => concludeSource(part, verdict)).join(', ');
  if (rule.kind === 'at_least') return `atLeastOf(${rule.least}, ${parts})`;
  return `Math.${rule.kind === 'all' ? 'min' : 'max'}(${parts})`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Statements that set `v` to 0 not met, 1 undetermined, 2 met or not applicable. */
function decide(clause: ClauseRule, alone: readonly string[], scope: RuleContext): string[] {
  const rule = compileRule(clause.rule, scope);
  const finding = `findings?.[${JSON.stringify(clause.id)}]`;
  const decided =
    clause.mode === 'computed'
      ? [...alone, `v = ${rule};`]
      : [
          `if (${finding} !== undefined) v = ${finding}.finding === 'met' ? 2 : 0;`,
          'else {',
          ...[...alone, `v = ${rule};`].map(line => `  ${line}`),
          '}',
        ];
  if (!clause.appliesWhen) return decided;
  // Whether it applies comes first: 0 goes on to the rule, 1 stays open, 2 passes.
  return [
    `v = 2 - ${compileRule(clause.appliesWhen, scope)};`,
    'if (v === 0) {',
    ...decided.map(line => `  ${line}`),
    '}',
  ];
}

/** Every definition that a clause needs, directly or not. */
function needed(clause: ClauseRule, definitions: ReadonlyMap<string, Definition>): ReadonlySet<Definition> {
  const all = new Set<Definition>();
  const add = (definition: Definition) => {
    for (const need of definition.needs) add(need);
    all.add(definition);
  };
  for (const rule of clause.appliesWhen ? [clause.appliesWhen, clause.rule] : [clause.rule]) {
    for (const id of factsOfRule(rule)) add(definitions.get(id) as Definition);
  }
  return all;
}
