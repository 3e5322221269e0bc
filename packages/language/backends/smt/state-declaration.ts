import { FEN_PER_WAN, parseDecimal } from '../../rule/quantity.ts';
import { datePartValues } from './date-parts.ts';
import { dayAt, dayOf } from './day-of.ts';
import type { DeclarationModel } from './declaration-model.ts';
import type { Cell, CellList, MemberClass } from './list-cells.ts';
import { equal, int, not, type Term } from './term.ts';
import type { ValueVariable } from './value-variable.ts';

/** A declaration as data; `as_of` is always given. */
export type DeclarationData = { readonly as_of: string; readonly [field: string]: unknown };

/** Terms that hold for this declaration and for no other that rules could tell from it. It has to be valid. */
export function stateDeclaration(model: DeclarationModel, declaration: DeclarationData): Term[] {
  return [
    ...[...model.values.values()].flatMap(variable => stateValue(variable, declaration)),
    ...[...model.codes.values()].flatMap(({ path, known, has }) => {
      const codes = read(declaration, path) as readonly string[] | undefined;
      return [
        is(known, codes !== undefined),
        ...[...has].map(([code, term]) => is(term, codes?.includes(code) ?? false)),
      ];
    }),
    ...[...model.lists.values()].flatMap(list => stateList(list, declaration)),
    ...[...model.findings.values()].flatMap(({ clause, met, notMet }) => {
      const finding = read(declaration, `findings.${clause}.finding`);
      return [is(met, finding === 'met'), is(notMet, finding === 'not_met')];
    }),
  ];
}

function is(term: Term, holds: boolean): Term {
  return holds ? term : not(term);
}

function read(value: unknown, path: string): unknown {
  let found = value;
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

function stateValue(variable: ValueVariable, declaration: DeclarationData): Term[] {
  const value =
    variable.back === undefined ? read(declaration, variable.path) : readYear(variable, declaration);
  if (value === undefined) return [not(variable.known)];
  return [
    variable.known,
    ...statedParts(variable, value),
    variable.kind === 'boolean'
      ? is(variable.value, value === true)
      : equal(variable.value, numberOf(variable, value)),
  ];
}

/** They follow from the day; said, they need not be searched for. */
function statedParts({ parts }: ValueVariable, value: unknown): Term[] {
  if (!parts) return [];
  return datePartValues(String(value)).map((number, index) =>
    equal(parts.variables[index] ?? '0', int(number)),
  );
}

function readYear({ path, back = 0 }: ValueVariable, declaration: DeclarationData): unknown {
  const dot = path.lastIndexOf('.');
  const entries = (read(declaration, path.slice(0, dot)) ?? []) as readonly { readonly year: number }[];
  const year = Number(declaration.as_of.slice(0, 4)) - back;
  return read(
    entries.find(entry => entry.year === year),
    path.slice(dot + 1),
  );
}

function numberOf({ kind, codes = [] }: ValueVariable, value: unknown): Term {
  if (kind === 'date') return int(dayOf(value as string));
  if (kind === 'code')
    return int(codes.includes(value as string) ? codes.indexOf(value as string) : codes.indexOf(null));
  const { numerator, denominator } = parseDecimal(String(value)) ?? { numerator: 0n, denominator: 1n };
  return int((numerator * (kind === 'amount' ? FEN_PER_WAN : 1n)) / denominator);
}

function stateList({ list, known, cells }: CellList, declaration: DeclarationData): Term[] {
  const entries = read(declaration, list) as readonly unknown[] | undefined;
  const counts = cells.map(cell =>
    equal(cell.count, int((entries ?? []).filter(entry => belongs(entry, cell, declaration)).length)),
  );
  return [is(known, entries !== undefined), ...counts];
}

function belongs(entry: unknown, { members }: Cell, declaration: DeclarationData): boolean {
  return Object.entries(members).every(([member, wanted]) =>
    isOfClass(read(entry, member), wanted, declaration),
  );
}

function isOfClass(value: unknown, wanted: MemberClass, declaration: DeclarationData): boolean {
  if (value === undefined || wanted.is === 'absent') return value === undefined && wanted.is === 'absent';
  switch (wanted.is) {
    case 'value':
      return wanted.values.includes(value as string);
    case 'other':
      return !wanted.than.includes(value as string);
    case 'number':
      return (wanted.from ?? Number(value)) <= Number(value) && Number(value) <= (wanted.to ?? Number(value));
    case 'date': {
      const anchor = String(read(declaration, wanted.than));
      const [from, to] = [wanted.from, wanted.to].map(cut =>
        cut === undefined ? undefined : dayAt(anchor, cut),
      );
      if (value === 'long_term') return to === undefined;
      return (
        (from === undefined || (value as string) >= from) && (to === undefined || (value as string) < to)
      );
    }
  }
}
