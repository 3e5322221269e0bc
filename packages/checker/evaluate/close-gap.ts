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
  /** Every field by its path. */
  readonly places: ReadonlyMap<string, Place>;
}

interface Place {
  readonly names: readonly string[];
  readonly field: Field;
  /** Those that name the field and that a declaration has to keep to. */
  readonly constraints: readonly PlacedConstraint[];
}

type PlacedConstraint = ConstraintCheck & { readonly holders: readonly string[] };

type Leaf = Pick<CompiledLeaf, 'fact' | 'truth' | 'active' | 'gap'>;

/** A declaration and one clause of it that is not met. */
export interface OpenClause {
  readonly declaration: unknown;
  readonly facts: FactValues;
  readonly readFacts: (declaration: unknown) => FactValues;
  readonly limits: Limits;
  readonly leaves: readonly Leaf[];
  /** What a leaf about the entries of a list counts. */
  readonly countTitle: (leaf: Leaf) => string;
  readonly fieldTitles: Readonly<Record<string, string>>;
  /** Whether the clause is met by these facts, and no finding contradicts them. */
  readonly isMet: (facts: FactValues) => boolean;
}

/** A change in 分, entries or what else is counted; of one entry of a list, if it is about a year. */
export interface Change extends Pick<Gap, 'field' | 'title' | 'year' | 'unit'>, Pick<CompiledGap, 'after'> {
  readonly by: number;
  readonly entries: Pick<CompiledGap, 'adds' | 'drops'> | undefined;
}

type Group = Readonly<Record<string, unknown>>;

/** Where two changes have not come to rest by then, none is advised. */
const ROUNDS = 4;
/** No one is advised to add more entries than this to a list. */
const MOST_ENTRIES = 10_000;

export function changeLimits(schema: JsonSchema, fields: Fields): Limits {
  const constraints = readConstraints(schema, fields)
    .constraints.filter(({ severity }) => severity === 'error')
    .map(one => ({ ...prepareConstraint(one), holders: one.at === '' ? [] : one.at.split('.') }));
  const place = (path: string, field: Field): Place => ({
    names: path.split('.'),
    field,
    constraints: constraints.filter(
      ({ left, right }) => left.field.path === path || right.field.path === path,
    ),
  });
  return { places: new Map([...fields].map(([path, field]) => [path, place(path, field)])) };
}

/**
 * The smallest change of the leaf's figure that meets it, after which the declaration is still valid and the clause met;
 * where it takes a second change, the two of which each is the smallest beside the other. Null when there is none.
 */
export function closeGap(leaf: Leaf, clause: OpenClause): Gap | null {
  const changes = closingChanges(leaf, clause);
  return changes && writtenGap(changes);
}

/** The one change or two of closeGap. */
export function closingChanges(leaf: Leaf, clause: OpenClause): readonly [Change, ...Change[]] | null {
  let second: Change | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const facts = second ? factsAfter(clause, [second]) : clause.facts;
    const first = facts && changeFor(leaf, clause, facts);
    if (!first) return null;
    const next = works(clause, [first]) ? undefined : complement(first, leaf, clause);
    if (next === null) return null;
    if (next?.by === second?.by && (!next || samePlace(next, second))) return next ? [first, next] : [first];
    second = next;
  }
  return null;
}

/** Changes as a report says them. */
export function writtenGap([first, ...others]: readonly [Change, ...Change[]]): Gap {
  const and = others.map(written);
  return and.length > 0 ? { ...written(first), and } : written(first);
}

function written({ field, title, year, unit, by }: Change): Gap {
  return { field, title, year, unit, change: unit === 'amount' ? by / WAN : by };
}

function changeFor(leaf: Leaf, clause: OpenClause, facts: FactValues): Change | undefined {
  const { gap } = leaf;
  if (!gap || leaf.truth(facts) !== 0) return undefined;
  const by = gap.change(facts);
  if (Number.isNaN(by)) return undefined;
  const { field, back, unit } = gap;
  const entries = gap.adds || gap.drops ? gap : undefined;
  const title = entries ? clause.countTitle(leaf) : (clause.fieldTitles[field] ?? field);
  const year = back === null ? null : facts.year - back;
  return { field, title, year, unit, by, entries, after: gap.after };
}

/**
 * The second change that a first one needs: of the other side of a constraint that it breaks, or else the least for another
 * condition of the clause.
 */
function complement(first: Change, leaf: Leaf, clause: OpenClause): Change | null {
  let facts = factsAfter(clause, [first]);
  if (!facts) {
    const changed = changedBy(first, clause.declaration, clause.limits);
    if (changed === undefined) return null;
    const mended = mendConstraint(first, changed, clause);
    if (mended) return works(clause, [first, mended]) ? mended : null;
    facts = clause.readFacts(changed);
  }
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
export function samePlace(one: Change, other: Change | undefined): boolean {
  return one.field === other?.field && one.year === other.year && (!one.entries || one.title === other.title);
}

/** Whether the clause is met after the changes, and the declaration valid. */
export function works(clause: OpenClause, changes: readonly Change[]): boolean {
  const facts = factsAfter(clause, changes);
  return facts !== undefined && clause.isMet(facts);
}

/** The facts after the changes, undefined when the declaration would not be valid. */
function factsAfter(
  { declaration, facts, limits, readFacts }: OpenClause,
  changes: readonly Change[],
): FactValues | undefined {
  const [first] = changes;
  // Nearly all that is asked: nothing is copied, nothing read again.
  if (first?.after && changes.length === 1)
    return staysValid(first, declaration, limits) ? first.after(facts, first.by) : undefined;
  let changed = declaration;
  for (const change of changes) {
    changed = changedBy(change, changed, limits);
    if (changed === undefined) return undefined;
  }
  return changes.some(change => brokenBy(change, changed, limits)) ? undefined : readFacts(changed);
}

/** Whether the declaration is valid after one change. */
function staysValid(change: Change, declaration: unknown, limits: Limits): boolean {
  const { names, field } = limits.places.get(change.field) as Place;
  let value = declaration;
  for (const name of names) {
    if (Array.isArray(value)) value = value.find(({ year }) => year === change.year);
    value = (value as Group | undefined)?.[name];
  }
  if (value === undefined) return false;
  const changed = changedValue(value, change, declaration as Group);
  return isWithin(changed, field) && !brokenBy(change, declaration, limits, changed);
}

/** The declaration with the change, undefined when that is beyond what its field can hold. */
function changedBy(change: Change, declaration: unknown, { places }: Limits): unknown {
  const { names, field } = places.get(change.field) as Place;
  const visit = (node: unknown, depth: number): unknown => {
    if (depth === names.length) {
      // What is not given may be decided by its bounds, and has nothing that could change.
      if (node === undefined) return undefined;
      const value = changedValue(node, change, declaration as Group);
      return isWithin(value, field) ? value : undefined;
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

function isWithin(value: unknown, { minimum, maximum }: Field): boolean {
  const size = Array.isArray(value) ? value.length : (value as number);
  return size >= (minimum ?? size) && size <= (maximum ?? size);
}

/** The constraint that no longer holds, and the entry in which; `value` is the changed one where it is not in the declaration. */
function brokenBy(
  change: Change,
  declaration: unknown,
  { places }: Limits,
  value?: unknown,
): { constraint: ConstraintCheck; entry: Group } | undefined {
  for (const constraint of (places.get(change.field) as Place).constraints) {
    for (const entry of entriesAt(declaration, constraint.holders)) {
      // Of other years nothing has changed.
      if (change.year !== null && entry['year'] !== change.year) continue;
      let [left, right] = sides(constraint, declaration, entry);
      if (constraint.left.field.path === change.field) left = value ?? left;
      if (constraint.right.field.path === change.field) right = value ?? right;
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
  return { field: field.path, title, year, unit, by, entries: undefined, after: undefined };
}

/** The groups or list entries at a path; the declaration itself at ''. */
function entriesAt(declaration: unknown, names: readonly string[]): readonly Group[] {
  let nodes = [declaration];
  for (const name of names) nodes = nodes.flatMap(node => (node as Group | undefined)?.[name] ?? []);
  return nodes as Group[];
}
