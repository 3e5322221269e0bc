import type { Fact } from '../../../packages/language/rule/ast.ts';
import { countFact, factsOf, fieldFact, growthFact, ratioFact, yearFact } from './ast-builders.ts';
import { edition2024, vocabularies2024 } from './edition-2024.ts';
import type { RuleOptions } from './rule.ts';

/** Kinds of facts that edition 2024 does without, over its declaration. */
const moreFacts: ReadonlyMap<string, Fact> = factsOf({
  established_on: fieldFact('date', 'enterprise.established_on'),
  previous_revenue: yearFact('finance', 'revenue', 2),
  latest_profit: yearFact('finance', 'ai_profit', 1),
  two_years_revenue: { kind: 'sum', unit: 'amount', of: ['latest_revenue', 'previous_revenue'] },
  two_years_share: ratioFact('latest_ai_revenue', 'two_years_revenue'),
  profit_share: ratioFact('latest_profit', 'latest_revenue'),
  revenue_growth_2: growthFact('finance', 'revenue', 2),
  profit_growth_3: growthFact('finance', 'ai_profit', 3),
  all_results: countFact('research.intellectual_property'),
  not_ai_results: countFact('research.intellectual_property', {
    kind: 'equals',
    member: 'ai_related',
    value: false,
  }),
  ownership: { kind: 'unrecorded', unit: 'code', codes: ['state', 'private', 'foreign'] },
  size_by_table: {
    kind: 'classify',
    unit: 'code',
    table: 'enterprise_sizes',
    row: 'industry',
    indicators: { employees: 'employees', revenue: 'previous_revenue', total_assets: 'total_assets' },
  },
});

/** All kinds of facts, over declarations of edition 2024. */
export const languageOptions: RuleOptions = {
  facts: new Map([...edition2024.facts, ...moreFacts]),
  tables: edition2024.tables,
  closed: ['industry', 'stated_size'],
  findings: ['premises', 'main-business', 'qualifications', 'core-technology'],
  codes: {
    ...vocabularies2024,
    region: vocabularies2024.divisions,
    industry: Object.keys(edition2024.tables['enterprise_sizes']?.rows ?? {}),
    stated_size: ['micro', 'small', 'medium', 'large'],
  },
};
