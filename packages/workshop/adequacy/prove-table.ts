import { isDeepStrictEqual } from 'node:util';
import type { ClassifyFact, DecisionTable, EditionRules, Exact, Rule } from '@zhunsheng/language';
import { activeLeaves, derivesFrom, exact, factsOfLeaf, ruleSites } from '@zhunsheng/language';
import type { Observed } from '@zhunsheng/language/reference';
import { classify } from '@zhunsheng/language/reference';

/**
 * Whether a change of limits in one table leaves the clause as it is. Each indicator is taken at and one unit below every
 * limit of either version, at its ends and missing (in between nothing changes), with every value that could be stated.
 * The rule sees of the classification only which cases of its matches stay possible, and, where it is more than one, the
 * reasons.
 */
export function proveTable(original: EditionRules, altered: EditionRules): boolean {
  const [clause, other] = [original.clauses[0], altered.clauses[0]];
  if (!clause || !isDeepStrictEqual(clause, other)) return false;
  if (!isDeepStrictEqual(original.facts, altered.facts)) return false;
  const changed = Object.values(original.tables).filter(
    table => !isDeepStrictEqual(table, altered.tables[table.id]),
  );
  return changed.every(table => {
    const facts = [...original.facts.values()].filter(
      (fact): fact is ClassifyFact => fact.kind === 'classify' && fact.table === table.id,
    );
    const rules = [clause.rule, ...(clause.appliesWhen ? [clause.appliesWhen] : [])];
    return facts.every(fact => {
      if (rules.some(rule => namesInLeaf(rule, fact.id)) || !standsAlone(fact, original)) return false;
      const groups = rules.flatMap(rule => casesOn(rule, fact.id));
      return changedRows(table, altered.tables[table.id] as DecisionTable).every(row =>
        sameCases(fact, row, table, altered.tables[table.id] as DecisionTable, groups),
      );
    });
  });
}

/** No other fact rests on the classification, and no two of its indicators are the same fact. */
function standsAlone(fact: ClassifyFact, { facts }: EditionRules): boolean {
  const indicators = Object.values(fact.indicators);
  if (new Set(indicators).size < indicators.length) return false;
  return [...facts.values()].every(other => !derivesFrom(other).includes(fact.id));
}

function namesInLeaf(rule: Rule, fact: string): boolean {
  return activeLeaves(rule).some(({ leaf }) => factsOfLeaf(leaf).includes(fact));
}

/** For each match on the fact, its cases. */
function casesOn(rule: Rule, fact: string): (readonly (readonly string[])[])[] {
  return ruleSites(rule, '').flatMap(({ node }) =>
    node.kind === 'match' && node.fact === fact ? [node.cases.map(({ when }) => when)] : [],
  );
}

function changedRows(one: DecisionTable, two: DecisionTable): string[] {
  return Object.keys(one.rows).filter(row => !isDeepStrictEqual(one.rows[row], two.rows[row]));
}

function sameCases(
  fact: ClassifyFact,
  row: string,
  one: DecisionTable,
  two: DecisionTable,
  groups: readonly (readonly (readonly string[])[])[],
): boolean {
  const indicators = Object.keys(one.rows[row] ?? {});
  const points = indicators.map(id =>
    observations(id, [one.rows[row]?.[id] ?? [], two.rows[row]?.[id] ?? []]),
  );
  const stated = [undefined, ...(fact.otherwise === undefined ? [] : one.values)];
  return combinations(points).every(values =>
    stated.every(value => {
      const observe = (id: string): Observed => {
        if (id === fact.row) return code(row);
        if (id === fact.otherwise) return value === undefined ? missing(id) : code(value);
        return values[indicators.findIndex(name => fact.indicators[name] === id)] ?? missing(id);
      };
      return isDeepStrictEqual(
        seenByMatches(classify(fact, one, observe), groups),
        seenByMatches(classify(fact, two, observe), groups),
      );
    }),
  );
}

/** The cases that stay possible in each match, with the reasons where they are several. */
function seenByMatches(
  { possible, reasons }: ReturnType<typeof classify>,
  groups: readonly (readonly (readonly string[])[])[],
) {
  return groups.map(cases => {
    const open = cases.flatMap((when, index) => (when.some(code => possible.includes(code)) ? [index] : []));
    return { open, reasons: open.length > 1 ? reasons : [] };
  });
}

function observations(id: string, limits: readonly (readonly number[])[]): Observed[] {
  const points = new Set([0, ...limits.flat().flatMap(limit => [limit - 1, limit])]);
  return [...[...points].map(point => number(exact(BigInt(point)))), missing(id)];
}

function combinations<Item>(lists: readonly (readonly Item[])[]): Item[][] {
  return lists.reduce<Item[][]>((all, list) => all.flatMap(one => list.map(item => [...one, item])), [[]]);
}

const code = (value: string): Observed => ({ kind: 'one_of', possible: [value], reasons: [] });
const number = (value: Exact): Observed => ({ kind: 'numbers', low: value, high: value, reasons: [] });
const missing = (id: string): Observed => ({
  kind: 'unknown',
  reasons: [{ reason: 'field', subject: id, year: null }],
});
