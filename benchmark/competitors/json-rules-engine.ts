import { Engine, type NestedCondition } from 'json-rules-engine';
import type { Declaration } from '../../build/types/2024/declaration.ts';
import { LIAONING } from '../data/divisions.ts';
import { type PlainFacts, plainFacts } from './plain-facts.ts';

type Fact = keyof PlainFacts;

const equal = (fact: Fact, value: boolean | string): NestedCondition => ({ fact, operator: 'equal', value });
const yes = (fact: Fact): NestedCondition => equal(fact, true);
const atLeast = (fact: Fact, value: number): NestedCondition => ({ fact, operator: 'greaterThanInclusive', value });

/** A finding outranks what the enterprise shows. */
function documented(finding: Fact, ...rule: NestedCondition[]): NestedCondition {
  return { any: [equal(finding, 'met'), { all: [equal(finding, 'none'), ...rule] }] };
}

function judged(finding: Fact, ...statements: NestedCondition[]): NestedCondition {
  return documented(finding, yes('declared'), ...statements);
}

const CLAUSES: NestedCondition[] = [
  { all: [{ fact: 'region', operator: 'in', value: LIAONING }, yes('independent_legal_person')] },
  judged('found_premises', yes('premises'), yes('development_environment')),
  judged('found_main_business', atLeast('main_business', 1)),
  documented('found_qualifications', atLeast('qualifications', 1)),
  judged('found_core_technology', yes('owns_core_technology'), yes('continuous_innovation')),
  documented('found_ip_results', atLeast('ip_results', 1)),
  atLeast('rd_intensity', 0.05),
  {
    any: [
      atLeast('ai_revenue_share', 0.4),
      { all: [equal('tier', 'large'), { any: [atLeast('ai_revenue_share', 0.3), atLeast('ai_revenue', 2000)] }] },
    ],
  },
  { any: [atLeast('ai_revenue_growth', 0.05), atLeast('ai_profit_growth', 0.05)] },
  judged('found_design_quality', yes('design_assurance'), yes('quality_system')),
  documented('found_management_systems', atLeast('software_certificates', 1), atLeast('service_certificates', 1)),
  judged('found_lawful_operation', yes('lawful_operation')),
  atLeast('chain_layers', 1),
  atLeast('core_technologies', 1),
  atLeast('business_types', 1),
];

/** One engine with one rule, made once; `run` with the facts of each declaration, as its manual says. */
const engine = new Engine([{ conditions: { all: CLAUSES }, event: { type: 'recognised' } }]);

/** Whether the enterprise is recognised, by json-rules-engine. */
export async function recogniseByJsonRulesEngine(declaration: Declaration, declared: boolean): Promise<boolean> {
  const { events } = await engine.run(plainFacts(declaration, declared));
  return events.length > 0;
}
