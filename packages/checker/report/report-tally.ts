import type { Language } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { wording } from './wording.ts';

const CONCLUSIONS = ['recognised', 'not_recognised', 'undetermined', 'invalid'] as const;

/** How many reports there are, and how many of each conclusion. */
export interface ReportTally {
  readonly total: number;
  add(report: Pick<Report, 'conclusion'>): void;
  /** In one line. */
  describe(lang: Language): string;
}

export function newTally(): ReportTally {
  const counts = { recognised: 0, not_recognised: 0, undetermined: 0, invalid: 0 };
  const total = () => CONCLUSIONS.reduce((sum, each) => sum + counts[each], 0);
  return {
    get total() {
      return total();
    },
    add({ conclusion }) {
      counts[conclusion ?? 'invalid']++;
    },
    describe(lang) {
      const words = wording[lang];
      const parts = CONCLUSIONS.filter(each => counts[each] > 0).map(each =>
        words.tally(words.conclusion[each], counts[each]),
      );
      return words.labelled(words.reports(total()), words.list(parts));
    },
  };
}
