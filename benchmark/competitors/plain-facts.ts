import type { Declaration } from '../../build/types/2024/declaration.ts';
import { possibleTiers, Tier } from './hand-written-size.ts';

/**
 * The facts that users of a general rules engine prepare for it: flat, quotients as floats, documents counted, the size
 * looked up. What is missing gets a value that fails the comparison, for these engines have no third truth value.
 */
export type PlainFacts = ReturnType<typeof plainFacts>;

export function plainFacts(d: Declaration, declared: boolean) {
  const { enterprise, operations, research, quality, scope, findings } = d;
  const year = Number(d.as_of.slice(0, 4));
  const latest = d.finance?.find(entry => entry.year === year - 1);
  const before = d.finance?.find(entry => entry.year === year - 2);
  const valid = (until?: string) => until !== undefined && (until === 'long_term' || until >= d.as_of);
  const certificates = quality?.certificates?.filter(({ valid_until }) => valid(valid_until)) ?? [];
  return {
    declared,
    region: enterprise.region ?? '',
    independent_legal_person: enterprise.independent_legal_person === true,
    premises: operations?.premises === true,
    development_environment: operations?.development_environment === true,
    main_business: operations?.main_business?.length ?? 0,
    qualifications: operations?.qualifications?.filter(({ valid_until }) => valid(valid_until)).length ?? 0,
    owns_core_technology: research?.owns_core_technology === true,
    continuous_innovation: research?.continuous_innovation === true,
    ip_results: research?.intellectual_property?.filter(({ ai_related }) => ai_related).length ?? 0,
    rd_intensity: quotient(latest?.rd_expense, latest?.revenue),
    tier: tierOf(enterprise, Number(latest?.revenue)),
    ai_revenue_share: quotient(latest?.ai_revenue, latest?.revenue),
    ai_revenue: Number(latest?.ai_revenue ?? 0),
    ai_revenue_growth: growth(latest?.ai_revenue, before?.ai_revenue),
    ai_profit_growth: growth(latest?.ai_profit, before?.ai_profit),
    design_assurance: quality?.design_assurance === true,
    quality_system: quality?.quality_system === true,
    lawful_operation: quality?.lawful_operation === true,
    software_certificates: certificates.filter(({ kind }) => kind === 'software_rd_quality').length,
    service_certificates: certificates.filter(({ kind }) => kind === 'it_service_quality').length,
    chain_layers: scope?.chain_layers?.length ?? 0,
    core_technologies: scope?.core_technologies?.length ?? 0,
    business_types: scope?.business_types?.length ?? 0,
    found_premises: findings?.premises?.finding ?? 'none',
    found_main_business: findings?.['main-business']?.finding ?? 'none',
    found_qualifications: findings?.qualifications?.finding ?? 'none',
    found_core_technology: findings?.['core-technology']?.finding ?? 'none',
    found_ip_results: findings?.['ip-results']?.finding ?? 'none',
    found_design_quality: findings?.['design-quality']?.finding ?? 'none',
    found_management_systems: findings?.['management-systems']?.finding ?? 'none',
    found_lawful_operation: findings?.['lawful-operation']?.finding ?? 'none',
  };
}

type Amount = number | string | undefined;

function quotient(part: Amount, whole: Amount): number {
  const result = Number(part) / Number(whole);
  return Number.isFinite(result) ? result : -1;
}

function growth(now: Amount, base: Amount): number {
  return Number(base) > 0 ? quotient(Number(now) - Number(base), base) : -1;
}

function tierOf(enterprise: Declaration['enterprise'], revenue: number): 'small' | 'large' | 'unknown' {
  const tiers = possibleTiers(enterprise, revenue * 1e6, Number(enterprise.total_assets) * 1e6);
  return tiers === Tier.small ? 'small' : tiers === Tier.large ? 'large' : 'unknown';
}
