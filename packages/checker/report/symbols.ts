import type { Tone } from './describe-clause.ts';

/** The sign of a verdict, so that it is never told by colour alone. */
export const SYMBOLS: Readonly<Record<Tone | 'invalid', string>> = {
  met: '✓',
  not_met: '✗',
  undetermined: '?',
  not_applicable: '–',
  invalid: '!',
};
