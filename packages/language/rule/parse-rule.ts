import type { Rule as RuleData } from '../types/rule.ts';
import { type Compare, type Leaf, ORDERS, type Rule } from './ast.ts';
import { exact, parseQuantity } from './quantity.ts';

/** The codes of each vocabulary, by its id. */
export type VocabularyCodes = Readonly<Record<string, readonly string[]>>;

/**
 * The syntax tree of a rule that is valid by rule.schema.json. Named vocabularies become their codes; a vocabulary that
 * does not exist gives no codes, which `typecheckRule` reports.
 */
export function parseRule(data: RuleData, vocabularies: VocabularyCodes): Rule {
  const parse = (part: unknown) => parseRule(part as RuleData, vocabularies);
  if ('all' in data) return { kind: 'all', id: data.id, parts: data.all.map(parse) };
  if ('any' in data) return { kind: 'any', id: data.id, parts: data.any.map(parse) };
  if ('not' in data) return { kind: 'not', part: parse(data.not) };
  if ('judgement' in data) return { kind: 'judgement', part: parse(data.judgement) };
  if ('shown_by' in data) return { kind: 'shown_by', part: parse(data.shown_by) };
  if ('present' in data) return { kind: 'present', id: data.id, fact: data.present };
  if ('match' in data) {
    const cases = data.cases.map(({ id, when, then }) => ({ id, when, then: parse(then) }));
    return { kind: 'match', fact: data.match, cases };
  }
  return parseLeaf(data as ComparisonData, vocabularies);
}

type ComparisonData = { id: string; fact: string } & Record<string, unknown>;

function parseLeaf(data: ComparisonData, vocabularies: VocabularyCodes): Leaf {
  const { id, fact } = data;
  if ('equals' in data) return { kind: 'equals', id, fact, value: data['equals'] as boolean | string };
  for (const kind of ['in', 'includes_any'] as const) {
    const named = data[kind];
    if (typeof named === 'string')
      return { kind, id, fact, codes: vocabularies[named] ?? [], vocabulary: named };
    if (Array.isArray(named)) return { kind, id, fact, codes: named as string[] };
  }
  return parseCompare(data);
}

function parseCompare(data: ComparisonData): Compare {
  const order = ORDERS.find(name => name in data) ?? 'at_least';
  const written = data[order] as string | number;
  const quantity = parseQuantity(written);
  return {
    kind: 'compare',
    id: data.id,
    fact: data.fact,
    order,
    value: quantity?.value ?? exact(0n),
    unit: quantity?.unit ?? 'none',
    written: String(written),
  };
}
