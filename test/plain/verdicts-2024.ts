import { possibleTiers, Tier } from '../../benchmark/competitors/hand-written-size.ts';
import { LIAONING } from '../../benchmark/data/divisions.ts';
import type { Declaration } from '../../build/types/2024/declaration.ts';
import type { Assurance } from '../../packages/language/words.ts';

/**
 * The fifteen clauses of edition 2024 by hand, from the design's table and not from criteria/: plain, slow and exact.
 * For declarations that are valid and in normal form. Yes, no, or null where it cannot be said.
 */
type Truth = boolean | null;
type Year = NonNullable<Declaration['finance']>[number];

/** The verdict of every clause, by its id. */
export function verdictsByHand(d: Declaration, assurance: Assurance): Record<string, string> {
  const truths = { ...ownTruths(d, assurance), ...computedTruths(d) };
  for (const [id, finding] of Object.entries(d.findings ?? {}))
    if (finding) truths[id] = finding.finding === 'met';
  return Object.fromEntries(
    Object.entries(truths).map(([id, truth]) => [
      id,
      truth === null ? 'undetermined' : truth ? 'met' : 'not_met',
    ]),
  );
}

/** What rests on documents and on the enterprise's own word, whose yes counts under `declared` only. */
function ownTruths(d: Declaration, assurance: Assurance): Record<string, Truth> {
  const { operations, research, quality } = d;
  const worth = (...own: Truth[]) => {
    const truth = all(...own);
    return truth && assurance === 'verified' ? null : truth;
  };
  return {
    premises: worth(operations?.premises ?? null, operations?.development_environment ?? null),
    'main-business': worth(given(operations?.main_business)),
    qualifications: some(operations?.qualifications, one => inForce(one.valid_until, d.as_of)),
    'core-technology': worth(research?.owns_core_technology ?? null, research?.continuous_innovation ?? null),
    'ip-results': some(research?.intellectual_property, one => one.ai_related ?? null),
    'design-quality': worth(quality?.design_assurance ?? null, quality?.quality_system ?? null),
    'management-systems': certified(d),
    'lawful-operation': worth(quality?.lawful_operation ?? null),
  };
}

function computedTruths(d: Declaration): Record<string, Truth> {
  const { region, independent_legal_person } = d.enterprise;
  const [latest, before] = [1, 2].map(back =>
    d.finance?.find(({ year }) => year === Number(d.as_of.slice(0, 4)) - back),
  );
  return {
    'legal-person': all(
      region === undefined ? null : LIAONING.includes(region),
      independent_legal_person ?? null,
    ),
    'rd-intensity': reaches(latest?.rd_expense, latest?.revenue, 5n),
    'ai-revenue': aiRevenue(d, latest),
    growth: any(
      reaches(latest?.ai_revenue, before?.ai_revenue, 105n),
      reaches(latest?.ai_profit, before?.ai_profit, 105n),
    ),
    'chain-layer': given(d.scope?.chain_layers),
    'core-technology-type': given(d.scope?.core_technologies),
    'business-type': given(d.scope?.business_types),
  };
}

function aiRevenue({ enterprise }: Declaration, latest: Year | undefined): Truth {
  const { ai_revenue, revenue } = latest ?? {};
  const small = reaches(ai_revenue, revenue, 40n);
  const large = any(
    reaches(ai_revenue, revenue, 30n),
    ai_revenue === undefined ? null : fen(ai_revenue) >= fen(2000),
  );
  const figure = (amount: Year['revenue']) => (amount === undefined ? Number.NaN : Number(fen(amount)));
  const tiers = possibleTiers(enterprise, figure(revenue), figure(enterprise.total_assets));
  if (tiers === Tier.either) return small === large ? small : null;
  return tiers === Tier.small ? small : large;
}

/** Lack of a certificate proves nothing. */
function certified({ quality, as_of }: Declaration): Truth {
  const valid = quality?.certificates?.filter(({ valid_until }) => inForce(valid_until, as_of)) ?? [];
  const kinds = new Set(valid.map(({ kind }) => kind));
  return kinds.has('software_rd_quality') && kinds.has('it_service_quality') ? true : null;
}

function inForce(until: string | undefined, asOf: string): Truth {
  return until === undefined ? null : until === 'long_term' || until >= asOf;
}

/** Whether part is at least so many hundredths of whole, of which nothing can be said unless it is positive. */
function reaches(part: Year['revenue'], whole: Year['revenue'], hundredths: bigint): Truth {
  if (part === undefined || whole === undefined || fen(whole) <= 0n) return null;
  return fen(part) * 100n >= fen(whole) * hundredths;
}

/** An amount in 万元 as whole 分 of which 10⁶ make one. */
function fen(amount: number | string): bigint {
  const text = typeof amount === 'number' ? amount.toFixed(6) : amount;
  const [, sign, whole = '0', places = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  return BigInt(`${sign}${whole}${places.padEnd(6, '0')}`);
}

function given(codes: readonly string[] | undefined): Truth {
  return codes === undefined ? null : codes.length > 0;
}

function some<Item>(list: readonly Item[] | undefined, holds: (item: Item) => Truth): Truth {
  return list === undefined ? null : any(...list.map(holds));
}

function all(...truths: Truth[]): Truth {
  return truths.includes(false) ? false : truths.includes(null) ? null : true;
}

function any(...truths: Truth[]): Truth {
  return truths.includes(true) ? true : truths.includes(null) ? null : false;
}
