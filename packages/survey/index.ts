/** A survey of many declarations. */
export { catalogue } from './diagnostic/catalogue.ts';
export { runSurvey, type SurveyOptions } from './run-survey.ts';
export { shelfPopulation } from './synthesize/shelf-population.ts';
export { synthesize } from './synthesize/synthesize.ts';
export { writePopulation } from './synthesize/write-population.ts';
