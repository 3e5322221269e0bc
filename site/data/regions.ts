import type { Region } from '../../build/types/region.ts';
import { readData } from './read-data.ts';

/** The regions Liaoning is compared with, informative; in the order of their ids. */
export function listRegions(): readonly Region[] {
  return readData('site/regions.json');
}
