/**
 * The declaration as variables of a solver, shared by all editions that are compared, so that they speak of the same
 * enterprise. It preserves: every valid declaration is a value of the variables, and every value that fulfils
 * `constraints` is a valid declaration in each of the editions (fields are matched by path). Amounts are whole 分, dates
 * days since 1970, codes numbers in the order of their list; one Bool each says whether a value is given.
 *
 * It departs from the declaration where rules cannot tell the difference: entries of a counted list are held as how
 * many there are of each kind (see list-cells.ts), years are relative to as_of, fields no rule reads are left out. It is
 * narrower in one thing: dates whose year or calendar day a rule reads lie in the years 1901 to 2099 (see date-parts.ts).
 */
import type { CountFact, Fact } from '../../rule/ast.ts';
import { type Field, type Fields, type JsonSchema, readFields } from '../../rule/fields.ts';
import { exact, FEN_PER_WAN, parseDecimal } from '../../rule/quantity.ts';
import { usedFacts } from '../../rule/used-facts.ts';
import { codesOf } from './code-domain.ts';
import { constraintTerms } from './constraint-terms.ts';
import { dateParts, datePartsTerm } from './date-parts.ts';
import { type CellList, cellConstraints, cellList } from './list-cells.ts';
import { ceiling, floor } from './number-term.ts';
import type { SmtEdition } from './smt-edition.ts';
import { and, atLeast, equal, implies, int, isAmong, minus, not, symbol, type Term } from './term.ts';
import { type ValueVariable, variableKey } from './value-variable.ts';

export interface CodesVariable {
  readonly kind: 'codes';
  readonly path: string;
  readonly known: Term;
  readonly has: ReadonlyMap<string, Term>;
}

export interface FindingVariable {
  readonly clause: string;
  readonly met: Term;
  readonly notMet: Term;
}

export interface DeclarationModel {
  /** By path, or path and `@` and years back. */
  readonly values: ReadonlyMap<string, ValueVariable>;
  readonly codes: ReadonlyMap<string, CodesVariable>;
  readonly lists: ReadonlyMap<string, CellList>;
  readonly findings: ReadonlyMap<string, FindingVariable>;
  /** Declarations of the variables, in SMT-LIB. */
  readonly declarations: readonly string[];
  /** What makes the values a valid declaration. */
  readonly constraints: readonly Term[];
  /** Whether the enterprise's own yes counts (assurance `declared`). */
  readonly declared: Term;
}

const UNBOUNDED = 1_000_000;

export const DECLARED = symbol('declared');

/** The variables that the rules of the editions read. */
export function declarationModel(editions: readonly SmtEdition[]): DeclarationModel {
  const facts = editions.flatMap(edition => usedFacts(edition.rules.clauses, edition.rules));
  const fields = editions.map(({ schema }) => readFields(schema));
  const values = new Map<string, ValueVariable>();
  for (const variable of facts.flatMap(fact => valueVariables(fact, editions, fields))) {
    const key = variableKey(variable.path, variable.back);
    values.set(key, { ...values.get(key), ...variable });
  }
  const codes = new Map(
    facts
      .filter(fact => codesPath(fact, fields))
      .map(fact => {
        const variable = codesVariable(codesPath(fact, fields) as string, editions, fields);
        return [variable.path, variable];
      }),
  );
  const counts = facts.filter((fact): fact is CountFact => fact.kind === 'count' && !codes.has(fact.list));
  const lists = new Map(
    [...Map.groupBy(counts, ({ list }) => list)].map(([list, of]) => [
      list,
      cellList(list, of, fields, maxItems(list, editions)),
    ]),
  );
  const findings = new Map(editions.flatMap(findingVariables).map(variable => [variable.clause, variable]));
  const parts = { values, codes, lists, findings, declared: DECLARED };
  return { ...parts, declarations: declare(parts), constraints: constrain(parts, editions, fields) };
}

/** How many entries a list may have in all the editions. */
function maxItems(list: string, editions: readonly SmtEdition[]): number {
  const limits = editions.map(({ schema }) => {
    let node: JsonSchema | undefined = schema;
    for (const name of list.split('.'))
      node = (node?.['properties'] as Record<string, JsonSchema> | undefined)?.[name];
    return (node?.['maxItems'] as number | undefined) ?? UNBOUNDED;
  });
  return Math.min(...limits);
}

function valueVariables(
  fact: Fact,
  editions: readonly SmtEdition[],
  fields: readonly Fields[],
): ValueVariable[] {
  switch (fact.kind) {
    case 'field': {
      if (fact.unit === 'codes' || fact.unit === 'ratio') return [];
      const codes = fact.unit === 'code' ? { codes: codesOf(fact.path, editions, fields) } : {};
      return [{ ...variable(fact.unit, fact.path), ...codes }];
    }
    case 'year':
      return entryVariables(fact.list, fact.back, fields);
    case 'growth':
    case 'years': {
      const years = fact.kind === 'growth' ? fact.years + 1 : fact.years;
      const dates = fact.since === undefined ? [] : ['as_of', fact.since];
      return [
        ...Array.from({ length: years }, (_, index) => entryVariables(fact.list, 1 + index, fields)).flat(),
        ...dates.map(calendarDate),
      ];
    }
    case 'span':
      return [fact.from, fact.to].map(path =>
        fact.measure === 'years' ? calendarDate(path) : variable('date', path),
      );
    case 'points':
      return fact.mark === undefined ? [] : [variable('count', fact.mark)];
    default:
      return [];
  }
}

function calendarDate(path: string): ValueVariable {
  return { ...variable('date', path), parts: dateParts(path) };
}

/** Every figure of the entry, so that constraints between them hold and a witness is complete. */
function entryVariables(list: string, back: number, fields: readonly Fields[]): ValueVariable[] {
  return fields
    .flatMap(dictionary => [...dictionary.values()])
    .filter(field => field.list === list)
    .flatMap(({ path, unit }) => (unit === 'amount' || unit === 'count' ? [variable(unit, path, back)] : []));
}

function variable(kind: ValueVariable['kind'], path: string, back?: number): ValueVariable {
  const name = variableKey(path, back);
  return {
    kind,
    path,
    ...(back !== undefined && { back }),
    known: symbol(name, 'known'),
    value: symbol(name),
  };
}

function codesPath(fact: Fact, fields: readonly Fields[]): string | undefined {
  if (fact.kind === 'field' && fact.unit === 'codes') return fact.path;
  const counted = fact.kind === 'count' && fields.some(one => one.get(fact.list)?.unit === 'codes');
  return counted ? fact.list : undefined;
}

function codesVariable(
  path: string,
  editions: readonly SmtEdition[],
  fields: readonly Fields[],
): CodesVariable {
  const codes = codesOf(path, editions, fields).filter(code => code !== null);
  const has = new Map(codes.map(code => [code, symbol(path, 'has', code)]));
  return { kind: 'codes', path, known: symbol(path, 'known'), has };
}

function findingVariables({ rules, findingOf = id => id }: SmtEdition): FindingVariable[] {
  return rules.clauses
    .filter(({ mode }) => mode !== 'computed')
    .map(({ id }) => findingOf(id))
    .map(clause => ({
      clause,
      met: symbol('finding', clause, 'met'),
      notMet: symbol('finding', clause, 'not_met'),
    }));
}

type Parts = Omit<DeclarationModel, 'declarations' | 'constraints'>;

function declare({ values, codes, lists, findings, declared }: Parts): string[] {
  const bool = (name: Term) => `(declare-const ${name} Bool)`;
  const whole = (name: Term) => `(declare-const ${name} Int)`;
  return [
    bool(declared),
    ...[...values.values()].flatMap(({ kind, known, value, parts }) => [
      bool(known),
      kind === 'boolean' ? bool(value) : whole(value),
      ...(parts ? parts.variables.map(whole) : []),
    ]),
    ...[...codes.values()].flatMap(({ known, has }) => [known, ...has.values()].map(bool)),
    ...[...lists.values()].flatMap(({ known, cells }) => [
      bool(known),
      ...cells.map(cell => whole(cell.count)),
    ]),
    ...[...findings.values()].flatMap(({ met, notMet }) => [bool(met), bool(notMet)]),
  ];
}

function constrain(parts: Parts, editions: readonly SmtEdition[], fields: readonly Fields[]): Term[] {
  return [
    ...fields.flatMap(dictionary =>
      [...parts.values.values()].flatMap(one =>
        valueConstraints(one, dictionary.get(one.path), parts, dictionary),
      ),
    ),
    ...[...parts.values.values()].flatMap(({ value, parts: date }) =>
      date ? [datePartsTerm(value, date)] : [],
    ),
    ...fields.flatMap(dictionary => yearConstraints(parts, dictionary)),
    ...[...parts.lists.values()].flatMap(cellConstraints),
    ...[...parts.findings.values()].map(({ met, notMet }) => not(and(met, notMet))),
    ...editions.flatMap(({ schema }) => constraintTerms(schema, parts.values, 'error')),
  ];
}

/** The years of entries follow as_of, which is always given; where rules read it, they keep to the schema. */
function yearConstraints({ values }: Parts, fields: Fields): Term[] {
  const asOf = values.get('as_of');
  if (!asOf) return [];
  const { parts } = asOf;
  const yearly = [...values.values()].flatMap(({ path, back, known }) => {
    const list = fields.get(path)?.list ?? '';
    const year = fields.get(`${list}.${fields.get(list)?.unique}`);
    if (!parts || back === undefined || !year) return [];
    return limits(minus(parts.year, int(back)), year, 1n).map(bound => implies(known, bound));
  });
  return [asOf.known, ...new Set(yearly)];
}

/** Days of the years 1 to 9999. */
const [FIRST_DAY, LAST_DAY] = [-719_162, 2_932_896];

function valueConstraints(
  one: ValueVariable,
  field: Field | undefined,
  parts: Parts,
  fields: Fields,
): Term[] {
  if (!field) return [];
  return [
    ...bounds(one, field).map(bound => implies(one.known, bound)),
    ...(field.required ? requiredKnown(one, field, parts, fields) : []),
  ];
}

function bounds({ kind, value, codes }: ValueVariable, { minimum, maximum, codes: allowed }: Field): Term[] {
  if (kind === 'boolean') return [];
  if (kind === 'date') return [atLeast(value, int(FIRST_DAY)), atLeast(int(LAST_DAY), value)];
  if (kind === 'code') {
    const possible = (codes ?? []).map((code, index) =>
      !allowed || (code !== null && allowed.includes(code)) ? index : -1,
    );
    return [
      isAmong(
        value,
        possible.filter(index => index >= 0),
      ),
    ];
  }
  return limits(value, { minimum, maximum }, kind === 'amount' ? FEN_PER_WAN : 1n);
}

function limits(
  value: Term,
  { minimum, maximum }: Pick<Field, 'minimum' | 'maximum'>,
  scale: bigint,
): Term[] {
  const scaled = (bound: number) => {
    const { numerator, denominator } = parseDecimal(String(bound)) ?? exact(0n);
    return exact(numerator * scale, denominator);
  };
  return [
    ...(minimum === undefined ? [] : [atLeast(value, int(ceiling(scaled(minimum))))]),
    ...(maximum === undefined ? [] : [atLeast(int(floor(scaled(maximum))), value)]),
  ];
}

/** A required field is given if what it stands in is: its groups are required, too, or another member of its entry is given. */
function requiredKnown(one: ValueVariable, field: Field, { values }: Parts, fields: Fields): Term[] {
  if (field.list !== undefined) {
    const siblings = [...values.values()].filter(
      other => other.back === one.back && fields.get(other.path)?.list === field.list,
    );
    return siblings.map(({ known }) => implies(known, one.known));
  }
  const groups = one.path
    .split('.')
    .slice(0, -1)
    .map((_, index, names) => names.slice(0, index + 1).join('.'));
  return groups.every(group => fields.get(group)?.required) ? [equal(one.known, 'true')] : [];
}
