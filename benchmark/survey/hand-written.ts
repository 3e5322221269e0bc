import { LIAONING } from '../data/divisions.ts';

/**
 * The conclusion of edition 2024 under `verified` as a careful engineer writes it by hand for DuckDB: three-valued (NULL is
 * unknown), exact in 分, all fifteen clauses, no reasons, no look at the data's quality. `source` is the table function
 * that reads the file, with the columns that are needed.
 */
export function handWrittenSql(source: string): string {
  return `WITH picked AS (
  SELECT as_of, enterprise, operations, research, quality, scope, findings AS f, CAST(as_of AS VARCHAR) AS day,
    ${SIZE_LIMITS} AS limits,
    list_filter(finance, lambda e: e.year = year(as_of) - 1)[1] AS y1,
    list_filter(finance, lambda e: e.year = year(as_of) - 2)[1] AS y2
  FROM ${source}
), figures AS (
  SELECT *, ${fen('y1.revenue')} AS revenue, ${fen('y1.rd_expense')} AS rd,
    ${fen('y1.ai_revenue')} AS ai, ${fen('y2.ai_revenue')} AS ai_before,
    ${fen('y1.ai_profit')} AS profit, ${fen('y2.ai_profit')} AS profit_before
  FROM picked
), sized AS (
  SELECT *,
    coalesce(enterprise.employees < limits.staff1, FALSE) OR coalesce(y1.revenue < limits.revenue1, FALSE)
      OR coalesce(enterprise.total_assets < limits.assets1, FALSE) AS is_small,
    coalesce(enterprise.employees < limits.staff2, FALSE) OR coalesce(y1.revenue < limits.revenue2, FALSE)
      OR coalesce(enterprise.total_assets < limits.assets2, FALSE) AS not_large,
    limits IS NOT NULL AND (limits.staff1 IS NULL OR enterprise.employees IS NOT NULL)
      AND (limits.revenue1 IS NULL OR y1.revenue IS NOT NULL) AND (limits.assets1 IS NULL OR enterprise.total_assets IS NOT NULL) AS certain
  FROM figures
), tiered AS (
  SELECT *, CASE WHEN is_small THEN 'small' WHEN certain THEN 'large'
      WHEN enterprise.size IN ('micro', 'small') THEN 'small'
      WHEN enterprise.size = 'medium' OR enterprise.size = 'large' AND NOT not_large THEN 'large' END AS tier,
    ${share('ai', 'revenue', 2, 5)} AS as_small, (ai >= 2000000000 OR ${share('ai', 'revenue', 3, 10)}) AS as_large
  FROM sized
), clauses AS (
  SELECT enterprise.name AS name,
    enterprise.region IN (${LIAONING.map(code => `'${code}'`).join(', ')}) AND enterprise.independent_legal_person
    AND ${found('premises', own('operations.premises', 'operations.development_environment'))}
    AND ${found('main-business', 'CASE WHEN len(operations.main_business) = 0 THEN FALSE END')}
    AND ${found('qualifications', some('operations.qualifications', IN_FORCE, 'e.valid_until IS NULL'))}
    AND ${found('core-technology', own('research.owns_core_technology', 'research.continuous_innovation'))}
    AND ${found('ip-results', some('research.intellectual_property', 'e.ai_related', 'e.ai_related IS NULL'))}
    AND ${share('rd', 'revenue', 1, 20)}
    AND CASE tier WHEN 'small' THEN as_small WHEN 'large' THEN as_large ELSE CASE WHEN as_small = as_large THEN as_small END END
    AND (${share('ai', 'ai_before', 21, 20)} OR ${share('profit', 'profit_before', 21, 20)})
    AND ${found('design-quality', own('quality.design_assurance', 'quality.quality_system'))}
    AND ${found('management-systems', `CASE WHEN ${certificate('software_rd_quality')} AND ${certificate('it_service_quality')} THEN TRUE END`)}
    AND ${found('lawful-operation', own('quality.lawful_operation', 'TRUE'))}
    AND len(scope.chain_layers) > 0 AND len(scope.core_technologies) > 0 AND len(scope.business_types) > 0 AS passes
  FROM tiered
)
SELECT name, CASE WHEN passes THEN 'recognised' WHEN NOT passes THEN 'not_recognised' ELSE 'undetermined' END AS conclusion FROM clauses`;
}

function fen(amount: string): string {
  return `(${amount}::DECIMAL(28,6) * 1000000)::BIGINT`;
}

const IN_FORCE = "(e.valid_until = 'long_term' OR e.valid_until >= day)";

/** 国统字〔2017〕213号: the lower limits of medium and large; amounts in 万元. */
const SIZE_LIMITS = `CASE enterprise.industry
    WHEN 'agriculture' THEN {staff1: NULL::INT, staff2: NULL::INT, revenue1: 500, revenue2: 20000, assets1: NULL::INT, assets2: NULL::INT}
    WHEN 'industry' THEN {staff1: 300, staff2: 1000, revenue1: 2000, revenue2: 40000, assets1: NULL::INT, assets2: NULL::INT}
    WHEN 'construction' THEN {staff1: NULL::INT, staff2: NULL::INT, revenue1: 6000, revenue2: 80000, assets1: 5000, assets2: 80000}
    WHEN 'wholesale' THEN {staff1: 20, staff2: 200, revenue1: 5000, revenue2: 40000, assets1: NULL::INT, assets2: NULL::INT}
    WHEN 'retail' THEN {staff1: 50, staff2: 300, revenue1: 500, revenue2: 20000, assets1: NULL::INT, assets2: NULL::INT}
    WHEN 'transport' THEN {staff1: 300, staff2: 1000, revenue1: 3000, revenue2: 30000, assets1: NULL::INT, assets2: NULL::INT}
    WHEN 'storage' THEN {staff1: 100, staff2: 200, revenue1: 1000, revenue2: 30000, assets1: NULL::INT, assets2: NULL::INT}
    WHEN 'post' THEN {staff1: 300, staff2: 1000, revenue1: 2000, revenue2: 30000, assets1: NULL::INT, assets2: NULL::INT}
    WHEN 'accommodation' THEN {staff1: 100, staff2: 300, revenue1: 2000, revenue2: 10000, assets1: NULL::INT, assets2: NULL::INT}
    WHEN 'catering' THEN {staff1: 100, staff2: 300, revenue1: 2000, revenue2: 10000, assets1: NULL::INT, assets2: NULL::INT}
    WHEN 'information_transmission' THEN {staff1: 100, staff2: 2000, revenue1: 1000, revenue2: 100000, assets1: NULL::INT, assets2: NULL::INT}
    WHEN 'software_it' THEN {staff1: 100, staff2: 300, revenue1: 1000, revenue2: 10000, assets1: NULL::INT, assets2: NULL::INT}
    WHEN 'real_estate' THEN {staff1: NULL::INT, staff2: NULL::INT, revenue1: 1000, revenue2: 200000, assets1: 5000, assets2: 10000}
    WHEN 'property_management' THEN {staff1: 300, staff2: 1000, revenue1: 1000, revenue2: 5000, assets1: NULL::INT, assets2: NULL::INT}
    WHEN 'leasing_business' THEN {staff1: 100, staff2: 300, revenue1: NULL::INT, revenue2: NULL::INT, assets1: 8000, assets2: 120000}
    WHEN 'other' THEN {staff1: 100, staff2: 300, revenue1: NULL::INT, revenue2: NULL::INT, assets1: NULL::INT, assets2: NULL::INT}
    END`;

function found(clause: string, otherwise: string): string {
  return `coalesce(f."${clause}".finding = 'met', ${otherwise})`;
}

function own(one: string, other: string): string {
  return `CASE WHEN NOT (${one} AND ${other}) THEN FALSE END`;
}

function share(part: string, whole: string, p: number, q: number): string {
  return `CASE WHEN ${whole} > 0 THEN ${part}::HUGEINT * ${q} >= ${whole}::HUGEINT * ${p} END`;
}

function some(list: string, holds: string, open: string): string {
  return `CASE WHEN ${list} IS NULL THEN NULL WHEN len(list_filter(${list}, lambda e: ${holds})) > 0 THEN TRUE
      WHEN len(list_filter(${list}, lambda e: ${open})) > 0 THEN NULL ELSE FALSE END`;
}

function certificate(kind: string): string {
  return `len(list_filter(quality.certificates, lambda e: e.kind = '${kind}' AND ${IN_FORCE})) > 0`;
}
