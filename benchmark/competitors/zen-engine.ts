import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import type { Declaration } from '../../build/types/2024/declaration.ts';
import { LIAONING } from '../data/divisions.ts';
import { plainFacts } from './plain-facts.ts';

const CLAUSES = [
  `region in ${JSON.stringify(LIAONING)} and independent_legal_person`,
  judged('premises', 'premises and development_environment'),
  judged('main_business', 'main_business > 0'),
  documented('qualifications', 'qualifications > 0'),
  judged('core_technology', 'owns_core_technology and continuous_innovation'),
  documented('ip_results', 'ip_results > 0'),
  'rd_intensity >= 0.05',
  'ai_revenue_share >= 0.4 or (tier == "large" and (ai_revenue_share >= 0.3 or ai_revenue >= 2000))',
  'ai_revenue_growth >= 0.05 or ai_profit_growth >= 0.05',
  judged('design_quality', 'design_assurance and quality_system'),
  documented('management_systems', 'software_certificates > 0 and service_certificates > 0'),
  judged('lawful_operation', 'lawful_operation'),
  'chain_layers > 0',
  'core_technologies > 0',
  'business_types > 0',
];

function documented(clause: string, rule: string): string {
  return `found_${clause} == "met" or (found_${clause} == "none" and ${rule})`;
}

function judged(clause: string, statements: string): string {
  return documented(clause, `declared and ${statements}`);
}

/** A JSON Decision Model with one expression, compiled once. */
const MODEL = {
  nodes: [
    { id: 'in', name: 'facts', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'rules',
      name: 'rules',
      type: 'expressionNode',
      position: { x: 1, y: 0 },
      content: {
        expressions: [{ id: 'recognised', key: 'recognised', value: CLAUSES.map(clause => `(${clause})`).join(' and ') }],
      },
    },
    { id: 'out', name: 'verdict', type: 'outputNode', position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
    { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
  ],
};

const decision = new ZenEngine().createDecision(new ZenDecisionContent(MODEL));

/** Whether the enterprise is recognised, by @gorules/zen-engine. */
export async function recogniseByZenEngine(declaration: Declaration, declared: boolean): Promise<boolean> {
  const { result } = await decision.evaluate(plainFacts(declaration, declared));
  return result.recognised === true;
}
