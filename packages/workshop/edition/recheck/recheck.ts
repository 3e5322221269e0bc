import type { Checker } from '@zhunsheng/checker';
import { isObject } from '@zhunsheng/checker';
import type { Assurance } from '@zhunsheng/language';
import { hasErrors, type Problem } from '@zhunsheng/language';
import type { Clause, Condition, Gap, Reason, Report } from '@zhunsheng/language/types/report';
import type { ClauseAliases } from '../clause-aliases.ts';
import { explainChange, type Why } from './explain-change.ts';

type Conclusion = Report['conclusion'];
type Verdict = Clause['verdict'];

/** A clause of which the verdict differs. `from` or `to` is null where an edition has no such clause. */
export interface ClauseChange {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly verdict: { readonly from: Verdict | null; readonly to: Verdict | null };
  readonly clause: { readonly from: Clause | null; readonly to: Clause | null };
  readonly why: readonly Why[];
  /** What would meet the conditions that are not met in the newer edition. */
  readonly gaps: readonly { readonly condition: Condition; readonly gap: Gap }[];
  readonly missing: readonly Reason[];
}

/** What a new edition makes of a declaration that was written for an old one. */
export interface Recheck {
  readonly from: string;
  readonly to: string;
  readonly asOf: string | null;
  readonly assurance: Assurance;
  readonly enterprise: Report['enterprise'];
  readonly conclusion: { readonly from: Conclusion; readonly to: Conclusion };
  readonly changes: readonly ClauseChange[];
  /** Clauses with the same verdict in both, whose conditions or interpretations differ nevertheless. */
  readonly rewritten: readonly ClauseChange[];
  readonly unchanged: number;
  /** What the declaration is refused for; then there are no changes. `to` has what only the newer edition refuses. */
  readonly errors: { readonly from: readonly Problem[]; readonly to: readonly Problem[] };
}

export interface RecheckOptions {
  readonly assurance?: Assurance;
  readonly aliases?: ClauseAliases;
}

/**
 * Checks one declaration by two editions and says which clauses come out differently, why, and what is lacking now.
 * Both checkers are to report in the same language. The edition that the declaration names itself is disregarded; findings on renamed clauses are carried over.
 */
export function recheck(
  declaration: unknown,
  from: Pick<Checker, 'check'>,
  to: Pick<Checker, 'check'>,
  { assurance = 'verified', aliases = new Map() }: RecheckOptions = {},
): Recheck {
  const data = withoutEdition(declaration);
  const before = from.check(data, { assurance });
  const after = to.check(renameFindings(data, aliases), { assurance });
  const errors = { from: errorsOf(before), to: newErrors(errorsOf(before), errorsOf(after)) };
  const pairs = pairClauses(before.clauses, after.clauses, aliases);
  const refused = hasErrors([...errors.from, ...errors.to]);
  const compared = refused ? [] : pairs.map(([old, now]) => compareClause(old, now));
  const differs = ({ verdict }: ClauseChange) => verdict.from !== verdict.to;
  return {
    from: before.edition,
    to: after.edition,
    asOf: before.as_of,
    assurance,
    enterprise: after.enterprise,
    conclusion: { from: before.conclusion, to: after.conclusion },
    changes: compared.filter(differs),
    rewritten: compared.filter(change => !differs(change) && change.why.length > 0),
    unchanged: compared.filter(change => !differs(change) && change.why.length === 0).length,
    errors,
  };
}

function withoutEdition(declaration: unknown): unknown {
  if (!isObject(declaration)) return declaration;
  const { edition: _, ...rest } = declaration;
  return rest;
}

/** Findings are kept by clause id: those on a retired id go to its successor, unless that has one. */
function renameFindings(data: unknown, aliases: ClauseAliases): unknown {
  if (!isObject(data) || !isObject(data['findings']) || aliases.size === 0) return data;
  const given = Object.entries(data['findings']);
  const kept = given.filter(([id]) => !aliases.has(id));
  const renamed = given.filter(([id]) => aliases.has(id)).map(([id, one]) => [aliases.get(id), one]);
  return { ...data, findings: { ...Object.fromEntries(renamed), ...Object.fromEntries(kept) } };
}

function errorsOf({ problems }: Report): Problem[] {
  return (problems as Problem[]).filter(({ severity }) => severity === 'error');
}

function newErrors(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const known = new Set(before.map(({ code, location }) => `${code} ${location.pointer}`));
  return after.filter(({ code, location }) => !known.has(`${code} ${location.pointer}`));
}

/** In the order of the newer edition; clauses that it dropped come last. */
function pairClauses(
  before: readonly Clause[],
  after: readonly Clause[],
  aliases: ClauseAliases,
): [Clause | null, Clause | null][] {
  const there = new Set(after.map(({ id }) => id));
  const nowOf = (id: string) => (there.has(id) ? id : aliases.get(id));
  const pairs = after.map((now): [Clause | null, Clause | null] => {
    const old = before.find(({ id }) => id === now.id) ?? before.find(({ id }) => nowOf(id) === now.id);
    return [old ?? null, now];
  });
  const paired = new Set(pairs.map(([old]) => old));
  return [...pairs, ...before.filter(old => !paired.has(old)).map((old): [Clause, null] => [old, null])];
}

function compareClause(from: Clause | null, to: Clause | null): ClauseChange {
  const shown = (to ?? from) as Clause;
  const open = to?.verdict === 'not_met' ? to.conditions : [];
  return {
    id: shown.id,
    number: shown.number,
    title: shown.title,
    verdict: { from: from?.verdict ?? null, to: to?.verdict ?? null },
    clause: { from, to },
    why: explainChange(from, to),
    gaps: open.flatMap(condition => (condition.gap ? [{ condition, gap: condition.gap }] : [])),
    missing: to?.missing ?? [],
  };
}
