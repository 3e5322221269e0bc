import type { SiteExample } from '@zhunsheng/workshop/site';
import { readData } from './read-data.ts';

/** The example declarations, with the conclusions that a person read from the standard. */
export function listExamples(): readonly SiteExample[] {
  return readData('site/examples.json');
}
