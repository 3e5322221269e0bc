import type { Fact, GradeFact, PointsFact } from '../../rule/ast.ts';
import type { EditionRules } from '../../rule/edition-rules.ts';
import { possibleRange } from '../../rule/possible-range.ts';
import { gradesOf } from '../../rule/typed-edition.ts';
import { derivesFrom, usedFacts } from '../../rule/used-facts.ts';
import { compileClosing } from './compile-closing.ts';
import { observe, requirement } from './compile-observation.ts';
import { compileLeaf, type RuleContext } from './compile-rule.ts';
import { toSource } from './to-source.ts';

type Facts = ReadonlyMap<string, Fact>;

/**
 * The score sheet as an exported function of CompiledRules: a line for each graded indicator, each mark that an assessor
 * gives, and each sum of points, in the order of the facts. Undefined where the rules give no points.
 */
export function compileScores(
  rules: EditionRules,
  context: Pick<RuleContext, 'codes' | 'hoist'>,
): string | undefined {
  const scored = usedFacts(rules.clauses, rules).filter(({ counts }) => counts === 'point');
  if (!scored.some(({ kind }) => kind === 'points')) return undefined;
  const lines = scored.flatMap(fact => compileLine(fact, rules.facts) ?? []);
  const raised = scored.flatMap(fact =>
    fact.kind === 'points' ? [compileRaise(fact, rules.facts, context)] : [],
  );
  return [
    `export const scores = (f, titles) => [\n${lines.map(line => `  ${line},`).join('\n')}\n];`,
    `export const raises = [\n${raised.map(raise => `  ${raise},`).join('\n')}\n];`,
  ].join('\n');
}

/** The steps of what gives points, each with how to reach it: an entry of CompiledRules' `raises`. */
function compileRaise(fact: PointsFact, facts: Facts, own: Pick<RuleContext, 'codes' | 'hoist'>): string {
  const context: RuleContext = { ...own, facts, prefix: '', fact: name => `f.${name}` };
  const grade = facts.get(fact.of) as GradeFact;
  const steps = grade.steps.map(
    ({ when, is }) =>
      `{ grade: '${is}', fact: '${when.fact}', truth: f => ${compileLeaf(when, context)}${compileClosing(when, facts)} }`,
  );
  const totals = toSource(totalsOf(fact, facts));
  return `{ fact: '${fact.id}', grade: '${grade.id}', totals: ${totals}, steps: [${steps.join(', ')}] }`;
}

/** What the points of an indicator count in: the indicator itself and every total above it. */
function totalsOf({ id }: PointsFact, facts: Facts): string[] {
  const totals = new Set([id]);
  for (const fact of facts.values()) if (derivesFrom(fact).some(one => totals.has(one))) totals.add(fact.id);
  return [...totals];
}

function compileLine(fact: Fact, facts: Facts): string | undefined {
  const { low, high } = possibleRange(fact, facts) ?? {};
  if (!low || !high) return undefined;
  const value = `f.${fact.id}`;
  const most = high.numerator;
  switch (fact.kind) {
    case 'points':
      return gradedLine(fact, facts.get(fact.of) as GradeFact, most, facts);
    case 'field':
      return line(
        fact,
        false,
        `...(${value} === ${value} ? [${value}, ${value}] : [${low.numerator}, ${most}])`,
        most,
      );
    case 'sum':
    case 'greatest':
      return line(fact, true, `Number(${value}), Number(${value}_max)`, most);
    default:
      return undefined;
  }
}

/** Of an indicator the points of every grade with what its step requires, and the facts that the steps compare. */
function gradedLine(fact: PointsFact, grade: GradeFact, most: bigint, facts: Facts): string {
  const steps = gradesOf(grade).map(name => {
    const when = grade.steps.find(({ is }) => is === name)?.when;
    const points = toSource(fact.bands[name] ?? { least: 0, most: 0 });
    const wanted = when
      ? `titles.${when.fact}, required: ${requirement(when, facts)}`
      : 'null, required: null';
    const called = grade.titles?.[name] ? `titles['${grade.id}.${name}']` : 'null';
    return `{ grade: '${name}', title: ${called}, points: ${points}, fact: ${wanted} }`;
  });
  const indicators = [...new Set(grade.steps.map(({ when }) => when.fact))].map(
    id => `{ fact: titles.${id}, observed: ${observe(facts.get(id) as Fact, facts)} }`,
  );
  const ends = `Number(f.${fact.id}), Number(f.${fact.id}_max)`;
  return line(fact, false, ends, most, `f.${grade.id}`, steps, indicators);
}

function line(
  { id }: Fact,
  total: boolean,
  ends: string,
  most: bigint,
  bits = '0',
  steps: readonly string[] = [],
  indicators: readonly string[] = [],
): string {
  const lists = `indicators: [${indicators.join(', ')}], steps: [${steps.join(', ')}]`;
  return `scoreLine([${ends}], { fact: '${id}', title: titles.${id}, total: ${total}, most: ${most}, bits: ${bits}, ${lists} })`;
}
