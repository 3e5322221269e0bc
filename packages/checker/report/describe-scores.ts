import type { Language } from '@zhunsheng/language';
import type { Report, Score } from '@zhunsheng/language/types/report';
import { codeTitles, titleOfCode } from './code-titles.ts';
import { describeChanges } from './describe-clause.ts';
import { formatCount, formatCounts, formatObserved, formatRequired, unitOf } from './format-quantity.ts';
import type { EditionContext } from './report-context.ts';
import { wording } from './wording.ts';

type Step = Score['steps'][number];

/** A line of the score sheet in words; `grade`, `observed` and `next` are empty where there is nothing to say. */
export interface ScoreView {
  /** With the most points that there are. */
  readonly title: string;
  readonly total: boolean;
  readonly observed: readonly string[];
  readonly grade: string;
  readonly points: string;
  /** The next better grade, its points, what it requires and what is lacking. */
  readonly next: string;
}

/** Puts the score sheet of a report into words; empty where the standard gives no points. */
export function describeScores(
  report: Report,
  edition: EditionContext,
  lang: Language,
): readonly ScoreView[] {
  return (report.scores ?? []).map(score => describeScore(score, edition, lang));
}

function describeScore(score: Score, edition: EditionContext, lang: Language): ScoreView {
  const words = wording[lang];
  const point = unitOf('point', edition);
  const { title, total, points, most, indicators, grades, steps, next } = score;
  const titles = codeTitles(
    steps.map(({ grade }) => grade),
    edition,
    lang,
  );
  const gradeTitle = (grade: string) =>
    steps.find(step => step.grade === grade)?.title ?? titleOfCode(grade, titles, words.aside);
  const better = steps.find(({ grade }) => grade === next);
  const named = indicators.length > 1;
  return {
    title: `${title}${words.aside(formatCount(most, lang, point))}`,
    total,
    observed: indicators.map(each => observedOf(each, steps, named, edition, lang)),
    grade:
      grades.length > 1 && grades.length === steps.length
        ? words.anyGrade
        : words.either(grades.map(gradeTitle)),
    points: formatCounts(points.least, points.most, lang, point),
    next: better
      ? words.sentences([
          `${gradeTitle(better.grade)}${words.aside(formatCounts(better.points.least, better.points.most, lang, point))}${requirementOf(better, named, edition, lang)}`,
          ...(score.gap ? [words.reaches(describeChanges(score.gap, edition, lang, false))] : []),
        ])
      : '',
  };
}

/** A figure, on the right side of every step that it is compared with. */
function observedOf(
  { fact, observed }: Score['indicators'][number],
  steps: readonly Step[],
  named: boolean,
  edition: EditionContext,
  lang: Language,
): string {
  const compared = steps.flatMap(step =>
    step.required && step.fact === fact ? [{ observed, required: step.required }] : [],
  );
  const [first] = compared;
  const text = first ? formatObserved(first, edition, lang, compared) : '';
  return named ? wording[lang].labelled(fact, text) : text;
}

function requirementOf(
  { title, fact, required }: Step,
  named: boolean,
  edition: EditionContext,
  lang: Language,
): string {
  if (!required || (title !== null && isSaidByTitle(required))) return '';
  const words = wording[lang];
  const text = formatRequired({ observed: null, required }, edition, lang);
  return words.labelled('', named && fact ? words.labelled(fact, text) : text);
}

/** A limit stands beside the title of a grade; a code or a yes is what the title says already. */
function isSaidByTitle({ unit }: NonNullable<Step['required']>): boolean {
  return unit === 'code' || unit === 'codes' || unit === 'boolean';
}
