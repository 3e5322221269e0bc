import type { Language } from '@zhunsheng/language';
import type { OpenQuestion, Standing, Standings } from '../standards/standings.ts';
import type { Tone } from './describe-clause.ts';
import { describeReport, type ReportView } from './describe-report.ts';
import type { EditionContext } from './report-context.ts';
import { wording } from './wording.ts';

const WORDS = {
  zh: {
    title: '在各项标准下的位置',
    standard: '标准',
    conclusion: '结论',
    counts: '逐条',
    failed: '不满足',
    carried: '沿用其他标准的数据',
    problems: '数据问题',
    questions: '先回答这几个问题，能定下的条款最多',
    decides: (standard: string, clauses: number) => `《${standard}》${clauses} 条`,
    year: (title: string, year: number) => `${year} 年${title}`,
    notDeclared: '缺少必填的数据，未作判定',
    none: '没有一个问题单独能定下更多条款。',
  },
  en: {
    title: 'Where it stands by each standard',
    standard: 'Standard',
    conclusion: 'Conclusion',
    counts: 'Clauses',
    failed: 'Not met',
    carried: 'Taken from the data for other standards',
    problems: 'Problems of the data',
    questions: 'Answers that would decide most clauses',
    decides: (standard: string, clauses: number) =>
      `${standard}: ${clauses === 1 ? '1 clause' : `${clauses} clauses`}`,
    year: (title: string, year: number) => `${title} of ${year}`,
    notDeclared: 'Required data are missing, no verdict',
    none: 'No single answer would decide more clauses.',
  },
} as const;

/** One standard of several, in words. */
export interface StandingView {
  readonly standard: string;
  readonly tone: Tone | 'invalid';
  readonly conclusion: string;
  readonly counts: string;
  /** Number and title of the clauses that are not met. */
  readonly failed: readonly string[];
  readonly carried: readonly string[];
  readonly problems: readonly string[];
}

/** Standings in words, laid out by nobody yet. */
export interface StandingsView {
  readonly words: (typeof WORDS)[Language];
  /** The enterprise, as far as it is named. */
  readonly name: string;
  readonly standings: readonly StandingView[];
  readonly questions: readonly { readonly question: string; readonly decides: string }[];
}

/** Puts standings into words; `contexts` are the descriptions of the editions by the id of the standard. */
export function describeStandings(
  { standings, questions }: Standings,
  contexts: Readonly<Record<string, EditionContext>>,
  lang: Language,
): StandingsView {
  const names = new Map(standings.map(one => [one.standard, one.names[lang]]));
  const views = standings.map(standing => {
    const context = {
      lang,
      editions: { [standing.report.edition]: contexts[standing.standard] as EditionContext },
    };
    return { standing, view: describeReport(standing.report, context) };
  });
  return {
    words: WORDS[lang],
    name: standings.map(({ report }) => report.enterprise.name).find(name => name !== null) ?? '',
    standings: views.map(({ standing, view }) => describeStanding(standing, view, lang)),
    questions: questions.map(question => describeQuestion(question, names, lang)),
  };
}

function describeStanding(
  { names, carried, declared, report }: Standing,
  view: ReportView,
  lang: Language,
): StandingView {
  const clauses = view.chapters.flatMap(chapter => chapter.clauses);
  return {
    standard: `${wording[lang].standard(names[lang])}${wording[lang].aside(view.edition)}`,
    tone: view.conclusion.tone,
    conclusion: report.conclusion === null && !declared ? WORDS[lang].notDeclared : view.conclusion.title,
    counts: view.counts
      .filter(({ count }) => count > 0)
      .map(({ word, count }) => `${word} ${count}`)
      .join(' · '),
    failed: clauses.filter(({ tone }) => tone === 'not_met').map(({ number, title }) => `${number} ${title}`),
    carried: carried.map(title => title[lang]),
    problems: view.problems.map(({ message }) => message),
  };
}

function describeQuestion(
  { title, year, asked }: OpenQuestion,
  names: ReadonlyMap<string, string>,
  lang: Language,
): StandingsView['questions'][number] {
  const words = WORDS[lang];
  const decided = asked.filter(({ decides }) => decides > 0);
  return {
    question: year === null ? title[lang] : words.year(title[lang], year),
    decides: wording[lang].list(
      decided.map(({ standard, decides }) => words.decides(names.get(standard) ?? standard, decides)),
    ),
  };
}
