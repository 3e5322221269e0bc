import type { Declaration } from '../../build/types/2024/declaration.ts';
import { possibleTiers, Tier } from './hand-written-size.ts';

/**
 * The facts that users of a general rules engine prepare for it: flat, quotients as floats, documents counted, the size
 * looked up, null for what is not known.
 */
export type PlainFacts = ReturnType<typeof plainFacts>;

export function plainFacts(d: Declaration, declared: boolean) {
  const { enterprise, operations, research, quality, scope, findings } = d;
  const year = Number(d.as_of.slice(0, 4));
  const latest = d.finance?.find(entry => entry.year === year - 1);
  const before = d.finance?.find(entry => entry.year === year - 2);
  const valid = (until: string) => until === 'long_term' || until >= d.as_of;
  const qualifications = operations?.qualifications;
  const results = research?.intellectual_property;
  const certificates =
    quality?.certificates?.filter(({ valid_until }) => valid_until && valid(valid_until)) ?? [];
  return {
    declared,
    region: enterprise.region ?? null,
    independent_legal_person: enterprise.independent_legal_person ?? null,
    premises: operations?.premises ?? null,
    development_environment: operations?.development_environment ?? null,
    main_business: operations?.main_business?.length ?? null,
    qualifications:
      qualifications?.filter(({ valid_until }) => valid_until && valid(valid_until)).length ?? 0,
    open_qualifications: qualifications?.filter(({ valid_until }) => !valid_until).length ?? 1,
    owns_core_technology: research?.owns_core_technology ?? null,
    continuous_innovation: research?.continuous_innovation ?? null,
    ip_results: results?.filter(({ ai_related }) => ai_related).length ?? 0,
    open_ip_results: results?.filter(({ ai_related }) => ai_related === undefined).length ?? 1,
    rd_intensity: quotient(latest?.rd_expense, latest?.revenue),
    tier: tierOf(enterprise, Number(latest?.revenue)),
    ai_revenue_share: quotient(latest?.ai_revenue, latest?.revenue),
    ai_revenue: number(latest?.ai_revenue),
    ai_revenue_growth: growth(latest?.ai_revenue, before?.ai_revenue),
    ai_profit_growth: growth(latest?.ai_profit, before?.ai_profit),
    design_assurance: quality?.design_assurance ?? null,
    quality_system: quality?.quality_system ?? null,
    lawful_operation: quality?.lawful_operation ?? null,
    software_certificates: certificates.filter(({ kind }) => kind === 'software_rd_quality').length,
    service_certificates: certificates.filter(({ kind }) => kind === 'it_service_quality').length,
    chain_layers: scope?.chain_layers?.length ?? null,
    core_technologies: scope?.core_technologies?.length ?? null,
    business_types: scope?.business_types?.length ?? null,
    found_premises: findings?.premises?.finding ?? null,
    found_main_business: findings?.['main-business']?.finding ?? null,
    found_qualifications: findings?.qualifications?.finding ?? null,
    found_core_technology: findings?.['core-technology']?.finding ?? null,
    found_ip_results: findings?.['ip-results']?.finding ?? null,
    found_design_quality: findings?.['design-quality']?.finding ?? null,
    found_management_systems: findings?.['management-systems']?.finding ?? null,
    found_lawful_operation: findings?.['lawful-operation']?.finding ?? null,
  };
}

type Amount = number | string | undefined;

function number(amount: Amount): number | null {
  return amount === undefined ? null : Number(amount);
}

function quotient(part: Amount, whole: Amount): number | null {
  const result = Number(part) / Number(whole);
  return Number.isFinite(result) ? result : null;
}

function growth(now: Amount, base: Amount): number | null {
  return Number(base) > 0 ? quotient(Number(now) - Number(base), base) : null;
}

function tierOf(enterprise: Declaration['enterprise'], revenue: number): 'small' | 'large' | 'either' {
  const tiers = possibleTiers(enterprise, revenue * 1e6, Number(enterprise.total_assets) * 1e6);
  return tiers === Tier.small ? 'small' : tiers === Tier.large ? 'large' : 'either';
}
