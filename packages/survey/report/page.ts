import { type Html, html } from '@zhunsheng/checker/report';
import type { Language } from '@zhunsheng/language';
import type { SurveySummary } from '@zhunsheng/language/types/survey-summary';
import type { DrawChart } from './draw-chart.ts';
import type { SurveyWording } from './wording.ts';

/** What every section of the report is written from. */
export interface Page {
  readonly summary: SurveySummary;
  readonly lang: Language;
  readonly words: SurveyWording;
  readonly draw: DrawChart;
}

export const CONCLUSIONS = ['recognised', 'undetermined', 'not_recognised'] as const;

/** The colour class of a conclusion: those of verdicts. */
export const TONES = { recognised: 'met', undetermined: 'undetermined', not_recognised: 'not_met' } as const;

/** The colour of a conclusion in a chart: paler than that of its words. */
export const COLOURS = {
  recognised: 'var(--yes)',
  undetermined: 'var(--open)',
  not_recognised: 'var(--no)',
} as const;

export function intro(text: string): Html {
  return html`<p class="intro">${text}</p>`;
}

/** Number and title of a clause: `6.3 研究开发费用占比`. */
export function clauseName(id: string, { summary, lang }: Page): string {
  const clause = summary.clauses.find(each => each.id === id);
  return clause ? `${clause.number} ${clause.title[lang]}` : id;
}
