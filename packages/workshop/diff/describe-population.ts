import { describePlace, wording } from '@zhunsheng/checker/report';
import type { Language } from '@zhunsheng/language';
import { writeDecimal } from '@zhunsheng/language/text';
import type { Diff, Population } from '@zhunsheng/language/types/diff';
import { clauseLabel, diffWording } from './diff-wording.ts';

/** How a population fares, in words. */
export interface PopulationView {
  readonly file: string;
  readonly sentences: readonly string[];
  /** Nothing, and the two editions. */
  readonly head: readonly string[];
  /** Conclusion, before, after. */
  readonly conclusions: readonly (readonly [title: string, from: string, to: string])[];
  /** What changed, from what to what, how many. */
  readonly flips: readonly (readonly [subject: string, change: string, count: string])[];
  readonly errors: readonly string[];
}

export function describePopulation(diff: Diff, population: Population, lang: Language): PopulationView {
  const words = diffWording[lang];
  const { declarations, invalid, refused_by_from, refused_by_to, conclusions, flips } = population;
  const outcomes = ['recognised', 'not_recognised', 'undetermined'] as const;
  return {
    file: population.file,
    sentences: [
      words.counted(declarations, declarations - invalid),
      ...(invalid > 0 ? [words.invalid(invalid, refused_by_from, refused_by_to)] : []),
      `${wording[lang].assurance[population.assurance]}${lang === 'zh' ? '。' : '.'}`,
      ...(flips.length === 0 ? [words.noFlips] : []),
    ],
    head: ['', diff.from, diff.to],
    conclusions: outcomes.map(one => [
      wording[lang].conclusion[one],
      number(conclusions.from[one]),
      number(conclusions.to[one]),
    ]),
    flips: flips.map(({ clause, from, to, count, first }) => {
      const found = diff.clauses.find(({ id }) => id === clause);
      const subject = found ? clauseLabel(found, lang) : words.label.conclusion;
      const say: Readonly<Record<string, string>> = wording[lang][clause === null ? 'conclusion' : 'verdict'];
      return [
        subject,
        words.becomes(say[from] ?? from, say[to] ?? to),
        words.flips(number(count), wording[lang].list(first.map(String)), first.length === count),
      ];
    }),
    errors: population.problems.map(({ location, message }) =>
      [describePlace({ ...location, file: undefined }, lang), message[lang]].filter(Boolean).join('  '),
    ),
  };
}

function number(count: number): string {
  return writeDecimal(BigInt(count), 0);
}
