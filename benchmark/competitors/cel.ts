import { evaluate, parse } from 'cel-js';
import type { Declaration } from '../../build/types/2024/declaration.ts';
import { LIAONING } from '../data/divisions.ts';
import { plainFacts } from './plain-facts.ts';

const CLAUSES = [
  'region in liaoning && independent_legal_person',
  judged('premises', 'premises && development_environment'),
  judged('main_business', 'main_business > 0'),
  documented('qualifications', 'qualifications > 0'),
  judged('core_technology', 'owns_core_technology && continuous_innovation'),
  documented('ip_results', 'ip_results > 0'),
  'rd_intensity >= 0.05',
  'tier == "small" ? ai_revenue_share >= 0.4 : (tier == "large" ? ai_revenue_share >= 0.3 || ai_revenue >= 2000 : ai_revenue_share >= 0.4)',
  'ai_revenue_growth >= 0.05 || ai_profit_growth >= 0.05',
  judged('design_quality', 'design_assurance && quality_system'),
  documented('management_systems', 'software_certificates > 0 && service_certificates > 0'),
  judged('lawful_operation', 'lawful_operation'),
  'chain_layers > 0',
  'core_technologies > 0',
  'business_types > 0',
];

function documented(clause: string, rule: string): string {
  return `found_${clause} == "met" ? true : (found_${clause} == "none" ? ${rule} : false)`;
}

function judged(clause: string, statements: string): string {
  return documented(clause, `declared && ${statements}`);
}

/** One expression, parsed once. Nested conditionals, because cel-js evaluates every operand of a longer `&&`. */
const parsed = parse(CLAUSES.reduceRight((rest, clause) => `((${clause}) ? ${rest} : false)`, 'true'));
if (!parsed.isSuccess) throw new Error(parsed.errors.join('\n'));
const { cst } = parsed;

/** Whether the enterprise is recognised, by cel-js. */
export function recogniseByCel(declaration: Declaration, declared: boolean): boolean {
  return evaluate(cst, { ...plainFacts(declaration, declared), liaoning: LIAONING }) === true;
}
