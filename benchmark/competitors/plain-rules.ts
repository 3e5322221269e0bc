import { LIAONING } from '../data/divisions.ts';
import type { PlainFacts } from './plain-facts.ts';

/**
 * The fifteen rules in two-valued logic, which is all that general rules engines have. To tell not recognised from
 * undetermined, each clause is asked twice: is it surely met, is it surely not met. Every engine gets these conditions
 * in its own language.
 */
export type Condition =
  | { readonly kind: 'all'; readonly parts: readonly Condition[] }
  | { readonly kind: 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'equal'; readonly fact: Fact; readonly value: boolean | string | number | null }
  | { readonly kind: 'at_least' | 'below'; readonly fact: Fact; readonly value: number }
  | { readonly kind: 'in' | 'not_in'; readonly fact: Fact; readonly codes: readonly string[] };

type Fact = keyof PlainFacts;
type Clause = { readonly met: Condition; readonly failed: Condition };

const all = (...parts: Condition[]): Condition => ({ kind: 'all', parts });
const any = (...parts: Condition[]): Condition => ({ kind: 'any', parts });
const equal = (fact: Fact, value: boolean | string | number | null): Condition => ({
  kind: 'equal',
  fact,
  value,
});
const atLeast = (fact: Fact, value: number): Condition => ({ kind: 'at_least', fact, value });
/** Below and known. */
const below = (fact: Fact, value: number): Condition => ({ kind: 'below', fact, value });

const stated = (...facts: Fact[]): Clause => ({
  met: all(...facts.map(fact => equal(fact, true))),
  failed: any(...facts.map(fact => equal(fact, false))),
});
const listed = (fact: Fact): Clause => ({ met: atLeast(fact, 1), failed: equal(fact, 0) });
const counted = (sure: Fact, open: Fact): Clause => ({
  met: atLeast(sure, 1),
  failed: all(equal(sure, 0), equal(open, 0)),
});

/** A finding outranks what the enterprise shows. */
const documented = (finding: Fact, { met, failed }: { met: Condition; failed?: Condition }): Clause => ({
  met: any(equal(finding, 'met'), all(equal(finding, null), met)),
  failed: any(equal(finding, 'not_met'), ...(failed ? [all(equal(finding, null), failed)] : [])),
});
/** An own yes counts under assurance declared only. */
const judged = (finding: Fact, { met, failed }: Clause): Clause =>
  documented(finding, { met: all(equal('declared', true), met), failed });

const CLAUSES: readonly Clause[] = [
  {
    met: all({ kind: 'in', fact: 'region', codes: LIAONING }, equal('independent_legal_person', true)),
    failed: any(
      { kind: 'not_in', fact: 'region', codes: LIAONING },
      equal('independent_legal_person', false),
    ),
  },
  judged('found_premises', stated('premises', 'development_environment')),
  judged('found_main_business', listed('main_business')),
  documented('found_qualifications', counted('qualifications', 'open_qualifications')),
  judged('found_core_technology', stated('owns_core_technology', 'continuous_innovation')),
  documented('found_ip_results', counted('ip_results', 'open_ip_results')),
  { met: atLeast('rd_intensity', 0.05), failed: below('rd_intensity', 0.05) },
  {
    met: any(
      atLeast('ai_revenue_share', 0.4),
      all(equal('tier', 'large'), any(atLeast('ai_revenue_share', 0.3), atLeast('ai_revenue', 2000))),
    ),
    failed: any(
      all(equal('tier', 'small'), below('ai_revenue_share', 0.4)),
      all(below('ai_revenue_share', 0.3), below('ai_revenue', 2000)),
    ),
  },
  {
    met: any(atLeast('ai_revenue_growth', 0.05), atLeast('ai_profit_growth', 0.05)),
    failed: all(below('ai_revenue_growth', 0.05), below('ai_profit_growth', 0.05)),
  },
  judged('found_design_quality', stated('design_assurance', 'quality_system')),
  documented('found_management_systems', {
    met: all(atLeast('software_certificates', 1), atLeast('service_certificates', 1)),
  }),
  judged('found_lawful_operation', stated('lawful_operation')),
  listed('chain_layers'),
  listed('core_technologies'),
  listed('business_types'),
];

export const RECOGNISED: Condition = all(...CLAUSES.map(({ met }) => met));
export const NOT_RECOGNISED: Condition = any(...CLAUSES.map(({ failed }) => failed));
