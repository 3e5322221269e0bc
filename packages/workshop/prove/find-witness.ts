import type { Assurance } from '@zhunsheng/language';
import { and, not, type Term } from '@zhunsheng/language/smt';
import {
  type Aliases,
  bothKnow,
  type Comparison,
  clauseRule,
  type Judged,
  judged,
  judgedWhole,
  type Side,
} from './comparison.ts';
import { type Confirmed, predictVerdicts, replayWitness } from './replay-witness.ts';
import type { Values } from './solver.ts';
import { typicalWishes } from './typical.ts';
import { writeDeclaration } from './write-declaration.ts';

/** A declaration on which the editions differ, with what each of them says, confirmed by both checkers. */
export interface Witness extends Confirmed {
  readonly direction: 'stricter' | 'looser';
  readonly assurance: Assurance;
  /** As data for a file. What only one edition knows the other does not get to see. */
  readonly declaration: unknown;
}

/** A plausible declaration for which the change has the direction; undefined when there is none or time runs out. */
export async function findWitness(
  question: Question,
  direction: Witness['direction'],
  aliases: Aliases,
): Promise<Witness | undefined> {
  const { comparison, known } = question;
  const required = [known.data, known.classified, directions(question)[direction]];
  const granted = await grantWishes(comparison, required, wishes(question, direction));
  if (!granted) return undefined;
  const declaration = writeDeclaration(comparison.model, granted, [
    comparison.from.edition.schema,
    comparison.to.edition.schema,
  ]);
  const assurance = granted.get(comparison.model.declared) ? 'declared' : 'verified';
  const predicted = predictVerdicts(comparison, granted);
  const confirmed = replayWitness(comparison, declaration, assurance, predicted, aliases, question.clause);
  return { direction, assurance, declaration, ...confirmed };
}

/** First what makes the witness telling, then what makes it plausible. */
function wishes({ comparison, to, clause }: Question, direction: Witness['direction']): Term[] {
  const { from, to: toSide, model } = comparison;
  const [before, after] = [from.compiled, toSide.compiled];
  const recognised = direction === 'stricter' ? before.conclusion.recognised : after.conclusion.recognised;
  const rejected =
    direction === 'stricter' ? after.conclusion.notRecognised : before.conclusion.notRecognised;
  const others = [
    ...before.clauses.filter(({ id }) => id !== clause?.from),
    ...after.clauses.filter(({ id }) => id !== clause?.to),
  ].map(({ passes }) => passes);
  const stated = new Set([from, toSide].flatMap(statedPaths));
  const documents = [...model.findings.values()].filter(
    ({ clause: id }) => clauseRule(from, id)?.mode === 'documents',
  );
  const all = bothKnow(comparison, from.edition.rules.clauses, toSide.edition.rules.clauses);
  return [
    direction === 'stricter' ? to.fails : to.passes,
    ...(clause ? [and(...others)] : []),
    and(recognised, rejected),
    and(all.data, all.classified),
    and(...[...model.values.values()].map(({ path, known }) => (stated.has(path) ? not(known) : known))),
    not(model.declared),
    and(...documents.flatMap(({ met, notMet }) => [not(met), not(notMet)])),
    ...typicalWishes(model, toSide.edition.schema),
  ];
}

/** Fields that are heard only where a classification does not decide: left out where it does. */
function statedPaths({ edition: { rules } }: Side): string[] {
  return [...rules.facts.values()].flatMap(fact => {
    const stated = fact.kind === 'classify' && fact.otherwise ? rules.facts.get(fact.otherwise) : undefined;
    return stated?.kind === 'field' ? [stated.path] : [];
  });
}

/** Values that fulfil what is required and as many wishes as can be had, earlier ones first. */
async function grantWishes(
  { solver, model, from, to }: Comparison,
  required: readonly Term[],
  wished: readonly Term[],
): Promise<Values | undefined> {
  const wanted = [
    ...constants(model.declarations),
    ...verdictNames([...from.compiled.clauses, ...to.compiled.clauses]),
  ];
  const granted = [...required];
  const grant = async (wishes: readonly Term[]): Promise<void> => {
    if (wishes.length === 0) return;
    if ((await solver.attempt(...granted, ...wishes)) === 'sat') granted.push(...wishes);
    else if (wishes.length > 1) {
      const half = Math.ceil(wishes.length / 2);
      await grant(wishes.slice(0, half));
      await grant(wishes.slice(half));
    }
  };
  await grant(wished);
  return (await solver.find(granted, wanted)) ?? solver.find(required, wanted);
}

function constants(declarations: readonly string[]): Term[] {
  return declarations.map(text => /\|[^|]*\|/.exec(text)?.[0] ?? '');
}

function verdictNames(clauses: Comparison['from']['compiled']['clauses']): Term[] {
  return clauses.flatMap(({ met, notMet, notApplicable }) => [met, notMet, notApplicable]);
}

/** What is asked of one clause or of the conclusion. */
export interface Question {
  readonly comparison: Comparison;
  /** The clause in `from` and `to`; absent for the conclusion. */
  readonly clause?: { readonly from: string; readonly to: string };
  readonly from: Judged;
  readonly to: Judged;
  readonly known: { readonly data: Term; readonly classified: Term };
}

/** The question on a clause by its ids in the two editions. */
export function clauseQuestion(comparison: Comparison, id: string, toId: string): Question {
  const rules = [clauseRule(comparison.from, id), clauseRule(comparison.to, toId)].map(one =>
    one ? [one] : [],
  );
  return {
    comparison,
    clause: { from: id, to: toId },
    from: judged(comparison.from, id),
    to: judged(comparison.to, toId),
    known: bothKnow(comparison, rules[0] ?? [], rules[1] ?? []),
  };
}

export function wholeQuestion(comparison: Comparison): Question {
  const { from, to } = comparison;
  const known = bothKnow(comparison, from.edition.rules.clauses, to.edition.rules.clauses);
  return { comparison, from: judgedWhole(from), to: judgedWhole(to), known };
}

/** What passes no longer, and what fails no longer. */
export function directions({ from, to }: Question): { stricter: Term; looser: Term } {
  return { stricter: and(from.passes, not(to.passes)), looser: and(from.fails, not(to.fails)) };
}
