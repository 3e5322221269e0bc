import type { Language } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { wording } from './wording.ts';

const CONCLUSIONS = ['recognised', 'not_recognised', 'undetermined', 'invalid'] as const;

/** One line over several reports: how many there are, and how many of each conclusion. */
export function reportTally(reports: readonly Report[], lang: Language): string {
  const words = wording[lang];
  const counts = CONCLUSIONS.map(
    each => [each, reports.filter(({ conclusion }) => (conclusion ?? 'invalid') === each).length] as const,
  );
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([each, count]) => words.tally(words.conclusion[each], count));
  return words.labelled(words.reports(reports.length), words.list(parts));
}
