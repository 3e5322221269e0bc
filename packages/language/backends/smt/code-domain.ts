import type { Rule } from '../../rule/ast.ts';
import type { Fields } from '../../rule/fields.ts';
import { usedFacts } from '../../rule/used-facts.ts';
import { ruleSites } from '../../rule/walk-rule.ts';
import type { SmtEdition } from './smt-edition.ts';

/**
 * The codes a field can hold: those of the schemas and vocabularies and, where these leave codes open, those that rules
 * and tables name, and last `null` for any other.
 */
export function codesOf(
  path: string,
  editions: readonly SmtEdition[],
  fields: readonly Fields[],
): (string | null)[] {
  const codes = new Set<string | null>();
  let open = false;
  editions.forEach((edition, index) => {
    const field = fields[index]?.get(path);
    if (!field) return;
    const closed = field.codes ?? listed(path, edition);
    if (closed.length > 0 && field.open === undefined) for (const code of closed) codes.add(code);
    else {
      open = true;
      for (const code of [...closed, ...namedCodes(path, edition)]) codes.add(code);
    }
  });
  return open ? [...codes, null] : [...codes];
}

function factsAt(path: string, { rules }: SmtEdition) {
  return usedFacts(rules.clauses, rules).filter(fact => fact.kind === 'field' && fact.path === path);
}

function listed(path: string, edition: SmtEdition): readonly string[] {
  return factsAt(path, edition).flatMap(edition.codes);
}

/** The codes that rules, the steps of grades and the rows of tables name for the field. */
function namedCodes(path: string, edition: SmtEdition): string[] {
  const ids = new Set(factsAt(path, edition).map(({ id }) => id));
  const { clauses, tables } = edition.rules;
  const inFacts = usedFacts(edition.rules.clauses, edition.rules).flatMap(fact => {
    if (fact.kind === 'grade') return fact.steps.flatMap(({ when }) => named(when, ids));
    return fact.kind === 'classify' && ids.has(fact.row) ? Object.keys(tables[fact.table]?.rows ?? {}) : [];
  });
  return [
    ...clauses
      .flatMap(({ rule, appliesWhen }) => [rule, ...(appliesWhen ? [appliesWhen] : [])])
      .flatMap(rule => named(rule, ids)),
    ...inFacts,
  ];
}

function named(rule: Rule, facts: ReadonlySet<string>): readonly string[] {
  return ruleSites(rule, '').flatMap(({ node }) => {
    if (!('fact' in node) || !facts.has(node.fact)) return [];
    if (node.kind === 'match') return node.cases.flatMap(({ when }) => when);
    if (node.kind === 'equals') return typeof node.value === 'string' ? [node.value] : [];
    return 'codes' in node ? node.codes : [];
  });
}
