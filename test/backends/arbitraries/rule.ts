import fc from 'fast-check';
import type { Fact, Rule } from '../../../packages/language/rule/ast.ts';
import type { ClauseRule, EditionRules, Mode } from '../../../packages/language/rule/edition-rules.ts';
import {
  all,
  any,
  compare,
  equals,
  includesAny,
  isIn,
  judgement,
  match,
  not,
  present,
  shownBy,
} from './ast-builders.ts';

export interface RuleOptions {
  readonly facts: EditionRules['facts'];
  readonly tables: EditionRules['tables'];
  /** Codes that a code or codes field can hold, by the id of its fact; facts without are not compared. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Code facts (by id) whose codes are all there are, so that a match can be exhaustive; classified and unrecorded are. */
  readonly closed: readonly string[];
  /** Ids of clauses on which the declaration can have findings. */
  readonly findings: readonly string[];
}

const ORDERS = ['at_least', 'more_than', 'at_most', 'less_than'] as const;
const WRITTEN = {
  amount: ['0 万元', '0.000001 万元', '1000 万元', '2000 万元', '1 亿元', '-50 万元'],
  ratio: ['0%', '5%', '30%', '40%', '100%', '-20%', '33.3333%'],
  count: [0, 1, 2, 3, 10, 100, 300],
  date: ['2018-06-30', '2024-01-01', '2024-06-30'],
} as const;

/** Random clauses, correctly typed, with conditions of application and room for findings. Ids of conditions are unique in a clause. */
export function arbitraryClauses(options: RuleOptions): fc.Arbitrary<readonly ClauseRule[]> {
  const rule = arbitraryRule(options);
  const clause = fc.record({
    mode: fc.constantFrom<Mode>('computed', 'documents', 'judgement'),
    rule,
    appliesWhen: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: rule }),
  });
  return fc.array(clause, { minLength: 1, maxLength: 4 }).map(clauses =>
    clauses.map((data, index) => ({
      id: (data.mode !== 'computed' && options.findings[index]) || `clause-${index}`,
      ...data,
    })),
  );
}

/** A random rule. `judgement` and `shown_by` stand anywhere but in one another. */
export function arbitraryRule(options: RuleOptions): fc.Arbitrary<Rule> {
  const plain = nested(arbitraryLeaf(options), options, 2);
  const atom = fc.oneof(
    { weight: 6, arbitrary: arbitraryLeaf(options) },
    { weight: 1, arbitrary: plain.map(judgement) },
    { weight: 1, arbitrary: plain.filter(isPlainProof).map(shownBy) },
  );
  return nested(atom, options, 3).map(rule => renumber(rule, { next: 0 }));
}

/** The type check allows no negation and no cases in a proof: they would hide which document is missing. */
function isPlainProof(rule: Rule): boolean {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.parts.every(isPlainProof);
  return rule.kind !== 'not' && rule.kind !== 'match';
}

function nested(atom: fc.Arbitrary<Rule>, options: RuleOptions, depth: number): fc.Arbitrary<Rule> {
  if (depth === 0) return atom;
  const part = nested(atom, options, depth - 1);
  const parts = fc.array(part, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: atom },
    { weight: 2, arbitrary: parts.map(list => all('', ...list)) },
    { weight: 2, arbitrary: parts.map(list => any('', ...list)) },
    { weight: 1, arbitrary: part.map(not) },
    { weight: 2, arbitrary: arbitraryMatch(part, options) },
  );
}

/** Two or three cases that part all codes of a closed code fact. */
function arbitraryMatch(part: fc.Arbitrary<Rule>, options: RuleOptions): fc.Arbitrary<Rule> {
  const closed = [...options.facts.values()].filter(
    fact => fact.kind === 'classify' || fact.kind === 'unrecorded' || options.closed.includes(fact.id),
  );
  return fc.constantFrom(...closed).chain(fact => {
    const codes = codesOf(fact, options);
    const cut = fc.integer({ min: 1, max: codes.length - 1 });
    const order = fc.shuffledSubarray([...codes], { minLength: codes.length });
    return fc.tuple(order, cut, cut, part, part, part).map(([shuffled, a, b, ...rules]) => {
      const cuts = [0, ...new Set([Math.min(a, b), Math.max(a, b)]), codes.length];
      const groups = cuts.slice(1).map((end, index) => shuffled.slice(cuts[index], end));
      return match(
        fact.id,
        ...groups.map((when, index) => ['', when, rules[index] as Rule] as [string, string[], Rule]),
      );
    });
  });
}

function arbitraryLeaf(options: RuleOptions): fc.Arbitrary<Rule> {
  const usable = [...options.facts.values()].filter(
    fact => !['code', 'codes'].includes(fact.unit) || codesOf(fact, options).length > 1,
  );
  const leaf = fc.constantFrom(...usable).chain(fact => leafOn(fact, options));
  const presence = fc.constantFrom(...usable).map(({ id }) => present('', id));
  return fc.oneof({ weight: 12, arbitrary: leaf }, { weight: 1, arbitrary: presence });
}

function leafOn(fact: Fact, options: RuleOptions): fc.Arbitrary<Rule> {
  const codes = codesOf(fact, options);
  const some = () => fc.subarray([...codes], { minLength: 1 });
  switch (fact.unit) {
    case 'boolean':
      return fc.boolean().map(value => equals('', fact.id, value));
    case 'code':
      return fc.oneof(
        fc.constantFrom(...codes).map(code => equals('', fact.id, code)),
        some().map(list => isIn('', fact.id, list)),
      );
    case 'codes':
      return some().map(list => includesAny('', fact.id, list));
    default:
      return fc
        .tuple(fc.constantFrom(...ORDERS), fc.constantFrom<string | number>(...WRITTEN[fact.unit]))
        .map(([order, written]) => compare('', fact.id, order, written));
  }
}

function codesOf(fact: Fact, { tables, codes }: RuleOptions): readonly string[] {
  if (fact.kind === 'classify') return tables[fact.table]?.values ?? [];
  return fact.kind === 'unrecorded' ? fact.codes : (codes[fact.id] ?? []);
}

/** The same rule with ids c0, c1, … in document order. */
function renumber(rule: Rule, counter: { next: number }): Rule {
  const id = () => `c${counter.next++}`;
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { ...rule, id: id(), parts: rule.parts.map(part => renumber(part, counter)) };
    case 'not':
      return not(renumber(rule.part, counter));
    case 'judgement':
      return judgement(renumber(rule.part, counter));
    case 'shown_by':
      return shownBy(renumber(rule.part, counter));
    case 'match':
      return match(
        rule.fact,
        ...rule.cases.map(
          ({ when, then }) => [id(), when, renumber(then, counter)] as [string, readonly string[], Rule],
        ),
      );
    default:
      return { ...rule, id: id() };
  }
}
