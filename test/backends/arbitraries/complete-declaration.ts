import type { DeclarationData } from '../../../packages/language/backends/reference/outcome.ts';

export interface Year {
  readonly year: number;
  readonly revenue?: number | string;
  readonly rd_expense?: number | string;
  readonly ai_revenue?: number | string;
  readonly ai_profit?: number | string;
}

/** A small enterprise that meets every clause of edition 2024 under assurance `declared`. */
export const completeDeclaration = {
  as_of: '2024-06-30',
  enterprise: {
    name: '示例智能科技有限公司',
    region: '210112',
    independent_legal_person: true,
    industry: 'software_it',
    employees: 86,
  },
  operations: {
    premises: true,
    development_environment: true,
    main_business: ['development_production'],
    qualifications: [{ name: '示例资质', valid_until: '2026-12-31' }],
  },
  research: {
    owns_core_technology: true,
    continuous_innovation: true,
    intellectual_property: [{ kind: 'software_copyright', ai_related: true }],
  },
  finance: [
    { year: 2022, revenue: 900, rd_expense: 60, ai_revenue: 500, ai_profit: 40 },
    { year: 2023, revenue: 1000, rd_expense: 80, ai_revenue: 600, ai_profit: 50 },
  ] as Year[],
  quality: {
    design_assurance: true,
    quality_system: true,
    lawful_operation: true,
    certificates: [
      { kind: 'software_rd_quality', valid_until: 'long_term' },
      { kind: 'it_service_quality', valid_until: '2024-06-30' },
    ],
  },
  scope: { chain_layers: ['application'], core_technologies: ['key_domain'], business_types: ['software'] },
} satisfies DeclarationData;

/** The complete declaration with groups or root fields replaced; `undefined` removes one. */
export function declarationWith(changes: Readonly<Record<string, unknown>>): DeclarationData {
  const entries = Object.entries({ ...completeDeclaration, ...changes }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(entries) as DeclarationData;
}
