import type { Language } from '@zhunsheng/language';
import { countErrors } from '@zhunsheng/language';
import type { Problem, Report } from '@zhunsheng/language/types/report';
import { codeTitles, titleOfCode } from './code-titles.ts';
import { type ClauseView, describeClause, type Tone } from './describe-clause.ts';
import { describePlace } from './describe-place.ts';
import { describeScores, type ScoreView } from './describe-scores.ts';
import { nextSteps, type StepGroup } from './next-steps.ts';
import { conclusionWord, type EditionContext, editionContext, type ReportContext } from './report-context.ts';
import { shorten, visibleText } from './visible-text.ts';
import { wording } from './wording.ts';

/** The longest name or path that is shown in full. */
const MOST_NAME = 200;
/** The longest message of a problem that is shown in full. */
const MOST_MESSAGE = 600;
const VERDICTS: readonly Tone[] = ['met', 'not_met', 'undetermined', 'not_applicable'];

export interface ProblemView {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly word: string;
  readonly message: string;
  readonly help: string;
  readonly place: string;
  readonly location: Problem['location'];
}

export interface ChapterView {
  readonly number: string;
  readonly title: string;
  readonly clauses: readonly ClauseView[];
}

/** A report in words, laid out by nobody yet: what the text, HTML and Markdown formats share. Plain text throughout. */
export interface ReportView {
  readonly name: string;
  /** The standard and its edition, and that this is a report on it. */
  readonly headline: string;
  readonly standard: string;
  readonly edition: string;
  /** The reference date, after what it is called; empty where the standard has none. */
  readonly dated: string;
  /** Label and value: enterprise, USCC, reference date … */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly conclusion: { readonly tone: Tone | 'invalid'; readonly title: string; readonly sentence: string };
  readonly counts: readonly { readonly tone: Tone; readonly word: string; readonly count: number }[];
  readonly chapters: readonly ChapterView[];
  readonly scores: readonly ScoreView[];
  readonly next: readonly StepGroup[];
  readonly problems: readonly ProblemView[];
  readonly interpretations: Report['interpretations'];
  readonly notices: readonly string[];
}

/** Puts a report into words. */
export function describeReport(report: Report, context: ReportContext): ReportView {
  const { lang } = context;
  const words = wording[lang];
  const edition = editionContext(context, report.edition);
  const { date } = edition.declarant;
  return {
    name: shownName(report.enterprise.name) || words.absent,
    headline: words.headline(words.standard(edition.names[lang]), words.edition(shownName(report.edition))),
    standard: words.standard(edition.names[lang]),
    edition: words.edition(shownName(report.edition)),
    dated: date ? `${date[lang]} ${report.as_of ?? words.absent}` : '',
    facts: facts(report, edition, lang),
    conclusion: conclusion(report, edition, lang),
    counts: countVerdicts(report, lang),
    chapters: chapters(report, edition, lang),
    scores: describeScores(report, edition, lang),
    next: nextSteps(report, edition, lang),
    problems: report.problems.map(problem => describeProblem(problem, lang)),
    interpretations: report.interpretations,
    notices: [words.disclaimer, edition.notice[lang], words.units10k].filter(notice => notice !== ''),
  };
}

export function describeProblem(
  { code, severity, message, help, location }: Problem,
  lang: Language,
): ProblemView {
  return {
    code,
    severity,
    word: wording[lang].severity[severity],
    message: shorten(visibleText(message[lang]), MOST_MESSAGE),
    help: shorten(visibleText(help[lang]), MOST_MESSAGE),
    place: shorten(describePlace(location, lang), MOST_NAME),
    location,
  };
}

function facts(report: Report, edition: EditionContext, lang: Language): ReportView['facts'] {
  const { label, assurance, absent } = wording[lang];
  const { number, date, class: own } = edition.declarant;
  const size = describeSize(report, edition, lang);
  const rows: (readonly [string, string])[] = [];
  if (number) rows.push([number.title[lang], shownName(report.enterprise.uscc) || absent]);
  if (date) rows.push([date[lang], report.as_of ?? absent]);
  if (size && own) rows.push([own.title[lang], size]);
  if (report.source !== undefined) rows.push([label.source, shownName(report.source)]);
  rows.push([label.assurance, assurance[report.assurance]]);
  return rows;
}

function describeSize({ enterprise: { size } }: Report, edition: EditionContext, lang: Language): string {
  if (!size) return '';
  const words = wording[lang];
  const codes = edition.size?.values ?? (size.value === null ? size.possible : [size.value]);
  const titles = codeTitles(codes, edition, lang);
  const title = (code: string) => titleOfCode(code, titles, words.aside);
  if (size.value === null) return words.sizePossible(size.possible.map(title));
  const by = edition.declarant.class?.by[lang] ?? '';
  return `${title(size.value)}${words.aside(words.sizeBasis[size.basis](by))}`;
}

function conclusion(report: Report, edition: EditionContext, lang: Language): ReportView['conclusion'] {
  const words = wording[lang];
  const errors = countErrors(report.problems);
  if (report.conclusion === null) {
    return { tone: 'invalid', title: conclusionWord(null, edition, lang), sentence: words.fixFirst(errors) };
  }
  const tones = { recognised: 'met', not_recognised: 'not_met', undetermined: 'undetermined' } as const;
  const declared = report.conclusion === 'recognised' && report.assurance === 'declared';
  return {
    tone: tones[report.conclusion],
    title: `${conclusionWord(report.conclusion, edition, lang)}${declared ? words.aside(words.declaredOnly) : ''}`,
    sentence: countSentence(report, lang),
  };
}

function countSentence(report: Report, lang: Language): string {
  const words = wording[lang];
  const total = report.clauses.length;
  const counts = countVerdicts(report, lang).filter(({ count }) => count > 0);
  if (counts.length === 1 && counts[0]?.tone === 'met') return words.allMet(total);
  return words.ofClauses(
    total,
    counts.map(({ word, count }) => words.count(word, count)),
  );
}

function countVerdicts(report: Report, lang: Language): ReportView['counts'] {
  return VERDICTS.map(tone => ({
    tone,
    word: wording[lang].verdict[tone],
    count: report.clauses.filter(clause => clause.verdict === tone).length,
  }));
}

/** Clauses by chapter; those no chapter lists come last, so that none is lost. */
function chapters(report: Report, edition: EditionContext, lang: Language): readonly ChapterView[] {
  const views = new Map(report.clauses.map(clause => [clause.id, describeClause(clause, edition, lang)]));
  const listed = edition.chapters.map(({ number, title, clauses }) => ({
    number,
    title: title[lang],
    clauses: clauses.flatMap(id => views.get(id) ?? []),
  }));
  const known = new Set(edition.chapters.flatMap(chapter => chapter.clauses));
  const others = [...views.values()].filter(view => !known.has(view.id));
  const rest: ChapterView = { number: '', title: wording[lang].label.other, clauses: others };
  return [...listed, rest].filter(chapter => chapter.clauses.length > 0);
}

function shownName(name: string | null): string {
  return shorten(visibleText(name ?? ''), MOST_NAME);
}
