import { activeLeaves, type Compare, type Fact, type YearFact } from '@zhunsheng/language';
import type { Draft, Drawn } from './drawn.ts';
import type { RandomStream } from './random-stream.ts';

/** Figures in 分, by the fact of one fiscal year that they are. */
type Change = (
  figure: (fact: YearFact) => number | undefined,
) => { fact: YearFact; value: bigint } | undefined;

/** The declaration with one figure of a fiscal year at a limit of the standard, or one 分 below; as it was where none can be. */
export function putAtLimit(stream: RandomStream, draft: Draft, drawn: Drawn): Draft {
  const changes = changesOf(drawn);
  if (changes.length === 0) return draft;
  const change = changes[stream.below(changes.length)] as Change;
  const below = BigInt(stream.below(2));
  const moved = structuredClone(draft);
  const entryOf = ({ list, back }: YearFact) => {
    const latest = Number(drawn.asOf.slice(0, 4));
    const entries = (moved[list] ?? []) as Draft[];
    return Array.isArray(entries) ? entries.find(({ year }) => year === latest - back) : undefined;
  };
  const found = change(fact => entryOf(fact)?.[fact.member] as number | undefined);
  const entry = found && entryOf(found.fact);
  if (!found || !entry) return draft;
  entry[found.fact.member] = Number(found.value - below);
  return drawn.isValid(moved) ? moved : draft;
}

/** The ways to a limit, one for each condition that a single figure can be brought to. */
function changesOf({ typed: { rules, fields } }: Drawn): Change[] {
  const leaves = rules.clauses.flatMap(({ rule }) => activeLeaves(rule).map(({ leaf }) => leaf));
  const compared = leaves.filter((leaf): leaf is Compare => leaf.kind === 'compare' && leaf.unit !== 'none');
  const isAmount = ({ list, member }: YearFact) => fields.get(`${list}.${member}`)?.unit === 'amount';
  return compared.flatMap(leaf => {
    const change = changeOf(rules.facts.get(leaf.fact), leaf, id => {
      const fact = rules.facts.get(id);
      return fact?.kind === 'year' && isAmount(fact) ? fact : undefined;
    });
    return change ? [change] : [];
  });
}

function changeOf(
  fact: Fact | undefined,
  { value: { numerator, denominator }, fact: id }: Compare,
  year: (id: string) => YearFact | undefined,
): Change | undefined {
  if (fact?.kind === 'year' && year(id)) return () => ({ fact, value: up(numerator, denominator) });
  if (fact?.kind === 'ratio') {
    const [of, to] = [year(fact.of), year(fact.to)];
    if (!of || !to) return undefined;
    return figure => {
      const whole = figure(to);
      return whole === undefined
        ? undefined
        : { fact: of, value: up(BigInt(whole) * numerator, denominator) };
    };
  }
  if (fact?.kind !== 'growth' || fact.years !== 1 || fact.less !== undefined) return undefined;
  const [now, before] = [1, 2].map(back => ({ ...fact, kind: 'year' as const, back }));
  if (!now || !before) return undefined;
  return figure => {
    const base = figure(before);
    if (base === undefined || base <= 0) return undefined;
    return { fact: now, value: up(BigInt(base) * (denominator + numerator), denominator) };
  };
}

/** The least whole number that is at least a quotient of numbers not below 0. */
function up(value: bigint, by: bigint): bigint {
  return (value + by - 1n) / by;
}
