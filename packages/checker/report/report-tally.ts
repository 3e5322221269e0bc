import type { Report } from '@zhunsheng/language/types/report';
import { conclusionWord, editionContext, type ReportContext } from './report-context.ts';
import { wording } from './wording.ts';

const CONCLUSIONS = ['recognised', 'not_recognised', 'undetermined', null] as const;

/** How many reports there are, and how many of each conclusion. */
export interface ReportTally {
  readonly total: number;
  add(report: Pick<Report, 'conclusion' | 'edition'>): void;
  /** In one line. */
  describe(): string;
}

/** Conclusions that editions call otherwise are counted each by its own words. */
export function newTally(context: ReportContext): ReportTally {
  const { lang } = context;
  const counts = CONCLUSIONS.map(() => new Map<string, number>());
  const total = () => counts.flatMap(each => [...each.values()]).reduce((sum, each) => sum + each, 0);
  return {
    get total() {
      return total();
    },
    add({ conclusion, edition }) {
      const own = counts[CONCLUSIONS.indexOf(conclusion)] as Map<string, number>;
      const word = conclusionWord(conclusion, editionContext(context, edition), lang);
      own.set(word, (own.get(word) ?? 0) + 1);
    },
    describe() {
      const words = wording[lang];
      const parts = counts.flatMap(each => [...each].map(([word, count]) => words.tally(word, count)));
      return words.labelled(words.reports(total()), words.list(parts));
    },
  };
}
