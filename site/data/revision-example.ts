import type { RevisionStep } from '../../scripts/generate/revision-example.ts';
import { readData } from './read-data.ts';

/** The steps of the guide as they really went; a test runs the commands again. */
export function revisionSteps(): readonly RevisionStep[] {
  return readData('site/revision-example.json');
}
