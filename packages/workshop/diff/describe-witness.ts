import { formatObserved, formatRequired } from '@zhunsheng/checker/report';
import type { Fact, Language } from '@zhunsheng/language';
import { type Fields, readFields, usedFacts } from '@zhunsheng/language';
import type { Condition, Figure, Witness } from '@zhunsheng/language/types/diff';
import type { Clause as ReportClause, Condition as ReportCondition } from '@zhunsheng/language/types/report';
import type { ClauseRedline, Redline } from '../edition/redline/redline.ts';
import type { Aliases } from '../prove/comparison.ts';
import type { Witness as FoundWitness } from '../prove/find-witness.ts';
import { asSeenBy } from '../prove/replay-witness.ts';
import type { DiffSide } from './read-side.ts';

export interface DiffSides {
  readonly from: DiffSide;
  readonly to: DiffSide;
  readonly text: Redline;
  /** The id in `to` of each clause that was renamed. */
  readonly aliases: Aliases;
}

/**
 * A witness with the figures that the rules read and what each edition makes of them: for `clause`, or else for every
 * clause on which the editions differ.
 */
export function describeWitness(
  witness: FoundWitness,
  { from, to, aliases }: DiffSides,
  clause?: ClauseRedline,
): Witness {
  const before = replay(witness, from, {});
  const after = replay(witness, to, aliases);
  const shown = clause
    ? [[clause.from?.id, clause.to?.id] as const]
    : before.zh
        .map(({ id }) => [id, aliases[id] ?? id] as const)
        .filter(([id, now]) => verdictOf(before.zh, id) !== verdictOf(after.zh, now));
  const facts = [
    ...shown.flatMap(([id]) => factsOf(from, id)),
    ...shown.flatMap(([, id]) => factsOf(to, id)),
  ];
  // One ratio may meet a limit of one edition and miss that of the other: it is written alike in both.
  const beside = [...before.zh, ...after.zh].flatMap(({ conditions }) => conditions);
  return {
    ...witness,
    declaration: witness.declaration as Witness['declaration'],
    figures: figuresOf(facts, witness.declaration, new Map([...fieldsOf(from), ...fieldsOf(to)])),
    conditions: [
      ...shown.flatMap(([id]) => conditionsOf(before, id, from, beside)),
      ...shown.flatMap(([, id]) => conditionsOf(after, id, to, beside)),
    ],
  };
}

type InBoth = Readonly<Record<Language, readonly ReportClause[]>>;

function replay({ declaration, assurance }: FoundWitness, side: DiffSide, aliases: Aliases): InBoth {
  const seen = asSeenBy(side.provable.schema, declaration, aliases);
  const { zh, en } = side.checkers;
  return { zh: zh.check(seen, { assurance }).clauses, en: en.check(seen, { assurance }).clauses };
}

function verdictOf(clauses: readonly ReportClause[], id: string): ReportClause['verdict'] | undefined {
  return clauses.find(clause => clause.id === id)?.verdict;
}

function conditionsOf(
  { zh, en }: InBoth,
  clause: string | undefined,
  side: DiffSide,
  beside: readonly ReportCondition[],
): Condition[] {
  const [chinese, english] = [zh, en].map(
    clauses => clauses.find(({ id }) => id === clause)?.conditions ?? [],
  );
  const { description } = side.edition;
  return (chinese as ReportCondition[]).map((condition, index) => {
    const other = english?.[index] ?? condition;
    return {
      edition: side.id,
      clause: clause as string,
      id: condition.id,
      phrase: condition.phrase,
      fact: { zh: condition.fact, en: other.fact },
      observed: {
        zh: formatObserved(condition, description, 'zh', beside),
        en: formatObserved(other, description, 'en', beside),
      },
      required: {
        zh: formatRequired(condition, description, 'zh'),
        en: formatRequired(other, description, 'en'),
      },
      verdict: condition.verdict,
    };
  });
}

function factsOf({ edition: { rules } }: DiffSide, clause: string | undefined): Fact[] {
  const found = rules.clauses.find(({ id }) => id === clause);
  return found ? usedFacts([found], rules) : [];
}

function fieldsOf({ edition }: DiffSide): Fields {
  return readFields(edition.description.schema);
}

/** Amounts and counts that the facts are computed from, in the order of the schema, the earliest year first. */
function figuresOf(facts: readonly Fact[], declaration: unknown, fields: Fields): Figure[] {
  const year = Number(String((declaration as { as_of?: unknown }).as_of).slice(0, 4));
  const read = new Map<string, { path: string; year: number | null }>();
  for (const one of facts.flatMap(fact => readsOf(fact))) {
    const dated = { path: one.path, year: one.back === undefined ? null : year - one.back };
    read.set(`${dated.path} ${dated.year}`, dated);
  }
  const rank = [...fields.keys()];
  return [...read.values()]
    .sort((a, b) => rank.indexOf(a.path) - rank.indexOf(b.path) || Number(a.year) - Number(b.year))
    .flatMap(one => {
      const field = fields.get(one.path);
      if (field?.unit !== 'amount' && field?.unit !== 'count') return [];
      const { title, unit } = field;
      return [{ ...one, title, unit, value: figureAt(declaration, one, fields) }];
    });
}

/** The fields a fact reads itself; of a growth the first year and the last, for those between are not looked at. */
function readsOf(fact: Fact): { path: string; back?: number }[] {
  if (fact.kind === 'field') return [{ path: fact.path }];
  if (fact.kind === 'year') return [{ path: `${fact.list}.${fact.member}`, back: fact.back }];
  if (fact.kind !== 'growth') return [];
  return [1, 1 + fact.years].map(back => ({ path: `${fact.list}.${fact.member}`, back }));
}

type Value = Figure['value'];

function figureAt(
  declaration: unknown,
  { path, year }: { path: string; year: number | null },
  fields: Fields,
): Value {
  const list = fields.get(path)?.list;
  if (list === undefined || year === null) return (at(declaration, path) ?? null) as Value;
  const entries = (at(declaration, list) ?? []) as Record<string, unknown>[];
  const entry = entries.find(one => one[fields.get(list)?.unique ?? 'year'] === year);
  return (entry?.[path.slice(list.length + 1)] ?? null) as Value;
}

function at(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], data);
}
