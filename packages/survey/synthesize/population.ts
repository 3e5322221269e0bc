import { aim } from './aim.ts';
import { DEFAULTS } from './calibration.ts';
import { drawDeclaration } from './draw-declaration.ts';
import { drawFindings } from './draw-findings.ts';
import { drawSlip, type SlipKind } from './draw-slip.ts';
import { type Draft, type Drawn, type PopulationSource, written } from './drawn.ts';
import { putAtLimit } from './put-at-limit.ts';
import { randomStream } from './random-stream.ts';
import { withoutErrors } from './without-errors.ts';

/** One synthetic declaration, and what is wrong with it on purpose. */
export interface SyntheticDeclaration {
  readonly declaration: unknown;
  readonly slip: SlipKind | undefined;
}

export type Population = (seed: number, index: number, typed?: boolean) => SyntheticDeclaration;

const SOME_DAY = '2024-06-30';

/**
 * The populations of a standard: the `index`-th declaration (from 1) of a seed is the same for ever, whatever the size of
 * the population, and without an error but for its slip. `typed` leaves out slips that typed columns cannot hold.
 */
export function openPopulation(source: PopulationSource): Population {
  const { typed, module } = source;
  const calibration = { ...DEFAULTS, ...source.calibration };
  const example = typed.fields.get('as_of')?.example;
  const asOf = calibration.as_of ?? (typeof example === 'string' ? example : SOME_DAY);
  const isValid = (draft: Draft) => module.validate(written(draft, typed)).declaration !== undefined;
  const drawn: Drawn = { ...source, calibration, asOf, isValid };
  return (seed, index, typedOnly = false) => {
    const stream = randomStream(seed, index);
    const one = withoutErrors(drawDeclaration(stream, index, drawn), drawn);
    const aimed = stream.chance(calibration.aimed) ? aim(stream, index, one, drawn) : one;
    const draft = stream.chance(calibration.boundaries) ? putAtLimit(stream, aimed, drawn) : aimed;
    const found = drawFindings(stream, draft, drawn);
    const { draft: last, slip } = drawSlip(stream, found, index, { ...drawn, typedOnly });
    return { declaration: written(last, typed), slip };
  };
}
