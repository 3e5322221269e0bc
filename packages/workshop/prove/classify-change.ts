import { or, type Term } from '@zhunsheng/language/smt';
import {
  type Aliases,
  type Comparison,
  type Judged,
  openComparison,
  type Side,
  UNKNOWN_SIZE,
} from './comparison.ts';
import {
  clauseQuestion,
  directions,
  findWitness,
  type Question,
  type Witness,
  wholeQuestion,
} from './find-witness.ts';
import type { ProvableEdition } from './provable-edition.ts';
import type { Answer, Prover } from './solver.ts';

/**
 * How `to` stands to `from`, on the declarations that are valid in both, give all the data that either reads (the
 * classification of size included) and are decided by `from`, under either assurance and with any findings:
 * `stricter`: one passes in `from` and does not in `to`; `looser`: one fails in `from` and does not in `to`;
 * `incomparable`: both; `equivalent`: neither, so `to` decides them all, and alike. To pass is to be met or not
 * applicable (recognised), to fail is to be not met (not recognised). `unknown`: Z3 ran out of time on one of the two.
 */
export type ChangeClass = 'equivalent' | 'stricter' | 'looser' | 'incomparable' | 'unknown';

/**
 * Whether exactly one of the two leaves something undetermined: `all_data` for a declaration with all data, too,
 * `missing_data` only where data are missing, `never`; `unknown`: Z3 ran out of time.
 */
export type UndeterminedDiffers = 'never' | 'missing_data' | 'all_data' | 'unknown';

export interface LogicChange {
  readonly class: ChangeClass;
  /** The same for enterprises of one size; `unknown` is for those whose size cannot be told. Empty without sizes. */
  readonly per_size: Readonly<Record<string, ChangeClass>>;
  readonly undetermined_differs: UndeterminedDiffers;
  /** Directions on which Z3 ran out of time. */
  readonly timed_out?: readonly ('stricter' | 'looser')[];
}

export interface ClauseChange {
  readonly id: string;
  /** The id in `to`, where it is another. */
  readonly to_id?: string;
  /** What changed for enterprises: a rule that was only rewritten is `none` or, under another id, `renamed`. */
  readonly change: 'logic' | 'none' | 'added' | 'removed' | 'renamed';
  /** Absent for a clause that only one edition has. */
  readonly logic?: LogicChange;
  readonly witnesses: readonly Witness[];
}

export interface EditionChange {
  readonly from: string;
  readonly to: string;
  readonly conclusion: LogicChange & { readonly witnesses: readonly Witness[] };
  /** In the order of `to`, those that were removed last. */
  readonly clauses: readonly ClauseChange[];
  readonly queries: number;
  readonly milliseconds: number;
}

export interface ChangeOptions {
  readonly aliases?: Aliases;
  /** Milliseconds a query. */
  readonly timeout?: number;
  /** Told before each clause by its id, and at last with null for the conclusion. */
  readonly onQuestion?: (clause: string | null) => void;
}

/** Classifies every clause and the conclusion; every witness has been confirmed by the checkers of both editions. */
export async function classifyChange(
  from: ProvableEdition,
  to: ProvableEdition,
  prover: Prover,
  { aliases = {}, timeout, onQuestion }: ChangeOptions = {},
): Promise<EditionChange> {
  const started = performance.now();
  const comparison = await openComparison(from, to, prover, aliases, timeout);
  const same = sameDefinition(comparison.from, comparison.to);
  const clauses: ClauseChange[] = [];
  for (const [id, toId] of pairClauses(from, to, aliases)) {
    if (id === undefined || toId === undefined) {
      clauses.push({
        id: (id ?? toId) as string,
        change: id === undefined ? 'added' : 'removed',
        witnesses: [],
      });
      continue;
    }
    onQuestion?.(toId);
    const question = clauseQuestion(comparison, id, toId);
    const alike =
      same(question.from.passes, question.to.passes) && same(question.from.fails, question.to.fails);
    const logic = alike ? unchanged(comparison) : await classify(question);
    const witnesses = await findWitnesses(question, logic, aliases);
    clauses.push({
      id,
      ...(id !== toId && { to_id: toId }),
      change: kindOf(logic, id !== toId),
      logic,
      witnesses,
    });
  }
  onQuestion?.(null);
  const whole = wholeQuestion(comparison);
  const alike = same(whole.from.passes, whole.to.passes) && same(whole.from.fails, whole.to.fails);
  const logic = alike ? unchanged(comparison) : await classify(whole);
  const flips = clauses.flatMap(clause => clause.witnesses).filter(flipsConclusion);
  const witnesses = await findWitnesses(whole, logic, aliases, flips);
  return {
    from: from.id,
    to: to.id,
    conclusion: { ...logic, witnesses },
    clauses,
    queries: comparison.solver.queries(),
    milliseconds: Math.round(performance.now() - started),
  };
}

function kindOf(logic: LogicChange, renamed: boolean): ClauseChange['change'] {
  if (logic.class !== 'equivalent' || logic.undetermined_differs !== 'never') return 'logic';
  return renamed ? 'renamed' : 'none';
}

/** Pairs of ids in `from` and `to`; undefined where a clause has no counterpart. */
function pairClauses(
  from: ProvableEdition,
  to: ProvableEdition,
  aliases: Aliases,
): [string | undefined, string | undefined][] {
  const old = new Map(from.rules.clauses.map(({ id }) => [aliases[id] ?? id, id]));
  const now = to.rules.clauses.map(({ id }) => id);
  const removed = [...old].filter(([id]) => !now.includes(id)).map(([, id]) => id);
  return [
    ...now.map((id): [string | undefined, string] => [old.get(id), id]),
    ...removed.map((id): [string, undefined] => [id, undefined]),
  ];
}

function unchanged({ sizes }: Comparison): LogicChange {
  const per_size = Object.fromEntries([...sizes.keys()].map(size => [size, 'equivalent' as const]));
  return { class: 'equivalent', per_size, undetermined_differs: 'never' };
}

async function classify(question: Question): Promise<LogicChange> {
  const { solver, sizes } = question.comparison;
  const { data, classified } = question.known;
  const { stricter, looser } = directions(question);
  const whole = [
    await solver.check(data, classified, stricter),
    await solver.check(data, classified, looser),
  ] as const;
  const per_size: Record<string, ChangeClass> = {};
  for (const [size, term] of sizes) {
    const given = size === UNKNOWN_SIZE ? [data, term] : [data, classified, term];
    const ask = (direction: Term, all: Answer) =>
      size !== UNKNOWN_SIZE && all === 'unsat' ? all : solver.check(...given, direction);
    per_size[size] = classOf(await ask(stricter, whole[0]), await ask(looser, whole[1]));
  }
  const timed_out = (['stricter', 'looser'] as const).filter((_, index) => whole[index] === 'unknown');
  return {
    class: classOf(...whole),
    per_size,
    undetermined_differs: await undeterminedDiffers(question),
    ...(timed_out.length > 0 && { timed_out }),
  };
}

function classOf(stricter: Answer, looser: Answer): ChangeClass {
  if (stricter === 'unknown' || looser === 'unknown') return 'unknown';
  if (stricter === 'sat') return looser === 'sat' ? 'incomparable' : 'stricter';
  return looser === 'sat' ? 'looser' : 'equivalent';
}

async function undeterminedDiffers({
  comparison: { solver },
  from,
  to,
  known,
}: Question): Promise<UndeterminedDiffers> {
  const decided = ({ passes, fails }: Judged) => or(passes, fails);
  const differs = `(distinct ${decided(from)} ${decided(to)})`;
  const complete = await solver.check(known.data, known.classified, differs);
  if (complete !== 'unsat') return complete === 'sat' ? 'all_data' : 'unknown';
  const any = await solver.check(differs);
  if (any === 'unsat') return 'never';
  return any === 'sat' ? 'missing_data' : 'unknown';
}

function flipsConclusion({ from_conclusion, to_conclusion, direction }: Witness): boolean {
  const [before, after] =
    direction === 'stricter' ? [from_conclusion, to_conclusion] : [to_conclusion, from_conclusion];
  return before === 'recognised' && after === 'not_recognised';
}

/** One witness for each direction in which there is a change; `found` ones serve again. */
async function findWitnesses(
  question: Question,
  logic: LogicChange,
  aliases: Aliases,
  found: readonly Witness[] = [],
): Promise<Witness[]> {
  if (logic.class === 'equivalent') return [];
  const witnesses: Witness[] = [];
  for (const direction of ['stricter', 'looser'] as const) {
    const same = found.find(one => one.direction === direction);
    const witness = same
      ? { ...same, from_verdict: same.from_conclusion, to_verdict: same.to_conclusion }
      : await findWitness(question, direction, aliases);
    if (witness) witnesses.push(witness);
  }
  return witnesses;
}

const DEFINITION = /^\(define-fun (\|[^|]*\|) \(\) (?:Bool|Int) (.*)\)$/s;

/** Tells whether two editions define a name by the very same terms, which needs no solver. */
function sameDefinition(from: Side, to: Side): (fromName: string, toName: string) => boolean {
  const one = expander(from);
  const other = expander(to);
  return (fromName, toName) => one(fromName) === other(toName);
}

/** The text of a definition with what it uses written out, the edition's prefix left off. */
function expander({ compiled }: Side): (name: string) => string {
  const definitions = new Map(
    compiled.definitions.map(text => {
      const [, name = '', term = ''] = DEFINITION.exec(text) ?? [];
      return [name, term] as const;
    }),
  );
  const expand = (term: string): string =>
    term.replace(/\|[^|]*\|/g, name => {
      const definition = definitions.get(name);
      return definition === undefined ? name : expand(definition);
    });
  return expand;
}
