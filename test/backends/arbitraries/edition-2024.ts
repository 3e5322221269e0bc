import type { CountCondition, Fact, Rule } from '../../../packages/language/rule/ast.ts';
import type { ClauseRule, EditionRules, Mode } from '../../../packages/language/rule/edition-rules.ts';
import {
  all,
  any,
  compare,
  countFact,
  equals,
  factsOf,
  fieldFact,
  growthFact,
  includesAny,
  isIn,
  judgement,
  match,
  ratioFact,
  shownBy,
  yearFact,
} from './ast-builders.ts';
import { sizeTable2017 } from './size-table-2017.ts';

/** A few places of Liaoning; the tests need no more. */
export const DIVISIONS = ['210100', '210112', '210200', 'LN-SHENFU'];

const MAIN_BUSINESS = [
  'development_production',
  'system_integration',
  'application_service',
  'other_technical_service',
];
const CHAIN_LAYERS = ['foundation', 'framework', 'model', 'application'];
const CORE_TECHNOLOGIES = ['support_products', 'base_platforms', 'key_general', 'key_domain'];
const BUSINESS_TYPES = ['software', 'hardware', 'service'];

const ofKind = (value: string): CountCondition => ({ kind: 'equals', member: 'kind', value });
const aiRelated: CountCondition = { kind: 'equals', member: 'ai_related', value: true };
const stillValid: CountCondition = { kind: 'not_before', member: 'valid_until', than: 'as_of' };

const facts2024: ReadonlyMap<string, Fact> = factsOf({
  region: fieldFact('code', 'enterprise.region'),
  independent_legal_person: fieldFact('boolean', 'enterprise.independent_legal_person'),
  industry: fieldFact('code', 'enterprise.industry', Object.keys(sizeTable2017.rows)),
  employees: { ...fieldFact('count', 'enterprise.employees'), counts: 'person' },
  total_assets: fieldFact('amount', 'enterprise.total_assets'),
  stated_size: fieldFact('code', 'enterprise.size', sizeTable2017.values),
  has_premises: fieldFact('boolean', 'operations.premises'),
  has_development_environment: fieldFact('boolean', 'operations.development_environment'),
  main_business: fieldFact('codes', 'operations.main_business'),
  valid_qualifications: countFact('operations.qualifications', stillValid),
  owns_core_technology: fieldFact('boolean', 'research.owns_core_technology'),
  continuous_innovation: fieldFact('boolean', 'research.continuous_innovation'),
  ai_invention_patents: countFact('research.intellectual_property', ofKind('invention_patent'), aiRelated),
  ai_utility_models: countFact('research.intellectual_property', ofKind('utility_model'), aiRelated),
  ai_software_copyrights: countFact(
    'research.intellectual_property',
    ofKind('software_copyright'),
    aiRelated,
  ),
  ai_standards: countFact('research.intellectual_property', ofKind('standard'), aiRelated),
  latest_revenue: yearFact('finance', 'revenue', 1),
  latest_rd_expense: yearFact('finance', 'rd_expense', 1),
  latest_ai_revenue: yearFact('finance', 'ai_revenue', 1),
  enterprise_size: {
    kind: 'classify',
    unit: 'code',
    table: 'enterprise_sizes',
    row: 'industry',
    indicators: { employees: 'employees', revenue: 'latest_revenue', total_assets: 'total_assets' },
    otherwise: 'stated_size',
  },
  rd_intensity: ratioFact('latest_rd_expense', 'latest_revenue'),
  ai_revenue_share: ratioFact('latest_ai_revenue', 'latest_revenue'),
  ai_revenue_growth: growthFact('finance', 'ai_revenue', 1),
  ai_profit_growth: growthFact('finance', 'ai_profit', 1),
  design_assurance: fieldFact('boolean', 'quality.design_assurance'),
  quality_system: fieldFact('boolean', 'quality.quality_system'),
  lawful_operation: fieldFact('boolean', 'quality.lawful_operation'),
  valid_software_rd_certificates: countFact(
    'quality.certificates',
    ofKind('software_rd_quality'),
    stillValid,
  ),
  valid_it_service_certificates: countFact('quality.certificates', ofKind('it_service_quality'), stillValid),
  chain_layers: fieldFact('codes', 'scope.chain_layers'),
  core_technologies: fieldFact('codes', 'scope.core_technologies'),
  business_types: fieldFact('codes', 'scope.business_types'),
});

const clause = (id: string, mode: Mode, rule: Rule): ClauseRule => ({ id, mode, rule });

/** The rules of edition 2024, written by hand a second time: independent of the YAML and of its parser. */
export const edition2024: EditionRules = {
  facts: facts2024,
  tables: { enterprise_sizes: sizeTable2017 },
  clauses: [
    clause(
      'legal-person',
      'computed',
      all(
        'both',
        isIn('in-liaoning', 'region', DIVISIONS, 'divisions'),
        equals('independent', 'independent_legal_person', true),
      ),
    ),
    clause(
      'premises',
      'judgement',
      judgement(
        all(
          'both',
          equals('site', 'has_premises', true),
          equals('environment', 'has_development_environment', true),
        ),
      ),
    ),
    clause(
      'main-business',
      'judgement',
      judgement(includesAny('any-line', 'main_business', MAIN_BUSINESS, 'main_business')),
    ),
    clause('qualifications', 'documents', compare('held', 'valid_qualifications', 'at_least', 1)),
    clause(
      'core-technology',
      'judgement',
      judgement(
        all(
          'both',
          equals('own-technology', 'owns_core_technology', true),
          equals('innovation', 'continuous_innovation', true),
        ),
      ),
    ),
    clause(
      'ip-results',
      'documents',
      any(
        'any-kind',
        compare('invention-patent', 'ai_invention_patents', 'at_least', 1),
        compare('utility-model', 'ai_utility_models', 'at_least', 1),
        compare('software-copyright', 'ai_software_copyrights', 'at_least', 1),
        compare('standard', 'ai_standards', 'at_least', 1),
      ),
    ),
    clause('rd-intensity', 'computed', compare('min', 'rd_intensity', 'at_least', '5%')),
    clause(
      'ai-revenue',
      'computed',
      match(
        'enterprise_size',
        [
          'small-and-micro',
          ['micro', 'small'],
          compare('small-share', 'ai_revenue_share', 'at_least', '40%'),
        ],
        [
          'medium-and-large',
          ['medium', 'large'],
          any(
            'either',
            compare('large-share', 'ai_revenue_share', 'at_least', '30%'),
            compare('large-amount', 'latest_ai_revenue', 'at_least', '2000 万元'),
          ),
        ],
      ),
    ),
    clause(
      'growth',
      'computed',
      any(
        'either',
        compare('revenue-growth', 'ai_revenue_growth', 'at_least', '5%'),
        compare('profit-growth', 'ai_profit_growth', 'at_least', '5%'),
      ),
    ),
    clause(
      'design-quality',
      'judgement',
      judgement(
        all('both', equals('assurance', 'design_assurance', true), equals('system', 'quality_system', true)),
      ),
    ),
    clause(
      'management-systems',
      'documents',
      all(
        'both',
        shownBy(compare('software-rd', 'valid_software_rd_certificates', 'at_least', 1)),
        shownBy(compare('it-service', 'valid_it_service_certificates', 'at_least', 1)),
      ),
    ),
    clause('lawful-operation', 'judgement', judgement(equals('lawful', 'lawful_operation', true))),
    clause('chain-layer', 'computed', includesAny('any-layer', 'chain_layers', CHAIN_LAYERS, 'chain_layers')),
    clause(
      'core-technology-type',
      'computed',
      includesAny('any-type', 'core_technologies', CORE_TECHNOLOGIES, 'core_technologies'),
    ),
    clause(
      'business-type',
      'computed',
      includesAny('any-type', 'business_types', BUSINESS_TYPES, 'business_types'),
    ),
  ],
};

/** The vocabularies that the rules name. */
export const vocabularies2024 = {
  divisions: DIVISIONS,
  main_business: MAIN_BUSINESS,
  chain_layers: CHAIN_LAYERS,
  core_technologies: CORE_TECHNOLOGIES,
  business_types: BUSINESS_TYPES,
};
