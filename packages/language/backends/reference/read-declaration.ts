import type { Exact, Range, Series, Unit } from '../../rule/ast.ts';
import { multiply, subtract, ZERO } from '../../rule/exact-arithmetic.ts';
import { exact, FEN_PER_WAN, parseDecimal } from '../../rule/quantity.ts';
import { type DeclarationData, field, type Observed, type Reason } from './outcome.ts';

export type Entry = { readonly [member: string]: unknown };

/** The value at a dotted path; undefined when it or a group above it is absent. */
export function readPath(declaration: DeclarationData, path: string): unknown {
  let value: unknown = declaration;
  for (const name of path.split('.')) value = readMember(value, name);
  return value;
}

export function readMember(entry: unknown, name: string): unknown {
  if (typeof entry !== 'object' || entry === null || !Object.hasOwn(entry, name)) return undefined;
  return (entry as Entry)[name];
}

/** The entries of the list at `path`; undefined when the list is absent. */
export function readList(declaration: DeclarationData, path: string): readonly Entry[] | undefined {
  return readPath(declaration, path) as readonly Entry[] | undefined;
}

/** The fiscal year `back` years before the year of as_of. */
export function fiscalYear(declaration: DeclarationData, back: number): number {
  return Number(declaration.as_of.slice(0, 4)) - back;
}

/** `list.member` of the entry for `year`; undefined when list, entry or member is absent. */
export function readYear(declaration: DeclarationData, list: string, member: string, year: number): unknown {
  const entry = readList(declaration, list)?.find(candidate => candidate['year'] === year);
  return readMember(entry, member);
}

/** The number that is written: a JSON number counts as its shortest decimal representation, so 0.1 is one tenth. */
export function readNumber(value: unknown): Exact {
  const number = parseDecimal(String(value));
  if (!number) throw new RangeError(`\`${String(value)}\` is not a plain decimal`);
  return number;
}

/** A present value as a fact of `unit`. */
export function observeValue(value: unknown, unit: Unit): Observed {
  switch (unit) {
    case 'amount':
      return known(multiply(readNumber(value), exact(FEN_PER_WAN)));
    case 'count':
    case 'ratio':
      return known(readNumber(value));
    case 'date':
      return { kind: 'date', date: value as string };
    case 'boolean':
      return { kind: 'boolean', value: value as boolean };
    case 'codes':
      return { kind: 'codes', codes: value as readonly string[] };
    case 'code':
      return { kind: 'one_of', possible: [String(value)], reasons: [] };
  }
}

/** A series in the fiscal year `back` years before that of as_of: its number, or what the schema allows of an absent one. */
export function observeSeries(
  series: Series,
  declaration: DeclarationData,
  back: number,
): Range & { readonly reasons: readonly Reason[] } {
  const { list, member, less, range, scale } = series;
  const year = fiscalYear(declaration, back);
  const names = less === undefined ? [member] : [member, less];
  const values = names.map(name => readYear(declaration, list, name, year));
  const reasons = names.flatMap((name, index) =>
    values[index] === undefined ? [field(`${list}.${name}`, year)] : [],
  );
  if (reasons.length > 0) return { ...range, reasons };
  const [own = ZERO, taken = ZERO] = values.map(value => multiply(readNumber(value), exact(scale)));
  const number = subtract(own, taken);
  return { low: number, high: number, reasons };
}

function known(number: Exact): Observed {
  return { kind: 'numbers', low: number, high: number, reasons: [] };
}
