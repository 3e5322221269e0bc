import { isDeepStrictEqual } from 'node:util';
import type { CountFact, EditionRules, Fact, Fields, Leaf, Rule } from '@zhunsheng/language';
import { activeLeaves, ruleSites } from '@zhunsheng/language';
import type { DeclarationData } from '@zhunsheng/language/reference';
import { evaluateClause, evaluateCount } from '@zhunsheng/language/reference';

type Entry = Readonly<Record<string, unknown>>;

/** More declarations than this are not gone through. */
const MOST = 20_000;

/**
 * Whether a change of facts that count the entries of one list leaves the clause as it is. A declaration is one of
 * finitely many kinds: which sorts of entries the list has, and how often, up to the largest number that a condition
 * asks for, beyond which more of them change nothing. Conditions on anything else have to be the same in both versions
 * and are not mixed with counts, so only rules all of whose conditions count this list are decided here.
 * Without `judgement` the assurance makes no difference.
 */
export function proveEntries(original: EditionRules, altered: EditionRules, fields: Fields): boolean {
  if (!isDeepStrictEqual(original.tables, altered.tables)) return false;
  const counts = [...countFacts(original), ...countFacts(altered)];
  const list = counts[0]?.list;
  if (list === undefined || counts.some(fact => fact.list !== list)) return false;
  if (![original, altered].every(hasOnlyCounts)) return false;
  const sorts = entrySorts(counts, fields)?.filter(sort => counts.some(fact => mayCount(fact, sort)));
  const most = Math.max(...[original, altered].flatMap(decisiveNumbers));
  if (!sorts || sorts.length * Math.log(most + 1) > Math.log(MOST)) return false;
  const lists = [undefined, ...multisets(sorts, most)];
  return lists.every(entries => {
    const declaration = withList(list, entries);
    return isDeepStrictEqual(outcome(original, declaration), outcome(altered, declaration));
  });
}

function outcome(rules: EditionRules, declaration: DeclarationData) {
  return rules.clauses.map(clause => {
    const { verdict, basis, reasons } = evaluateClause(clause, rules, declaration, 'verified');
    return { verdict, basis, reasons };
  });
}

function leavesOf({ clauses }: EditionRules): Leaf[] {
  return clauses.flatMap(({ rule, appliesWhen }) =>
    [rule, ...(appliesWhen ? [appliesWhen] : [])].flatMap(one => activeLeaves(one).map(({ leaf }) => leaf)),
  );
}

function factOf(leaf: Leaf, { facts }: EditionRules): Fact | undefined {
  return facts.get(leaf.fact);
}

function countFacts(rules: EditionRules): CountFact[] {
  return leavesOf(rules)
    .map(leaf => factOf(leaf, rules))
    .filter(fact => fact?.kind === 'count');
}

function hasOnlyCounts(rules: EditionRules): boolean {
  const matches = (rule: Rule) =>
    ruleSites(rule, '').some(({ node }) => node.kind === 'match' || node.kind === 'judgement');
  return (
    leavesOf(rules).every(leaf => leaf.kind === 'compare' && factOf(leaf, rules)?.kind === 'count') &&
    rules.clauses.every(({ rule, appliesWhen }) => !matches(rule) && !(appliesWhen && matches(appliesWhen)))
  );
}

/** The number of entries from which on more of them leave a condition as it is. */
function decisiveNumbers(rules: EditionRules): number[] {
  return leavesOf(rules).map(leaf => {
    if (leaf.kind !== 'compare') return 0;
    const beyond = leaf.order === 'more_than' || leaf.order === 'at_most' ? 1 : 0;
    return Number(leaf.value.numerator) + beyond;
  });
}

/** Entries that no count can take in leave no trace, neither in a number nor in a reason. */
function mayCount(fact: CountFact, entry: Entry): boolean {
  const observed = evaluateCount(fact, withList(fact.list, [entry]));
  return observed.kind === 'numbers' && observed.high.numerator > 0n;
}

/** Every sort of entry that the conditions of the counts tell apart; undefined when a member is not finite. */
function entrySorts(counts: readonly CountFact[], fields: Fields): Entry[] | undefined {
  const members = [...new Set(counts.flatMap(({ where }) => where.map(({ member }) => member)))];
  let sorts: Entry[] = [{}];
  for (const member of members) {
    const field = fields.get(`${counts[0]?.list}.${member}`);
    const values = field?.unit === 'boolean' ? [true, false] : field?.codes;
    if (!field || !values) return undefined;
    const all = field.required ? values : [...values, undefined];
    sorts = sorts.flatMap(sort =>
      all.map(value => (value === undefined ? sort : { ...sort, [member]: value })),
    );
  }
  return sorts;
}

/** Every way to have each sort from 0 to `most` times. */
function multisets(sorts: readonly Entry[], most: number): Entry[][] {
  return sorts.reduce<Entry[][]>(
    (all, sort) =>
      all.flatMap(entries =>
        Array.from({ length: most + 1 }, (_, times) => [...entries, ...Array<Entry>(times).fill(sort)]),
      ),
    [[]],
  );
}

function withList(list: string, entries: readonly Entry[] | undefined): DeclarationData {
  const path = list.split('.');
  const value = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), entries);
  return { as_of: '2024-06-30', ...(entries === undefined ? {} : (value as object)) };
}
