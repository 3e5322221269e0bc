import type { Population } from '../../packages/survey/synthesize/population.ts';
import { shelfPopulation } from '../../packages/survey/synthesize/shelf-population.ts';
import { EDITIONS } from '../edition.ts';

/** The trial population of an edition of the clone, as the command draws it. */
export async function trialPopulation(id: string): Promise<Population> {
  return (await shelfPopulation(EDITIONS, id)).population;
}
