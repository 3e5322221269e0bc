import {
  type ClauseResult,
  evaluateClause,
} from '../../../packages/language/backends/reference/evaluate-clause.ts';
import type { DeclarationData } from '../../../packages/language/backends/reference/outcome.ts';
import type { Fact, Rule } from '../../../packages/language/rule/ast.ts';
import type { ClauseRule, EditionRules } from '../../../packages/language/rule/edition-rules.ts';
import type { Assurance } from '../../../packages/language/words.ts';
import { sizeTable2017 } from './size-table-2017.ts';

/** An edition of one clause, `c`. */
export function editionOf(
  facts: ReadonlyMap<string, Fact>,
  clause: Partial<ClauseRule> & { rule: Rule },
): EditionRules {
  return {
    facts,
    tables: { enterprise_sizes: sizeTable2017 },
    clauses: [{ id: 'c', mode: 'computed', ...clause }],
  };
}

/** What the reference makes of one rule over a declaration of 2024-06-30 that holds `data`. */
export function evaluateOne(
  facts: ReadonlyMap<string, Fact>,
  rule: Rule,
  data: Readonly<Record<string, unknown>>,
  assurance: Assurance = 'verified',
): ClauseResult {
  const edition = editionOf(facts, { rule });
  const declaration: DeclarationData = { as_of: '2024-06-30', ...data };
  return evaluateClause({ id: 'c', mode: 'computed', rule }, edition, declaration, assurance);
}
