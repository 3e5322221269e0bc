import type { ClauseRule } from '@zhunsheng/language';
import {
  and,
  type CompiledSmt,
  compileSmt,
  type DeclarationModel,
  declarationModel,
  FALSE,
  isCertain,
  not,
  type Term,
} from '@zhunsheng/language/smt';
import { dataKnown } from './data-known.ts';
import type { ProvableEdition } from './provable-edition.ts';
import type { Prover, Solver } from './solver.ts';

/** What one edition makes of a clause, or of the whole: it passes, it fails, or neither is decided. */
export interface Judged {
  readonly passes: Term;
  readonly fails: Term;
}

/** Two editions over the same declaration, in one solver. */
export interface Comparison {
  readonly solver: Solver;
  readonly model: DeclarationModel;
  readonly from: Side;
  readonly to: Side;
  /** Size classes by value with what makes an enterprise one; `unknown`: the size cannot be told. Empty without sizes. */
  readonly sizes: ReadonlyMap<string, Term>;
}

export interface Side {
  readonly edition: ProvableEdition;
  readonly compiled: CompiledSmt;
}

/** The id in `to` of each clause of `from` that was renamed. */
export type Aliases = Readonly<Record<string, string>>;

export const UNKNOWN_SIZE = 'unknown';

export async function openComparison(
  from: ProvableEdition,
  to: ProvableEdition,
  prover: Prover,
  aliases: Aliases,
  timeout?: number,
): Promise<Comparison> {
  const renamed = new Map(Object.entries(aliases).map(([old, now]) => [now, old]));
  const editions = [
    { ...from, id: 'from' },
    { ...to, id: 'to', findingOf: (id: string) => renamed.get(id) ?? id },
  ] as const;
  const model = declarationModel(editions);
  const [one, other] = [compileSmt(editions[0], model), compileSmt(editions[1], model)];
  const sizes =
    sizeTerms({ edition: from, compiled: one }) ?? sizeTerms({ edition: to, compiled: other }) ?? new Map();
  const constraints = [...model.constraints, ...one.constraints, ...other.constraints];
  const solver = await prover.open(
    [
      ...model.declarations,
      ...one.definitions,
      ...other.definitions,
      ...constraints.map(term => `(assert ${term})`),
    ],
    { timeout },
  );
  return {
    solver,
    model,
    from: { edition: from, compiled: one },
    to: { edition: to, compiled: other },
    sizes,
  };
}

function sizeTerms({ edition, compiled }: Side): Map<string, Term> | undefined {
  const sized = [...edition.rules.facts.values()].find(fact => fact.kind === 'classify');
  const term = sized && isReached(edition, sized.id) ? compiled.fact(sized.id) : undefined;
  if (term?.kind !== 'possible') return undefined;
  const certain = isCertain(term);
  const known = [...term.possible].map(([value, possible]) => [value, and(certain, possible)] as const);
  return new Map([...known, [UNKNOWN_SIZE, not(certain)]]);
}

function isReached({ rules }: ProvableEdition, id: string): boolean {
  return JSON.stringify(rules.clauses, (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  ).includes(`"${id}"`);
}

export function clauseRule({ edition }: Side, id: string): ClauseRule | undefined {
  return edition.rules.clauses.find(clause => clause.id === id);
}

export function judged({ compiled }: Side, id: string): Judged {
  const clause = compiled.clauses.find(one => one.id === id);
  return { passes: clause?.passes ?? FALSE, fails: clause?.notMet ?? FALSE };
}

export function judgedWhole({ compiled: { conclusion } }: Side): Judged {
  return { passes: conclusion.recognised, fails: conclusion.notRecognised };
}

/** That both editions know all the data they read for these clauses. */
export function bothKnow(
  { from, to, model }: Comparison,
  fromClauses: readonly ClauseRule[],
  toClauses: readonly ClauseRule[],
) {
  const one = dataKnown(fromClauses, from.edition.rules, from.compiled, model);
  const other = dataKnown(toClauses, to.edition.rules, to.compiled, model);
  return { data: and(one.data, other.data), classified: and(one.classified, other.classified) };
}
