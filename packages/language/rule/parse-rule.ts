import type { Rule as RuleData } from '../types/rule.ts';
import type { Standard } from '../types/standard.ts';
import {
  type Compare,
  type CompareFacts,
  type Conclusion,
  type Exact,
  type Leaf,
  ORDERS,
  type Rule,
} from './ast.ts';
import { type CountedUnits, countedUnits } from './counted-units.ts';
import { exact, parseDecimal, parseQuantity } from './quantity.ts';

/** The codes of each vocabulary, by its id. */
export type VocabularyCodes = Readonly<Record<string, readonly string[]>>;

/**
 * The syntax tree of a rule that is valid by rule.schema.json. Named vocabularies become their codes; a vocabulary that
 * does not exist gives no codes, which `typecheckRule` reports.
 */
export function parseRule(data: RuleData, vocabularies: VocabularyCodes, units = countedUnits()): Rule {
  const parse = (part: unknown) => parseRule(part as RuleData, vocabularies, units);
  if ('all' in data) return { kind: 'all', id: data.id, parts: data.all.map(parse) };
  if ('any' in data) return { kind: 'any', id: data.id, parts: data.any.map(parse) };
  if ('of' in data) return { kind: 'at_least', id: data.id, least: data.at_least, parts: data.of.map(parse) };
  if ('not' in data) return { kind: 'not', part: parse(data.not) };
  if ('judgement' in data) return { kind: 'judgement', part: parse(data.judgement) };
  if ('shown_by' in data) return { kind: 'shown_by', part: parse(data.shown_by) };
  if ('present' in data) return { kind: 'present', id: data.id, fact: data.present };
  if ('match' in data) {
    const cases = data.cases.map(({ id, when, then }) => ({ id, when, then: parse(then) }));
    return { kind: 'match', fact: data.match, cases };
  }
  return parseLeaf(data as ComparisonData, vocabularies, units);
}

/** The conclusion of a standard from data valid by standard.schema.json. */
export function parseConclusion(data: ConclusionData): Conclusion {
  const parts = (some: readonly unknown[]) => some.map(one => parseConclusion(one as ConclusionData));
  if ('clause' in data) return { kind: 'clause', clause: data.clause };
  if ('all' in data) return { kind: 'all', parts: parts(data.all) };
  if ('any' in data) return { kind: 'any', parts: parts(data.any) };
  return { kind: 'at_least', least: data.at_least, parts: parts(data.of) };
}

type ConclusionData = NonNullable<NonNullable<Standard['conclusion']>['rule']>;

/** A condition as rules and the steps of grades write it. */
export type ComparisonData = { id: string; fact: string } & Record<string, unknown>;

export function parseLeaf(data: ComparisonData, vocabularies: VocabularyCodes, units: CountedUnits): Leaf {
  const { id, fact } = data;
  if ('equals' in data) return { kind: 'equals', id, fact, value: data['equals'] as boolean | string };
  for (const kind of ['in', 'includes_any'] as const) {
    const named = data[kind];
    if (typeof named === 'string')
      return { kind, id, fact, codes: vocabularies[named] ?? [], vocabulary: named };
    if (Array.isArray(named)) return { kind, id, fact, codes: named as string[] };
  }
  return parseCompare(data, units);
}

function parseCompare(data: ComparisonData, units: CountedUnits): Compare | CompareFacts {
  const { id, fact } = data;
  const order = ORDERS.find(name => name in data) ?? 'at_least';
  const written = data[order] as string | number | { fact: string; times?: string | number };
  if (typeof written === 'object') {
    const times = written.times === undefined ? undefined : String(written.times);
    return {
      kind: 'compare_facts',
      id,
      fact,
      order,
      other: written.fact,
      times: times === undefined ? exact(1n) : parseTimes(times),
      ...(times !== undefined && { written: times }),
    };
  }
  const quantity = parseQuantity(written, units);
  return {
    kind: 'compare',
    id,
    fact,
    order,
    value: quantity?.value ?? exact(0n),
    unit: quantity?.unit ?? 'none',
    ...(quantity?.counts && { counts: quantity.counts }),
    written: String(written),
  };
}

/** `3%` or `1.5`, which the schema of rules has seen. */
function parseTimes(written: string): Exact {
  return parseQuantity(written)?.value ?? parseDecimal(written) ?? exact(1n);
}
