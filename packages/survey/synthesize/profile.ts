import { calibration, type IndustryRow, type Layer, type Place, type Size } from './calibration.ts';
import { drawRank, rankLike } from './quantile.ts';
import { pickWeighted, type RandomStream } from './random-stream.ts';

/** What everything else about an enterprise hangs on. Ranks are those of quantile.ts. */
export interface Profile {
  readonly size: Size;
  readonly industry: IndustryRow;
  readonly layer: Layer;
  readonly place: Place;
  /** The place itself, or a county of it. */
  readonly region: string;
  /** How well it does: productivity, research, growth, margin and documents go with it. */
  readonly strength: number;
  readonly headcount: number;
  /** How far its research goes: its AI share goes with it. */
  readonly research: number;
  readonly growth: number;
}

const ROWS = new Map(calibration.industries.rows.map(row => [row.code, row]));
const PLACES = new Map(calibration.places.cities.map(place => [place.code, place]));
const ROW_WEIGHTS = weightsOf(calibration.industries.rows);
const PLACE_WEIGHTS = weightsOf(calibration.places.cities);

/** Draws the profile of one enterprise. */
export function drawProfile(stream: RandomStream): Profile {
  const { correlations } = calibration;
  const strength = drawRank(stream);
  const place = PLACES.get(pickWeighted(stream, PLACE_WEIGHTS)) as Place;
  return {
    size: pickWeighted(stream, calibration.sizes.weights),
    industry: ROWS.get(pickWeighted(stream, ROW_WEIGHTS)) as IndustryRow,
    layer: pickWeighted(stream, calibration.chain_layers.weights),
    place,
    region: drawCounty(stream, place),
    strength,
    headcount: drawRank(stream),
    research: rankLike(stream, strength, correlations.rd_and_strength),
    growth: rankLike(stream, strength, correlations.growth_and_strength),
  };
}

function drawCounty(stream: RandomStream, { code, counties }: Place): string {
  const named = stream.chance(calibration.places.county);
  return named && counties.length > 0 ? (counties[stream.below(counties.length)] as string) : code;
}

function weightsOf(rows: readonly { code: string; weight: number }[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ code, weight }) => [code, weight]));
}
