import {
  type CompiledGap,
  type CompiledLeaf,
  type FactValues,
  type Field,
  type Fields,
  type JsonSchema,
  readConstraints,
  WAN,
} from '@zhunsheng/language';
import { amount } from '@zhunsheng/language/js-runtime';
import type { Gap } from '@zhunsheng/language/types/report';
import { type ConstraintCheck, prepareConstraint, readOperand } from '../validate/constraint.ts';

/** What a declaration must keep to when one of its figures changes. */
export interface Limits {
  readonly fields: Fields;
  /** Those that a declaration has to keep to. */
  readonly constraints: readonly ConstraintCheck[];
}

/** A declaration and one clause of it that is not met. */
export interface OpenClause {
  readonly declaration: unknown;
  readonly facts: FactValues;
  readonly readFacts: (declaration: unknown) => FactValues;
  readonly limits: Limits;
  readonly leaves: readonly CompiledLeaf[];
  /** What a leaf about the entries of a list counts. */
  readonly countTitle: (leaf: CompiledLeaf) => string;
  readonly fieldTitles: Readonly<Record<string, string>>;
  /** Whether the clause is met by these facts, and no finding contradicts them. */
  readonly isMet: (facts: FactValues) => boolean;
}

/** A change in 分, entries or what else is counted; of one entry of a list, if it is about a year. */
interface Change extends Pick<Gap, 'field' | 'title' | 'year' | 'unit'> {
  readonly by: number;
  readonly entries: Pick<CompiledGap, 'adds' | 'drops'> | undefined;
}

type Group = Readonly<Record<string, unknown>>;

/** Where two changes have not come to rest by then, none is advised. */
const ROUNDS = 4;
/** No one is advised to add more entries than this to a list. */
const MOST_ENTRIES = 10_000;

export function changeLimits(schema: JsonSchema, fields: Fields): Limits {
  const { constraints } = readConstraints(schema, fields);
  return {
    fields,
    constraints: constraints.filter(({ severity }) => severity === 'error').map(prepareConstraint),
  };
}

/**
 * The smallest change of the leaf's figure that meets it, after which the declaration is still valid and the clause met;
 * where it takes a second change, the two of which each is the smallest beside the other. Null when there is none.
 */
export function closeGap(leaf: CompiledLeaf, clause: OpenClause): Gap | null {
  let second: Change | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const facts = second ? factsAfter(clause, [second]) : clause.facts;
    const first = facts && changeFor(leaf, clause, facts);
    if (!first) return null;
    const next = works(clause, [first]) ? undefined : complement(first, leaf, clause);
    if (next === null) return null;
    if (next?.by === second?.by && (!next || samePlace(next, second)))
      return next ? { ...written(first), and: [written(next)] } : written(first);
    second = next;
  }
  return null;
}

function written({ field, title, year, unit, by }: Change): Gap {
  return { field, title, year, unit, change: unit === 'amount' ? by / WAN : by };
}

function changeFor(leaf: CompiledLeaf, clause: OpenClause, facts: FactValues): Change | undefined {
  const { gap } = leaf;
  if (!gap || leaf.truth(facts) !== 0) return undefined;
  const by = gap.change(facts);
  if (Number.isNaN(by)) return undefined;
  const { field, back, unit } = gap;
  const entries = gap.adds || gap.drops ? gap : undefined;
  const title = entries ? clause.countTitle(leaf) : (clause.fieldTitles[field] ?? field);
  return { field, title, year: back === null ? null : facts.year - back, unit, by, entries };
}

/**
 * The second change that a first one needs: of the other side of a constraint that it breaks, or else the least for another
 * condition of the clause.
 */
function complement(first: Change, leaf: CompiledLeaf, clause: OpenClause): Change | null {
  const changed = changedBy(first, clause.declaration, clause.limits);
  if (changed === undefined) return null;
  const mended = mendConstraint(first, changed, clause);
  if (mended) return works(clause, [first, mended]) ? mended : null;
  const facts = clause.readFacts(changed);
  let least: Change | null = null;
  for (const other of clause.leaves) {
    if (other === leaf || (other.active && !other.active(facts))) continue;
    const change = changeFor(other, clause, facts);
    if (!change || samePlace(change, first) || !works(clause, [first, change])) continue;
    if (!least || Math.abs(change.by) < Math.abs(least.by)) least = change;
  }
  return least;
}

/** Whether both change the same figure; entries of several kinds may be added to one list. */
function samePlace(one: Change, other: Change | undefined): boolean {
  return one.field === other?.field && one.year === other.year && (!one.entries || one.title === other.title);
}

function works(clause: OpenClause, changes: readonly Change[]): boolean {
  const facts = factsAfter(clause, changes);
  return facts !== undefined && clause.isMet(facts);
}

/** The facts after the changes, undefined when the declaration would not be valid. */
function factsAfter(
  { declaration, limits, readFacts }: OpenClause,
  changes: readonly Change[],
): FactValues | undefined {
  let changed = declaration;
  for (const change of changes) {
    changed = changedBy(change, changed, limits);
    if (changed === undefined) return undefined;
  }
  return changes.some(change => brokenBy(change, changed, limits)) ? undefined : readFacts(changed);
}

/** The declaration with the change, undefined when that is beyond what its field can hold. */
function changedBy(change: Change, declaration: unknown, { fields }: Limits): unknown {
  const names = change.field.split('.');
  const visit = (node: unknown, depth: number): unknown => {
    if (depth === names.length) {
      // What is not given may be decided by its bounds, and has nothing that could change.
      if (node === undefined) return undefined;
      const value = changedValue(node, change, declaration as Group);
      return isWithin(value, fields.get(change.field)) ? value : undefined;
    }
    // Copied, then assigned: literals with computed keys are slow, and this is done for every gap.
    const copy = (Array.isArray(node) ? [...node] : { ...(node as Group) }) as Record<string, unknown>;
    const name = Array.isArray(node) ? node.findIndex(({ year }) => year === change.year) : names[depth];
    const part = visit(copy[name as string], Array.isArray(node) ? depth : depth + 1);
    copy[name as string] = part;
    return part === undefined ? undefined : copy;
  };
  return visit(declaration, 0);
}

function changedValue(value: unknown, { unit, by, entries }: Change, declaration: Group): unknown {
  if (!entries)
    return unit === 'amount' ? (amount(value as string | number) + by) / WAN : (value as number) + by;
  // Of a list that is not given nothing can be dropped, and what is added makes it complete.
  const list = (value ?? []) as readonly Group[];
  const { adds, drops } = entries;
  if (adds) return by > MOST_ENTRIES ? undefined : [...list, ...Array<Group>(by).fill(adds(declaration))];
  const counted = new Set(list.filter(entry => drops?.(entry, declaration)).slice(by));
  return list.filter(entry => !counted.has(entry));
}

function isWithin(value: unknown, field: Field | undefined): boolean {
  const size = Array.isArray(value) ? value.length : (value as number);
  return size >= (field?.minimum ?? size) && size <= (field?.maximum ?? size);
}

/** The constraint that no longer holds, and the entry in which. */
function brokenBy(
  { field }: Change,
  declaration: unknown,
  { constraints }: Limits,
): { constraint: ConstraintCheck; entry: Group } | undefined {
  for (const constraint of constraints) {
    if (constraint.left.field.path !== field && constraint.right.field.path !== field) continue;
    for (const entry of entriesAt(declaration, constraint.at)) {
      const [left, right] = sides(constraint, declaration, entry);
      if (left !== undefined && right !== undefined && !constraint.holds(left, right))
        return { constraint, entry };
    }
  }
  return undefined;
}

function sides({ left, right }: ConstraintCheck, declaration: unknown, entry: Group): [unknown, unknown] {
  return [readOperand(left, declaration as Group, entry), readOperand(right, declaration as Group, entry)];
}

/** The smallest change of the other field that makes a broken constraint hold again. */
function mendConstraint(
  change: Change,
  changed: unknown,
  { limits, fieldTitles }: OpenClause,
): Change | undefined {
  const broken = brokenBy(change, changed, limits);
  if (!broken) return undefined;
  const { constraint, entry } = broken;
  const side = constraint.left.field.path === change.field ? 'right' : 'left';
  const { field, absolute } = constraint[side];
  const by = constraint.mend?.(...sides(constraint, changed, entry), side) ?? Number.NaN;
  const year = absolute || !field.list ? null : entry['year'];
  if (Number.isNaN(by) || (year !== null && typeof year !== 'number')) return undefined;
  const unit = field.unit === 'amount' ? 'amount' : 'count';
  const title = fieldTitles[field.path] ?? field.path;
  return { field: field.path, title, year, unit, by, entries: undefined };
}

/** The groups or list entries at a path; the declaration itself at ''. */
function entriesAt(declaration: unknown, at: string): readonly Group[] {
  let nodes = [declaration];
  for (const name of at === '' ? [] : at.split('.'))
    nodes = nodes.flatMap(node => (node as Group | undefined)?.[name] ?? []);
  return nodes as Group[];
}
