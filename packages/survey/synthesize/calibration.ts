import data from './calibration.json' with { type: 'json' };

/** What the synthetic population is drawn from; what is public and what is assumed stands in the file itself. */
export const calibration = data;

export type Size = keyof typeof data.sizes.weights;
export type Layer = keyof typeof data.chain_layers.weights;
export type IndustryRow = (typeof data.industries.rows)[number];
export type Place = (typeof data.places.cities)[number];
export type SlipKind = keyof typeof data.slips.kinds;
