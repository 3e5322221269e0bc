/**
 * `x-constraints`: what two fields of a declaration have to agree on, read once for everything that asks (validator,
 * prover, survey). A constraint holds where one of its fields is not given or not valid in itself.
 */
import type { Problem, Severity } from '../diagnostic/problem.ts';
import { ruleProblem } from '../diagnostic/rule-problems.ts';
import type { Bilingual } from '../words.ts';
import type { Exact } from './ast.ts';
import { type Field, type Fields, type JsonSchema, resolveSchema } from './fields.ts';
import { exact, parseDecimal } from './quantity.ts';

interface ConstraintBase {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly help: Bilingual;
  /** Path of the group or list that has the constraint, '' for the whole declaration; in a list it holds of each entry. */
  readonly at: string;
  readonly left: Operand;
  readonly right: Operand;
}

/** left ≤ right · times (`at_most`) or left < right · times (`less_than`), exactly, both in the unit `measure`. */
export interface Ordered extends ConstraintBase {
  readonly kind: 'at_most' | 'less_than';
  readonly measure: Measure;
  /** Above 0; 1 for dates. */
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

/** A constraint that says nothing: why, and where it stands in the schema. */
export interface ConstraintFault {
  readonly code: 'constraint-operator' | 'constraint-field' | 'constraint-units' | 'constraint-times';
  readonly pointer: string;
  readonly values: { readonly code: string; readonly written: string };
}

/** The constraints of a declaration schema in the order of its text, `$ref` followed, and those that say nothing. */
export function readConstraints(
  schema: JsonSchema,
  fields: Fields,
): { constraints: readonly Constraint[]; faults: readonly ConstraintFault[] } {
  const all = visit(schema, schema, '', '', fields);
  return {
    constraints: all.filter(one => 'kind' in one),
    faults: all.filter(one => 'pointer' in one),
  };
}

/** What does not make sense in the constraints of a declaration schema; pointers are into the schema. */
export function typecheckConstraints(schema: JsonSchema, fields: Fields): Problem[] {
  const { faults } = readConstraints(schema, fields);
  return faults.map(({ code, pointer, values }) => ruleProblem(code, { pointer }, values));
}

/** `pointer` is where `node` stands in the schema, `at` the path of the object that it describes. */
function visit(
  document: JsonSchema,
  node: JsonSchema,
  pointer: string,
  at: string,
  fields: Fields,
): (Constraint | ConstraintFault)[] {
  const written = (node['x-constraints'] ?? []) as readonly JsonSchema[];
  const own = written.map((one, index) => parse(one, `${pointer}/x-constraints/${index}`, at, fields));
  const below = Object.entries((node['properties'] ?? {}) as Record<string, JsonSchema>).flatMap(
    ([name, property]) => {
      const path = at ? `${at}.${name}` : name;
      const unit = fields.get(path)?.unit;
      if (unit !== 'group' && unit !== 'list') return [];
      const [group, place] = follow(document, property, `${pointer}/properties/${name}`);
      if (unit === 'group') return visit(document, group, place, path, fields);
      const [entry, below] = follow(document, group['items'] as JsonSchema, `${place}/items`);
      return [...visit(document, entry, below, path, fields)];
    },
  );
  return [...own, ...below];
}

/** The node and the place of its `x-constraints`: those beside a `$ref` win over those it leads to. */
function follow(document: JsonSchema, node: JsonSchema, pointer: string): [JsonSchema, string] {
  const elsewhere = typeof node['$ref'] === 'string' && !('x-constraints' in node);
  return [resolveSchema(document, node), elsewhere ? String(node['$ref']).slice(1) : pointer];
}

const OPERATORS = ['at_most', 'less_than', 'same_province'] as const;
const NUMBERS: readonly string[] = ['amount', 'count'];
const DATES: readonly string[] = ['date', 'expiry', 'year'];

function parse(
  written: JsonSchema,
  pointer: string,
  at: string,
  fields: Fields,
): Constraint | ConstraintFault {
  const code = String(written['code']);
  const fault = (fault: ConstraintFault['code'], member: string, found: unknown) => ({
    code: fault,
    pointer: member ? `${pointer}/${member}` : pointer,
    values: { code, written: String(found) },
  });
  const kind = OPERATORS.find(name => typeof written[name] === 'string');
  if (!kind) return fault('constraint-operator', '', code);
  const left = operand(String(written['left']), at, fields);
  if (!left) return fault('constraint-field', 'left', written['left']);
  const right = operand(String(written[kind]), at, fields);
  if (!right) return fault('constraint-field', kind, written[kind]);
  const base = {
    code,
    severity: written['severity'] as Severity,
    message: written['message'] as Bilingual,
    help: written['help'] as Bilingual,
    at,
    left,
    right,
  };
  const factor = written['times'];
  if (kind === 'same_province') {
    if (![left, right].every(hasProvince)) return fault('constraint-units', kind, written[kind]);
    return factor === undefined ? { ...base, kind } : fault('constraint-times', 'times', factor);
  }
  const measure = measureOf(left.field, right.field);
  if (!measure) return fault('constraint-units', kind, written[kind]);
  const times = factor === undefined ? exact(1n) : parseDecimal(String(factor));
  const calculates = measure === 'fen' || measure === 'number';
  if (!times || times.numerator <= 0n || (factor !== undefined && !calculates))
    return fault('constraint-times', 'times', factor);
  return { ...base, kind, measure, times };
}

/** A leading `/` is the root of the declaration. What stands in the entries of a list is one value only from inside of it. */
function operand(written: string, at: string, fields: Fields): Operand | undefined {
  const absolute = written.startsWith('/');
  const path = written.split('/').filter(Boolean);
  const field = fields.get([...(absolute || at === '' ? [] : [at]), ...path].join('.'));
  const holder = fields.get(at);
  const list = holder?.unit === 'list' ? holder.path : holder?.list;
  return field && field.list === (absolute ? undefined : list) ? { absolute, path, field } : undefined;
}

function measureOf({ unit: left }: Field, { unit: right }: Field): Measure | undefined {
  const units = [left, right];
  if (units.every(unit => NUMBERS.includes(unit))) return units.includes('amount') ? 'fen' : 'number';
  if (!units.every(unit => DATES.includes(unit))) return undefined;
  return units.includes('year') ? 'year' : 'day';
}

function hasProvince({ field }: Operand): boolean {
  return field.format === 'uscc' || field.unit === 'code';
}

/** The province of a code of an administrative division (GB/T 2260); undefined when the code is none. */
export function divisionProvince(code: string): string | undefined {
  return /^\d{6}$/.test(code) ? code.slice(0, 2) : undefined;
}
