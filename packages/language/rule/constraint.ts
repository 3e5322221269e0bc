/**
 * `x-constraints`: what two fields of a declaration have to agree on, read once for everything that asks (validator,
 * prover, survey). A constraint holds where one of its fields is not given or not valid in itself.
 */
import type { Problem, Severity } from '../diagnostic/problem.ts';
import { ruleProblem } from '../diagnostic/rule-problems.ts';
import type { Bilingual } from '../words.ts';
import type { Exact } from './ast.ts';
import { type Field, type Fields, type JsonSchema, resolveSchema } from './fields.ts';
import { parseDecimal } from './quantity.ts';

interface ConstraintWords {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly help: Bilingual;
}

interface ConstraintBase extends ConstraintWords {
  /** Path of the group or list that has the constraint, '' for the whole declaration; in a list it holds of each entry. */
  readonly at: string;
  readonly left: Operand;
  readonly right: Operand;
}

/** left ≤ right · times (`at_most`) or left < right · times (`less_than`), exactly, both in the unit `measure`. */
export interface Ordered extends ConstraintBase {
  readonly kind: 'at_most' | 'less_than';
  readonly measure: Measure;
  /** Above 0, numerator and denominator at most 10^9; 1 for dates. */
  readonly times: Exact;
}

/** Both places are in one province. A code without one, such as that of a national authority, breaks nothing. */
export interface SameProvince extends ConstraintBase {
  readonly kind: 'same_province';
}

export type Constraint = Ordered | SameProvince;

/** A value of the declaration (`absolute`) or of the object that has the constraint. `path` leads there from it. */
export interface Operand {
  readonly absolute: boolean;
  readonly path: readonly string[];
  readonly field: Field;
}

/**
 * What both sides are taken as: `fen` amounts in 分, a plain number beside an amount being one of 万元; `number` counts
 * and years; `day` dates; `year` years, a date beside one standing for its year. An expiry that is no date is not given.
 */
export type Measure = 'fen' | 'number' | 'day' | 'year';

/** A constraint that says nothing: why, for which of its members, and where it stands in the schema. */
export interface ConstraintFault extends Fault {
  readonly pointer: string;
  readonly written: JsonSchema;
}

interface Fault {
  readonly code: 'constraint-operator' | 'constraint-field' | 'constraint-units' | 'constraint-times';
  readonly member: string;
}

/** The constraints of a declaration schema in the order of its text, `$ref` followed, and those that say nothing. */
export function readConstraints(
  schema: JsonSchema,
  fields: Fields,
): { constraints: readonly Constraint[]; faults: readonly ConstraintFault[] } {
  const constraints: Constraint[] = [];
  const faults: ConstraintFault[] = [];
  const visit = (node: JsonSchema, place: string, at: string): void => {
    const { $ref, 'x-constraints': own } = node;
    // What stands beside a `$ref` wins over what it leads to.
    const pointer = typeof $ref === 'string' && !own ? $ref.slice(1) : place;
    const { 'x-constraints': written, properties, items } = resolveSchema(schema, node);
    for (const [index, one] of ((written ?? []) as JsonSchema[]).entries()) {
      const read = parse(one, at, fields);
      if ('kind' in read) constraints.push(read);
      else faults.push({ ...read, pointer: `${pointer}/x-constraints/${index}`, written: one });
    }
    for (const [name, property] of Object.entries((properties ?? {}) as Record<string, JsonSchema>))
      visit(property, `${pointer}/properties/${name}`, at ? `${at}.${name}` : name);
    if (items) visit(items as JsonSchema, `${pointer}/items`, at);
  };
  visit(schema, '', '');
  return { constraints, faults };
}

/** What does not make sense in the constraints of a declaration schema; pointers are into the schema. */
export function typecheckConstraints(schema: JsonSchema, fields: Fields): Problem[] {
  const { faults } = readConstraints(schema, fields);
  return faults.map(({ code, member, pointer, written }) => {
    const place = member === 'code' ? pointer : `${pointer}/${member}`;
    const values = { code: String(written['code']), written: String(written[member]) };
    return ruleProblem(code, { pointer: place }, values);
  });
}

const OPERATORS = ['at_most', 'less_than', 'same_province'] as const;
const NUMBERS: readonly string[] = ['amount', 'count'];
const DATES: readonly string[] = ['date', 'expiry', 'year'];
/** A larger factor could not be applied to 分 as a number. */
const MOST_TIMES = 1_000_000_000n;

/** The constraint, or what is wrong with it. */
function parse(written: JsonSchema, at: string, fields: Fields): Constraint | Fault {
  const fault = (code: Fault['code'], member: string) => ({ code, member });
  const kind = OPERATORS.find(name => typeof written[name] === 'string');
  if (!kind) return fault('constraint-operator', 'code');
  const [left, right] = ['left', kind].map(name => operand(String(written[name]), at, fields));
  if (!left || !right) return fault('constraint-field', left ? kind : 'left');
  const base = { ...(written as unknown as ConstraintWords), at, left, right };
  const units = [left.field.unit, right.field.unit];
  const numbers = units.every(unit => NUMBERS.includes(unit));
  const times = parseDecimal(String(written['times'] ?? 1));
  if (!times || !isHeld(times) || ('times' in written && !numbers)) return fault('constraint-times', 'times');
  if (kind === 'same_province' && [left, right].every(hasProvince)) return { ...base, kind };
  const measure = numbers
    ? units.includes('amount')
      ? 'fen'
      : 'number'
    : units.every(unit => DATES.includes(unit)) && (units.includes('year') ? 'year' : 'day');
  if (kind === 'same_province' || !measure) return fault('constraint-units', kind);
  return { ...base, kind, measure, times };
}

/** A leading `/` is the root of the declaration. What stands in the entries of a list is one value only from inside of it. */
function operand(written: string, at: string, fields: Fields): Operand | undefined {
  const absolute = written.startsWith('/');
  const path = written.split('/').filter(Boolean);
  const field = fields.get([...(absolute || at === '' ? [] : [at]), ...path].join('.'));
  const holder = fields.get(at);
  const list = holder?.unit === 'list' ? at : holder?.list;
  return field && field.list === (absolute ? undefined : list) ? { absolute, path, field } : undefined;
}

function isHeld({ numerator, denominator }: Exact): boolean {
  return numerator > 0n && numerator <= MOST_TIMES && denominator <= MOST_TIMES;
}

function hasProvince({ field }: Operand): boolean {
  return field.format === 'uscc' || field.unit === 'code';
}

/** The province of a code of an administrative division (GB/T 2260); undefined when the code is none. */
export function divisionProvince(code: string): string | undefined {
  return /^\d{6}$/.test(code) ? code.slice(0, 2) : undefined;
}
