import type { Editions } from '@zhunsheng/checker/node';
import type { Calibration } from './calibration.ts';
import { openPopulation, type Population } from './population.ts';

/** The trial populations of a built edition, with what its project says of who declares. */
export async function shelfPopulation(
  shelf: Pick<Editions, 'load' | 'typed' | 'calibration'>,
  edition: string,
): Promise<{ readonly population: Population; readonly calibration: Calibration | undefined }> {
  const [module, { typed }, calibration] = await Promise.all([
    shelf.load(edition),
    shelf.typed(edition),
    shelf.calibration<Calibration>(),
  ]);
  return { population: openPopulation({ module, typed, ...(calibration && { calibration }) }), calibration };
}
