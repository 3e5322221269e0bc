import type { CountCondition, CountFact, Fact, Leaf } from '../../rule/ast.ts';
import { derivesFrom } from '../../rule/used-facts.ts';
import { countOf } from './compile-entries.ts';
import type { GapSource } from './compile-gap.ts';

type Facts = ReadonlyMap<string, Fact>;

/** Names of the facts object with what each gains of a change, or undefined where it does not follow one for one. */
type Gains = readonly (readonly [name: string, sign: '+' | '-'])[] | undefined;

/**
 * The source of CompiledGap's `after`: the facts after a change of its figure, without reading the declaration again.
 * Undefined where some fact does not follow the figure one for one.
 */
export function compilePatch(leaf: Leaf, gap: GapSource, facts: Facts): string | undefined {
  const added = countOf(facts.get(leaf.fact) as Fact, facts);
  const gains: (readonly [string, '+' | '-'])[] = [];
  const moved = new Set<string>();
  for (const fact of facts.values()) {
    const own = fact.kind === 'count' ? gainsOfCount(fact, leaf, gap, added) : gainsOfFigure(fact, gap);
    if (!own) return undefined;
    const isDerived = derivesFrom(fact).some(id => moved.has(id));
    if (own.length > 0 || isDerived) moved.add(fact.id);
    // A ratio is held by its two facts.
    if (isDerived && fact.kind !== 'ratio') return undefined;
    gains.push(...own);
  }
  const members = gains.map(([name, sign]) => `${name}: f.${name} ${sign} by`);
  return `after: (f, by) => ({ ...f, ${members.join(', ')} })`;
}

/** What the fact itself reads of a figure; an entry that is added is no figure. */
function gainsOfFigure(fact: Fact, { field, back }: GapSource): Gains {
  const isIn = (list: string, member: string | undefined) => field === `${list}.${member}`;
  switch (fact.kind) {
    case 'field':
      return fact.path === field ? [[fact.id, '+']] : [];
    case 'year':
      return isIn(fact.list, fact.member) && fact.back === back ? [[fact.id, '+']] : [];
    case 'growth':
    case 'years':
      if (!isIn(fact.list, fact.member) && !isIn(fact.list, fact.less)) return [];
      return fact.kind === 'growth' && fact.mean === 'geometric' && fact.less === undefined
        ? [
            ...(back === 1 ? ([[`${fact.id}_of`, '+']] as const) : []),
            ...(back === 1 + fact.years ? ([[`${fact.id}_to`, '+']] as const) : []),
          ]
        : undefined;
    default:
      return [];
  }
}

/**
 * Entries are added only to a list that is given: of one that is not, no count is too small for certain. Whether they count
 * elsewhere, too, has to be plain from what they are made to fulfil.
 */
function gainsOfCount(
  fact: CountFact,
  leaf: Leaf,
  { field }: GapSource,
  added: CountFact | undefined,
): Gains {
  if (fact.list !== field) return [];
  if (!added || !('order' in leaf) || leaf.order === 'at_most' || leaf.order === 'less_than')
    return undefined;
  if (fact === added)
    return [
      [fact.id, '+'],
      [`${fact.id}_max`, '+'],
    ];
  return fact.where.some(condition => added.where.some(other => excludes(condition, other))) ? [] : undefined;
}

/** Whether an entry that was made to fulfil one condition cannot fulfil the other. */
function excludes(one: CountCondition, other: CountCondition): boolean {
  return (
    one.kind === 'equals' &&
    other.kind === 'equals' &&
    one.member === other.member &&
    one.value !== other.value
  );
}
