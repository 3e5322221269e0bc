import type { ClauseRule, EditionRules, Fact } from '@zhunsheng/language';
import { derivesFrom, factsOfRule } from '@zhunsheng/language';
import type { CompiledSmt } from '@zhunsheng/language/smt';
import {
  and,
  type DeclarationModel,
  isCertain,
  isComplete,
  type Term,
  TRUE,
  variableKey,
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
function factKnown(fact: Fact, { values, codes, lists }: DeclarationModel): Term {
  switch (fact.kind) {
    case 'field':
      return values.get(fact.path)?.known ?? codes.get(fact.path)?.known ?? TRUE;
    case 'year':
      return values.get(variableKey(`${fact.list}.${fact.member}`, fact.back))?.known ?? TRUE;
    case 'growth': {
      const keys = [1, 1 + fact.years].map(back => variableKey(`${fact.list}.${fact.member}`, back));
      return and(...keys.map(key => values.get(key)?.known ?? TRUE));
    }
    case 'count': {
      const list = lists.get(fact.list);
      return list ? isComplete(list) : (codes.get(fact.list)?.known ?? TRUE);
    }
    default:
      return TRUE;
  }
}
