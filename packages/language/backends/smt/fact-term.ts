import type { Series } from '../../rule/ast.ts';
import type { EditionRules } from '../../rule/edition-rules.ts';
import type { DeclarationModel } from './declaration-model.ts';
import { ceiling, floor, type NumberTerm, type Whole } from './number-term.ts';
import { and, atLeast, int, ite, minus, not, or, type Term, TRUE } from './term.ts';
import { type ValueVariable, variableKey } from './value-variable.ts';

/** A fact as terms; `known` says whether its value can be told. */
export type FactTerm =
  | NumberTerm
  | { readonly kind: 'date' | 'boolean'; readonly known: Term; readonly value: Term }
  | { readonly kind: 'codes'; readonly known: Term; readonly has: (code: string) => Term }
  | {
      readonly kind: 'code';
      readonly known: Term;
      readonly isOneOf: (codes: readonly (string | null)[]) => Term;
      readonly codes: readonly (string | null)[];
      /** The codes that are possible while none is given; absent where it can be any. */
      readonly allowed?: readonly string[];
    }
  /** A classification, a grade or what is never recorded: which values are still possible. */
  | { readonly kind: 'possible'; readonly possible: ReadonlyMap<string, Term> };

export interface FactContext {
  readonly rules: EditionRules;
  readonly model: DeclarationModel;
  /** Names a term, so that it is written once; the name is unique in the edition. */
  readonly define: (name: string, sort: 'Bool' | 'Int', term: Term) => Term;
  /** The term of another fact. */
  readonly fact: (id: string) => FactTerm;
}

export function variable(
  path: string,
  back: number | undefined,
  { model }: Pick<FactContext, 'model'>,
): ValueVariable {
  const found = model.values.get(variableKey(path, back));
  if (!found) throw new RangeError(`\`${variableKey(path, back)}\` is not in the model of the declaration`);
  return found;
}

/** The ends of another fact; what is rational (a ratio, growth, a mean) has none and is no term of another fact. */
export function wholeOf(id: string, context: Pick<FactContext, 'fact'>): Whole {
  const term = context.fact(id);
  if (term.kind !== 'number' || !term.whole)
    throw new RangeError(`\`${id}\` is no whole number to calculate with`);
  return term.whole;
}

/** A series in one fiscal year: its number, or all that the schema allows. */
export function seriesYear(
  series: Series,
  back: number,
  context: Pick<FactContext, 'model'>,
): Whole & { readonly given: Term; readonly value: Term } {
  const { list, member, less, range } = series;
  const [own, taken] = [member, ...(less === undefined ? [] : [less])].map(name =>
    variable(`${list}.${name}`, back, context),
  ) as [ValueVariable, ValueVariable?];
  const given = and(own.known, taken?.known ?? TRUE);
  const value = minus(own.value, taken?.value ?? '0');
  const [low, high] = [int(floor(range.low)), int(ceiling(range.high))];
  return { given, value, known: TRUE, low: ite(given, value, low), high: ite(given, value, high) };
}

/**
 * For each number of years that may count what makes it possible: of `years` periods that end with the latest fiscal
 * year those since founding; `longer` is 1 where a period needs the year before it, too.
 */
export function possibleYears(
  { years, since }: { readonly years: number; readonly since?: string },
  longer: 0 | 1,
  context: Pick<FactContext, 'model'>,
): { readonly count: number; readonly possible: Term }[] {
  if (since === undefined) return [{ count: years, possible: TRUE }];
  const founded = variable(since, undefined, context);
  const there = yearsThere(since, context);
  return Array.from({ length: years + 1 }, (_, count) => {
    const own = int(count + longer);
    const counted = [
      ...(count === 0 ? [] : [atLeast(there, own)]),
      ...(count === years ? [] : [atLeast(own, there)]),
    ];
    return { count, possible: or(not(founded.known), and(...counted)) };
  });
}

/** How many fiscal years before that of as_of do not end before the year of the date `since`. */
export function yearsThere(since: string, context: Pick<FactContext, 'model'>): Term {
  const [now, then] = ['as_of', since].map(path => partsOf(path, context).year) as [Term, Term];
  return minus(now, then);
}

export function partsOf(path: string, context: Pick<FactContext, 'model'>) {
  const { parts } = variable(path, undefined, context);
  if (!parts) throw new RangeError(`\`${path}\` is no date in the model of the declaration`);
  return parts;
}

/** Whether one value of a fact is certain. */
export function isCertain(term: FactTerm): Term {
  switch (term.kind) {
    case 'number':
      return term.certain;
    case 'possible': {
      const values = [...term.possible.values()];
      const pairs = values.flatMap((one, index) => values.slice(index + 1).map(other => and(one, other)));
      return and(...pairs.map(not), or(...values));
    }
    case 'code':
      return term.allowed?.length === 1 ? TRUE : term.known;
    default:
      return term.known;
  }
}
