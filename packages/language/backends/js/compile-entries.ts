import type { CountCondition, CountFact, Fact, Leaf } from '../../rule/ast.ts';
import type { GapSource } from './compile-gap.ts';
import { mayHold } from './define-facts.ts';

/** From a limit to the nearest whole number that keeps to it. */
const BEYOND = { at_least: 0, more_than: 1, at_most: 0, less_than: -1 } as const;

/** The source of CompiledGap's `adds` or `drops`: which entries a change of a list is about. Undefined for other gaps. */
export function compileEntries(
  leaf: Leaf,
  gap: GapSource,
  facts: ReadonlyMap<string, Fact>,
): string | undefined {
  const count = countOf(facts.get(leaf.fact) as Fact, facts);
  if (count?.list !== gap.field || !('order' in leaf)) return undefined;
  return leaf.order === 'at_least' || leaf.order === 'more_than' ? adds(count) : drops(count);
}

/** The count that entries are added to or dropped of: the fact itself, or the first of a sum; undefined for other facts. */
export function countOf(fact: Fact, facts: ReadonlyMap<string, Fact>): CountFact | undefined {
  if (fact.kind === 'count') return fact;
  if (fact.kind !== 'sum') return undefined;
  return fact.of.map(id => countOf(facts.get(id) as Fact, facts)).find(count => count);
}

/** An entry that counts; what else it has to have is not for the rule to say. */
function adds({ where }: CountFact): string {
  return `adds: d => ({ ${where.map(condition => `${condition.member}: ${counting(condition)}`).join(', ')} })`;
}

function counting(condition: CountCondition): string {
  switch (condition.kind) {
    case 'equals':
      return JSON.stringify(condition.value);
    case 'in':
      return JSON.stringify(condition.codes[0]);
    case 'compare':
      return String(condition.value + BEYOND[condition.order]);
    case 'within_years':
      return root('as_of');
    case 'not_before':
      return root(condition.than);
  }
}

function drops({ where }: CountFact): string {
  const certain = where.map(({ member }) => `e.${member} !== undefined`);
  const holds = where.map(condition => mayHold(condition, `e.${condition.member}`, root));
  return `drops: (e, d) => ${[...certain, ...holds].join(' && ') || 'true'}`;
}

function root(path: string): string {
  return `d.${path.split('.').join('?.')}`;
}
