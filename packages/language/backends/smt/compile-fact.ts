import type { ClassifyFact, CountFact, Fact, GrowthFact, RatioFact, SumFact } from '../../rule/ast.ts';
import type { EditionRules } from '../../rule/edition-rules.ts';
import { compileClassify } from './compile-classify.ts';
import { type DeclarationModel, type ValueVariable, variableKey } from './declaration-model.ts';
import { membership } from './list-cells.ts';
import { and, equal, FALSE, int, isAmong, moreThan, not, or, plus, type Term, TRUE } from './term.ts';

/** A fact as terms; `known` says whether its value can be told. */
export type FactTerm =
  | { readonly kind: 'number'; readonly known: Term; readonly low: Term; readonly high: Term }
  | { readonly kind: 'quotient'; readonly known: Term; readonly of: Term; readonly to: Term }
  | {
      readonly kind: 'growth';
      readonly known: Term;
      readonly latest: Term;
      readonly base: Term;
      readonly years: number;
    }
  | { readonly kind: 'date' | 'boolean'; readonly known: Term; readonly value: Term }
  | { readonly kind: 'codes'; readonly known: Term; readonly has: (code: string) => Term }
  | {
      readonly kind: 'code';
      readonly known: Term;
      readonly isOneOf: (codes: readonly (string | null)[]) => Term;
      readonly codes: readonly (string | null)[];
    }
  /** A classification or what is never recorded: which values are still possible. */
  | { readonly kind: 'possible'; readonly possible: ReadonlyMap<string, Term> };

export interface FactContext {
  readonly rules: EditionRules;
  readonly model: DeclarationModel;
  /** Names a term, so that it is written once; the name is unique in the edition. */
  readonly define: (name: string, sort: 'Bool' | 'Int', term: Term) => Term;
  /** The term of another fact. */
  readonly fact: (id: string) => FactTerm;
}

/** The fact over the variables of the declaration. */
export function compileFact(fact: Fact, context: FactContext): FactTerm {
  switch (fact.kind) {
    case 'field':
      return fact.unit === 'codes'
        ? compileCodes(fact.path, context)
        : compileValue(fact.path, undefined, context);
    case 'year':
      return compileValue(`${fact.list}.${fact.member}`, fact.back, context);
    case 'ratio':
      return compileRatio(fact, context);
    case 'growth':
      return compileGrowth(fact, context);
    case 'sum':
      return compileSum(fact, context);
    case 'count':
      return compileCount(fact, context);
    case 'classify':
      return compileClassify(fact as ClassifyFact, context);
    case 'unrecorded':
      return { kind: 'possible', possible: new Map(fact.codes.map(code => [code, TRUE])) };
  }
}

function variable(path: string, back: number | undefined, { model }: FactContext): ValueVariable {
  const found = model.values.get(variableKey(path, back));
  if (!found) throw new RangeError(`\`${variableKey(path, back)}\` is not in the model of the declaration`);
  return found;
}

function compileValue(path: string, back: number | undefined, context: FactContext): FactTerm {
  const { kind, known, value, codes = [] } = variable(path, back, context);
  if (kind === 'boolean' || kind === 'date') return { kind, known, value };
  if (kind !== 'code') return { kind: 'number', known, low: value, high: value };
  const isOneOf = (wanted: readonly (string | null)[]) =>
    isAmong(
      value,
      wanted.map(code => codes.indexOf(code)).filter(index => index >= 0),
    );
  return { kind, known, isOneOf, codes };
}

function compileCodes(path: string, { model }: FactContext): FactTerm {
  const found = model.codes.get(path);
  if (!found) throw new RangeError(`\`${path}\` is not in the model of the declaration`);
  return { kind: 'codes', known: found.known, has: code => found.has.get(code) ?? FALSE };
}

function exactNumber(id: string, context: FactContext): { known: Term; value: Term } {
  const term = context.fact(id);
  if (term.kind !== 'number' || term.low !== term.high)
    throw new RangeError(`\`${id}\` is not a number to calculate with`);
  return { known: term.known, value: term.low };
}

function compileRatio(fact: RatioFact, context: FactContext): FactTerm {
  const [of, to] = [exactNumber(fact.of, context), exactNumber(fact.to, context)];
  return {
    kind: 'quotient',
    known: and(of.known, to.known, moreThan(to.value, int(0))),
    of: of.value,
    to: to.value,
  };
}

function compileGrowth({ list, member, years }: GrowthFact, context: FactContext): FactTerm {
  const [latest, base] = [1, 1 + years].map(back => variable(`${list}.${member}`, back, context)) as [
    ValueVariable,
    ValueVariable,
  ];
  const known = and(latest.known, base.known, moreThan(base.value, int(0)));
  return { kind: 'growth', known, latest: latest.value, base: base.value, years };
}

function compileSum(fact: SumFact, context: FactContext): FactTerm {
  const terms = fact.of.map(id => exactNumber(id, context));
  const sum = plus(terms.map(({ value }) => value));
  return { kind: 'number', known: and(...terms.map(({ known }) => known)), low: sum, high: sum };
}

/** From the entries that certainly belong to all that possibly do. */
function compileCount(fact: CountFact, { model, define }: FactContext): FactTerm {
  const codes = model.codes.get(fact.list);
  if (codes) {
    const members = [...codes.has.values()].map(has => `(ite ${has} 1 0)`);
    const length = define(fact.id, 'Int', fact.where.length > 0 ? int(0) : plus(members));
    return { kind: 'number', known: codes.known, low: length, high: length };
  }
  const list = model.lists.get(fact.list);
  if (!list) throw new RangeError(`\`${fact.list}\` is not in the model of the declaration`);
  const entries = (...truths: string[]) =>
    plus(list.cells.filter(cell => truths.includes(membership(cell, fact.where))).map(({ count }) => count));
  const [low, high] = [entries('true'), entries('true', 'unknown')];
  if (low === high) return { kind: 'number', known: list.known, low, high };
  return {
    kind: 'number',
    known: list.known,
    low: define(`${fact.id}:low`, 'Int', low),
    high: define(`${fact.id}:high`, 'Int', high),
  };
}

/** Whether one value of a fact is certain. */
export function isCertain(term: FactTerm): Term {
  switch (term.kind) {
    case 'number':
      return and(term.known, equal(term.low, term.high));
    case 'possible': {
      const values = [...term.possible.values()];
      const pairs = values.flatMap((one, index) => values.slice(index + 1).map(other => and(one, other)));
      return and(...pairs.map(not), or(...values));
    }
    default:
      return term.known;
  }
}
