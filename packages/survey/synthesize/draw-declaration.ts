import { WAN } from '@zhunsheng/language';
import { calibration } from './calibration.ts';
import { creditCode } from './credit-code.ts';
import { drawCertificates, drawIntellectualProperty, drawQualifications } from './draw-documents.ts';
import { drawFinance, type FiscalYear } from './draw-finance.ts';
import { drawFindings } from './draw-findings.ts';
import { drawProfile, type Profile } from './profile.ts';
import { atRank } from './quantile.ts';
import { pickWeighted, type RandomStream } from './random-stream.ts';
import { syntheticName } from './synthetic-mark.ts';

/** A declaration as it is written, which a slip may spoil. Amounts are in 分 until they are written. */
export type Draft = Record<string, unknown> & {
  enterprise: Record<string, unknown>;
  scope: Record<string, unknown>;
  finance?: FiscalYear[];
};

const { missing, statements, scope } = calibration;
const YEAR = Number(calibration.as_of.slice(0, 4));

/** The declaration of the `index`-th enterprise (from 1), whole but for what it leaves out. */
export function drawDeclaration(stream: RandomStream, index: number): Draft {
  const profile = drawProfile(stream);
  const { size, strength } = profile;
  const employees = atRank(profile.industry.employees[size], profile.headcount);
  const finance = drawFinance(stream, profile, employees, YEAR);
  const said = (name: keyof typeof statements) =>
    stream.chance(missing.statement) ? undefined : stream.chance(Number(statements[name]));
  const listed = <List>(list: List) => (stream.chance(missing.list) ? undefined : list);
  const draft = {
    as_of: calibration.as_of,
    enterprise: drawEnterprise(stream, profile, index, employees, finance),
    operations: {
      premises: said('premises'),
      development_environment: said('development_environment'),
      main_business: listed(drawCodes(stream, scope.main_business)),
      qualifications: listed(drawQualifications(stream, size)),
    },
    research: {
      owns_core_technology: said('owns_core_technology'),
      continuous_innovation: said('continuous_innovation'),
      intellectual_property: listed(drawIntellectualProperty(stream, size, strength)),
    },
    finance: leaveOut(stream, finance),
    quality: {
      design_assurance: said('design_assurance'),
      quality_system: said('quality_system'),
      lawful_operation: said('lawful_operation'),
      certificates: listed(drawCertificates(stream, size, strength)),
    },
    scope: {
      chain_layers: listed(drawLayers(stream, profile)),
      core_technologies: listed(drawCodes(stream, scope.core_technologies)),
      business_types: listed(drawCodes(stream, scope.business_types)),
    },
  };
  return { ...draft, findings: drawFindings(stream, draft) };
}

function drawEnterprise(
  stream: RandomStream,
  { place, region, industry, size }: Profile,
  index: number,
  employees: number,
  [latest]: FiscalYear[],
) {
  const given = <Value>(value: Value, share: number) => (stream.chance(share) ? undefined : value);
  const assets = atRank(calibration.finance.assets_to_revenue, stream.below(1 << 20));
  return {
    name: syntheticName(index),
    uscc: given(creditCode(place.registrar, index), missing.uscc),
    region: given(region, missing.region),
    independent_legal_person: given(stream.chance(statements.legal_person), missing.independent_legal_person),
    established_on: given(drawFoundation(stream), missing.established_on),
    industry: given(industry.code, missing.industry),
    employees: given(employees, missing.employees),
    total_assets: given(
      Math.floor(((latest?.revenue as number) / WAN) * (assets / 10_000)),
      missing.total_assets,
    ),
    size: given(size, missing.size),
  };
}

/** Between 2000 and three years before the reference date: older than every fiscal year that is given. */
function drawFoundation(stream: RandomStream): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${2000 + stream.below(20)}-${two(1 + stream.below(12))}-${two(1 + stream.below(28))}`;
}

/** One code, for some a second, for a few none. */
function drawCodes(stream: RandomStream, weights: Readonly<Record<string, number>>): string[] {
  if (stream.chance(scope.none)) return [];
  const first = pickWeighted(stream, weights);
  const second = stream.chance(scope.second) ? pickWeighted(stream, weights) : first;
  return second === first ? [first] : [first, second];
}

/** The layer of the profile first, which is the one that is calibrated. */
function drawLayers(stream: RandomStream, { layer }: Profile): string[] {
  const { weights, second, none } = calibration.chain_layers;
  if (stream.chance(none)) return [];
  const other = stream.chance(second) ? pickWeighted(stream, weights) : layer;
  return other === layer ? [layer] : [layer, other];
}

/** The accounts without what the enterprise has not filled in. */
function leaveOut(stream: RandomStream, years: FiscalYear[]): FiscalYear[] {
  const kept = years.filter(
    (_, back) => !stream.chance([missing.latest_year, missing.previous_year][back] ?? 0),
  );
  for (const year of kept) {
    if (stream.chance(missing.rd_expense)) delete year.rd_expense;
    if (stream.chance(missing.ai_revenue)) delete year.ai_revenue;
    if (stream.chance(missing.ai_profit)) delete year.ai_profit;
  }
  return kept;
}
