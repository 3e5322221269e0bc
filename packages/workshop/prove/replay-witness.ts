import type { Assurance, JsonSchema } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import type { Aliases, Comparison, Side } from './comparison.ts';
import type { Values } from './solver.ts';

export type Verdict = 'met' | 'not_met' | 'undetermined' | 'not_applicable';
export type Conclusion = 'recognised' | 'not_recognised' | 'undetermined';

/** What both checkers said. For the conclusion the verdicts are the conclusions. */
export interface Confirmed {
  readonly from_verdict: Verdict | Conclusion;
  readonly to_verdict: Verdict | Conclusion;
  readonly from_conclusion: Conclusion;
  readonly to_conclusion: Conclusion;
}

/** The verdict of each clause, by id. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** The verdicts that the solver's values stand for, in both editions. */
export function predictVerdicts({ from, to }: Comparison, values: Values): { from: Verdicts; to: Verdicts } {
  const predict = ({ compiled }: Side): Verdicts =>
    new Map(
      compiled.clauses.map(({ id, met, notMet, notApplicable }) => {
        if (values.get(met)) return [id, 'met'];
        if (values.get(notMet)) return [id, 'not_met'];
        return [id, values.get(notApplicable) ? 'not_applicable' : 'undetermined'];
      }),
    );
  return { from: predict(from), to: predict(to) };
}

/** Runs the declaration through both checkers. Throws when one refuses it or says other than the solver did. */
export function replayWitness(
  { from, to }: Comparison,
  declaration: unknown,
  assurance: Assurance,
  predicted: { readonly from: Verdicts; readonly to: Verdicts },
  aliases: Aliases,
  clause?: { readonly from: string; readonly to: string },
): Confirmed {
  const before = replay(from, declaration, assurance, predicted.from, {});
  const after = replay(to, declaration, assurance, predicted.to, aliases);
  return {
    from_verdict: clause ? (predicted.from.get(clause.from) as Verdict) : before,
    to_verdict: clause ? (predicted.to.get(clause.to) as Verdict) : after,
    from_conclusion: before,
    to_conclusion: after,
  };
}

function replay(
  side: Side,
  declaration: unknown,
  assurance: Assurance,
  predicted: Verdicts,
  aliases: Aliases,
): Conclusion {
  const { edition } = side;
  const seen = asSeenBy(edition.schema, declaration, aliases);
  const report = edition.check(seen, assurance);
  const differences = report.clauses
    .filter(({ id, verdict }) => predicted.get(id) !== verdict)
    .map(({ id, verdict }) => `${id}: solver ${predicted.get(id)}, checker ${verdict}`);
  if (report.conclusion === null || report.clauses.length !== predicted.size || differences.length > 0) {
    throw new WitnessError(edition.id, [...errorsOf(report), ...differences], seen);
  }
  return report.conclusion as Conclusion;
}

function errorsOf({ problems }: Report): string[] {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, location }) => `${code} ${location?.pointer ?? ''}`);
}

/** The declaration with the fields an edition knows; findings go under the id it has for the clause. */
export function asSeenBy(schema: JsonSchema, declaration: unknown, aliases: Aliases): unknown {
  const findings = (declaration as { findings?: Record<string, unknown> }).findings;
  const renamed = findings && {
    findings: Object.fromEntries(
      Object.entries(findings).map(([id, finding]) => [aliases[id] ?? id, finding]),
    ),
  };
  return keepKnown(schema, { ...(declaration as object), ...renamed });
}

function keepKnown(node: JsonSchema | undefined, value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(item => keepKnown(node?.['items'] as JsonSchema | undefined, item));
  const properties = node?.['properties'] as Record<string, JsonSchema> | undefined;
  if (typeof value !== 'object' || value === null || !properties) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => Object.hasOwn(properties, name))
      .map(([name, member]) => [name, keepKnown(properties[name], member)]),
  );
}

/** The prover is at fault: its witness does not hold. */
export class WitnessError extends Error {
  constructor(edition: string, details: readonly string[], declaration: unknown) {
    const shown = JSON.stringify(declaration, null, 2);
    super(
      `the checker of edition \`${edition}\` does not confirm the witness:\n${details.join('\n')}\n${shown}`,
    );
  }
}
