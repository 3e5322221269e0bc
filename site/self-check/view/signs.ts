/** The sign beside a verdict, for those who do not see its colour. */
export const SIGNS: Readonly<Record<string, string>> = {
  met: '✓',
  not_met: '✗',
  undetermined: '?',
  not_applicable: '–',
  invalid: '!',
};
