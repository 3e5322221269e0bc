import type { ClauseRule, EditionRules, Fact, GrowthFact, YearsFact } from '@zhunsheng/language';
import { derivesFrom, factsOfRule } from '@zhunsheng/language';
import type { CompiledSmt } from '@zhunsheng/language/smt';
import {
  and,
  atLeast,
  type DeclarationModel,
  implies,
  int,
  isCertain,
  isComplete,
  type Term,
  TRUE,
  variableKey,
  yearsThere,
} from '@zhunsheng/language/smt';

/** That all data which the clauses read are given, in two parts: the figures, and what classifications need. */
export interface DataKnown {
  readonly data: Term;
  readonly classified: Term;
}

export function dataKnown(
  clauses: readonly ClauseRule[],
  { facts }: EditionRules,
  { fact }: CompiledSmt,
  model: DeclarationModel,
): DataKnown {
  const data: Term[] = [];
  const classified: Term[] = [];
  const seen = new Set<string>();
  const visit = (id: string) => {
    const found = facts.get(id);
    if (!found || seen.has(id)) return;
    seen.add(id);
    if (found.kind === 'classify') classified.push(isCertain(fact(id)));
    else {
      data.push(factKnown(found, model));
      derivesFrom(found).forEach(visit);
    }
  };
  for (const { rule, appliesWhen } of clauses)
    [...factsOfRule(rule), ...(appliesWhen ? factsOfRule(appliesWhen) : [])].forEach(visit);
  return { data: and(...data), classified: and(...classified) };
}

/** That the fields a fact reads itself are given; whether anything can be computed of them is another matter. */
function factKnown(fact: Fact, model: DeclarationModel): Term {
  const { values, codes, lists } = model;
  switch (fact.kind) {
    case 'field':
      return values.get(fact.path)?.known ?? codes.get(fact.path)?.known ?? TRUE;
    case 'year':
      return values.get(variableKey(`${fact.list}.${fact.member}`, fact.back))?.known ?? TRUE;
    case 'growth':
    case 'years':
      return seriesKnown(fact, model);
    case 'span':
      return and(...[fact.from, fact.to].map(path => values.get(path)?.known ?? TRUE));
    case 'points':
      return fact.mark === undefined ? TRUE : (values.get(fact.mark)?.known ?? TRUE);
    case 'count': {
      const list = lists.get(fact.list);
      return list ? isComplete(list) : (codes.get(fact.list)?.known ?? TRUE);
    }
    default:
      return TRUE;
  }
}

/** The years that a series is looked at in; of those before an enterprise was founded nothing need be given. */
function seriesKnown(fact: GrowthFact | YearsFact, model: DeclarationModel): Term {
  const { list, member, less, since } = fact;
  const given = (path: string, back?: number) => model.values.get(variableKey(path, back))?.known ?? TRUE;
  const all = Array.from(
    { length: fact.kind === 'growth' ? fact.years + 1 : fact.years },
    (_, year) => 1 + year,
  );
  const looked = fact.kind === 'growth' && fact.mean === 'geometric' ? [1, 1 + fact.years] : all;
  const founded = since === undefined ? TRUE : given(since);
  const there = since === undefined ? undefined : yearsThere(since, { model });
  return and(
    founded,
    ...looked.map(back => {
      const members = [member, ...(less === undefined ? [] : [less])];
      const known = and(...members.map(name => given(`${list}.${name}`, back)));
      return there === undefined ? known : implies(atLeast(there, int(back)), known);
    }),
  );
}
