import type { Region } from '@zhunsheng/language/types/region';
import { readData } from './read-data.ts';

/** The regions Liaoning is compared with, informative; in the order of their ids. */
export function listRegions(): readonly Region[] {
  return readData('site/regions.json');
}
