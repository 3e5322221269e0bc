import type { Declaration } from '../../build/types/2024/declaration.ts';
import { LIAONING } from '../data/divisions.ts';
import { possibleTiers, Tier } from './hand-written-size.ts';

/**
 * The rules of edition 2024 as a careful engineer writes them by hand for speed: from the design and the clauses, not
 * from our runtime. Three-valued, exact in 分, clause by clause in the order of the standard, done at the first that is
 * not met. An independent implementation, so the tests compare it with ours, too.
 */
export const NO = 0;
export const OPEN = 1;
export const YES = 2;

type Finding = NonNullable<Declaration['findings']>['premises'];
type Year = NonNullable<Declaration['finance']>[number];

const IN_LIAONING = new Set(LIAONING);
const CONCLUSIONS = ['not_recognised', 'undetermined', 'recognised'] as const;

export function concludeByHand(declaration: Declaration, declared: boolean): (typeof CONCLUSIONS)[number] {
  return CONCLUSIONS[lowestVerdict(declaration, declared ? YES : OPEN)] as (typeof CONCLUSIONS)[number];
}

/** The lowest verdict of the fifteen clauses; `own` is what an enterprise's own yes is worth. */
function lowestVerdict(d: Declaration, own: number): number {
  const { operations, research, quality, scope, findings } = d;
  let lowest = legalPerson(d.enterprise);
  if (lowest === NO) return NO;
  lowest = Math.min(
    lowest,
    found(findings?.premises) ?? both(operations?.premises, operations?.development_environment, own),
  );
  if (lowest === NO) return NO;
  lowest = Math.min(
    lowest,
    found(findings?.['main-business']) ?? Math.min(own, listed(operations?.main_business)),
  );
  if (lowest === NO) return NO;
  lowest = Math.min(
    lowest,
    found(findings?.qualifications) ?? qualifications(operations?.qualifications, d.as_of),
  );
  if (lowest === NO) return NO;
  lowest = Math.min(
    lowest,
    found(findings?.['core-technology']) ??
      both(research?.owns_core_technology, research?.continuous_innovation, own),
  );
  if (lowest === NO) return NO;
  lowest = Math.min(lowest, found(findings?.['ip-results']) ?? ipResults(research?.intellectual_property));
  if (lowest === NO) return NO;
  const year = Number(d.as_of.slice(0, 4)) - 1;
  const latest = yearOf(d.finance, year);
  const revenue = fen(latest?.revenue);
  const aiRevenue = fen(latest?.ai_revenue);
  lowest = Math.min(lowest, share(fen(latest?.rd_expense), revenue, 1, 20));
  if (lowest === NO) return NO;
  lowest = Math.min(lowest, aiRevenueClause(d.enterprise, aiRevenue, revenue));
  if (lowest === NO) return NO;
  lowest = Math.min(lowest, growth(aiRevenue, latest, yearOf(d.finance, year - 1)));
  if (lowest === NO) return NO;
  lowest = Math.min(
    lowest,
    found(findings?.['design-quality']) ?? both(quality?.design_assurance, quality?.quality_system, own),
  );
  if (lowest === NO) return NO;
  lowest = Math.min(
    lowest,
    found(findings?.['management-systems']) ?? managementSystems(quality?.certificates, d.as_of),
  );
  if (lowest === NO) return NO;
  lowest = Math.min(
    lowest,
    found(findings?.['lawful-operation']) ?? Math.min(own, stated(quality?.lawful_operation)),
  );
  if (lowest === NO) return NO;
  lowest = Math.min(lowest, listed(scope?.chain_layers));
  if (lowest === NO) return NO;
  lowest = Math.min(lowest, listed(scope?.core_technologies));
  return lowest === NO ? NO : Math.min(lowest, listed(scope?.business_types));
}

function found(finding: Finding): number | undefined {
  if (finding === undefined) return undefined;
  return finding.finding === 'met' ? YES : NO;
}

function stated(value: boolean | undefined): number {
  return value === undefined ? OPEN : value ? YES : NO;
}

/** Two statements of the enterprise, each worth `own` at most. */
function both(one: boolean | undefined, other: boolean | undefined, own: number): number {
  return Math.min(own, stated(one), stated(other));
}

/** The schema admits only the codes of the vocabulary, so that any entry counts. */
function listed(codes: readonly string[] | undefined): number {
  return codes === undefined ? OPEN : codes.length > 0 ? YES : NO;
}

function legalPerson({ region, independent_legal_person }: Declaration['enterprise']): number {
  const place = region === undefined ? OPEN : IN_LIAONING.has(region) ? YES : NO;
  return Math.min(place, stated(independent_legal_person));
}

function qualifications(
  list: NonNullable<Declaration['operations']>['qualifications'],
  asOf: string,
): number {
  if (list === undefined) return OPEN;
  let best = NO;
  for (const { valid_until } of list) {
    const valid = inForce(valid_until, asOf);
    if (valid === YES) return YES;
    if (valid === OPEN) best = OPEN;
  }
  return best;
}

function inForce(until: string | undefined, asOf: string): number {
  if (until === undefined) return OPEN;
  return until === 'long_term' || until >= asOf ? YES : NO;
}

/** Any of the four kinds will do, and the schema admits no other. */
function ipResults(list: NonNullable<Declaration['research']>['intellectual_property']): number {
  if (list === undefined) return OPEN;
  let best = NO;
  for (const { ai_related } of list) {
    if (ai_related === true) return YES;
    if (ai_related === undefined) best = OPEN;
  }
  return best;
}

/** Lack of a certificate is no proof of the contrary. */
function managementSystems(list: NonNullable<Declaration['quality']>['certificates'], asOf: string): number {
  let software = false;
  let service = false;
  if (list !== undefined) {
    for (const { kind, valid_until } of list) {
      if (inForce(valid_until, asOf) !== YES) continue;
      if (kind === 'software_rd_quality') software = true;
      else service = true;
    }
  }
  return software && service ? YES : OPEN;
}

function yearOf(finance: Declaration['finance'], year: number): Year | undefined {
  if (finance !== undefined) for (const entry of finance) if (entry.year === year) return entry;
  return undefined;
}

function aiRevenueClause(enterprise: Declaration['enterprise'], aiRevenue: number, revenue: number): number {
  const tiers = possibleTiers(enterprise, revenue, fen(enterprise.total_assets));
  if (tiers === Tier.small) return share(aiRevenue, revenue, 2, 5);
  const large =
    aiRevenue >= 2000e6 ? YES : Math.max(share(aiRevenue, revenue, 3, 10), aiRevenue < 2000e6 ? NO : OPEN);
  if (tiers === Tier.large) return large;
  return share(aiRevenue, revenue, 2, 5) === large ? large : OPEN;
}

function growth(aiRevenue: number, latest: Year | undefined, before: Year | undefined): number {
  const ofRevenue = share(aiRevenue, fen(before?.ai_revenue), 21, 20);
  return ofRevenue === YES
    ? YES
    : Math.max(ofRevenue, share(fen(latest?.ai_profit), fen(before?.ai_profit), 21, 20));
}

/** Whether part / whole ≥ p / q, exactly; open when a figure is missing or the whole is not positive. */
export function share(part: number, whole: number, p: number, q: number): number {
  if (!(whole > 0) || Number.isNaN(part)) return OPEN;
  const left = part * q;
  const right = whole * p;
  if (Math.abs(left) <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER)
    return left >= right ? YES : NO;
  return BigInt(part) * BigInt(q) >= BigInt(whole) * BigInt(p) ? YES : NO;
}

/** An amount in 万元 as whole 分; NaN when missing. */
export function fen(amount: number | string | undefined): number {
  if (amount === undefined) return Number.NaN;
  return Math.round(Number(amount) * 1e6);
}
