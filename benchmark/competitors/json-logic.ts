// @ts-expect-error the package has no types
import jsonLogic from 'json-logic-js';
import type { Declaration } from '../../build/types/2024/declaration.ts';
import { LIAONING } from '../data/divisions.ts';
import { type PlainFacts, plainFacts } from './plain-facts.ts';

type Fact = keyof PlainFacts;
type Logic = { readonly [operator: string]: unknown };

const fact = (name: Fact | 'liaoning'): Logic => ({ var: name });
const and = (...parts: Logic[]): Logic => ({ and: parts });
const or = (...parts: Logic[]): Logic => ({ or: parts });
const atLeast = (name: Fact, limit: number): Logic => ({ '>=': [fact(name), limit] });
const is = (name: Fact, value: string): Logic => ({ '===': [fact(name), value] });

/** A finding outranks what the enterprise shows. */
function documented(finding: Fact, rule: Logic): Logic {
  return or(is(finding, 'met'), and(is(finding, 'none'), rule));
}

function judged(finding: Fact, ...statements: Logic[]): Logic {
  return documented(finding, and(fact('declared'), ...statements));
}

const RULE = and(
  { in: [fact('region'), fact('liaoning')] },
  fact('independent_legal_person'),
  judged('found_premises', fact('premises'), fact('development_environment')),
  judged('found_main_business', atLeast('main_business', 1)),
  documented('found_qualifications', atLeast('qualifications', 1)),
  judged('found_core_technology', fact('owns_core_technology'), fact('continuous_innovation')),
  documented('found_ip_results', atLeast('ip_results', 1)),
  atLeast('rd_intensity', 0.05),
  or(
    atLeast('ai_revenue_share', 0.4),
    and(is('tier', 'large'), or(atLeast('ai_revenue_share', 0.3), atLeast('ai_revenue', 2000))),
  ),
  or(atLeast('ai_revenue_growth', 0.05), atLeast('ai_profit_growth', 0.05)),
  judged('found_design_quality', fact('design_assurance'), fact('quality_system')),
  documented('found_management_systems', and(atLeast('software_certificates', 1), atLeast('service_certificates', 1))),
  judged('found_lawful_operation', fact('lawful_operation')),
  atLeast('chain_layers', 1),
  atLeast('core_technologies', 1),
  atLeast('business_types', 1),
);

/** Whether the enterprise is recognised, by json-logic-js. The list of codes is data: as logic it would be evaluated code by code. */
export function recogniseByJsonLogic(declaration: Declaration, declared: boolean): boolean {
  return jsonLogic.apply(RULE, { ...plainFacts(declaration, declared), liaoning: LIAONING }) === true;
}
