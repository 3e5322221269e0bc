import { formatCount, toFen, wording } from '@zhunsheng/checker/report';
import type { Language } from '@zhunsheng/language';
import { writeDecimal } from '@zhunsheng/language/text';
import type { Figure, Witness } from '@zhunsheng/language/types/diff';
import type { Clause as ReportClause } from '@zhunsheng/language/types/report';
import { diffWording } from './diff-wording.ts';

/** An example in words. */
export interface ExampleView {
  readonly heading: string;
  readonly outcome: string;
  readonly files: readonly string[];
  /** Figures, one row a field and one column a fiscal year; of no year without a head. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** What each edition makes of it. */
  readonly editions: readonly {
    readonly edition: string;
    readonly conditions: readonly {
      readonly verdict: Witness['conditions'][number]['verdict'];
      readonly text: string;
    }[];
  }[];
  /** The enterprise's data, as both editions were given them. */
  readonly declaration: Witness['declaration'];
}

export function describeExample(
  witness: Witness,
  number: number,
  of: 'clause' | 'conclusion',
  lang: Language,
): ExampleView {
  const words = diffWording[lang];
  const editions = [...new Set(witness.conditions.map(({ edition }) => edition))];
  return {
    heading: words.example(number, words.direction[witness.direction]),
    outcome: outcomeOf(witness, of, lang),
    files: witness.files ? [...new Set([witness.files.from, witness.files.to])] : [],
    table: figureTable(witness.figures, lang),
    editions: editions.map(edition => ({
      edition: wording[lang].edition(edition),
      conditions: witness.conditions
        .filter(condition => condition.edition === edition)
        .map(({ verdict, fact, observed, required }) => ({
          verdict,
          text: `${wording[lang].labelled(fact[lang], observed[lang])}${lang === 'zh' ? '，' : ', '}${words.requirement(required[lang])}`,
        })),
    })),
    declaration: witness.declaration,
  };
}

type Judged = ReportClause['verdict'];

function outcomeOf(witness: Witness, of: 'clause' | 'conclusion', lang: Language): string {
  const words = diffWording[lang];
  const { verdict, conclusion, sentences, labelled, label } = wording[lang];
  const parts = [
    ...(of === 'clause'
      ? [
          labelled(
            label.clause,
            words.becomes(verdict[witness.from_verdict as Judged], verdict[witness.to_verdict as Judged]),
          ),
        ]
      : []),
    labelled(
      words.label.conclusion,
      words.becomes(conclusion[witness.from_conclusion], conclusion[witness.to_conclusion]),
    ),
    ...(witness.assurance === 'declared' ? [words.declared] : []),
  ];
  return sentences(parts);
}

/** One row a field, one column a fiscal year; a figure of no year stands in the last column. */
function figureTable(figures: readonly Figure[], lang: Language): ExampleView['table'] {
  const words = diffWording[lang];
  const years = [...new Set(figures.flatMap(({ year }) => (year === null ? [] : [year])))].sort();
  const rows = [...new Set(figures.map(({ path }) => path))].map(path => {
    const own = figures.filter(figure => figure.path === path);
    const { title, unit } = own[0] as Figure;
    const undated = own.find(({ year }) => year === null);
    const last = years.at(-1) ?? null;
    const columns: (number | null)[] = years.length > 0 ? years : [null];
    const cells = columns.map(
      column => own.find(({ year }) => year === column) ?? (column === last ? undated : undefined),
    );
    return [
      unit === 'amount' ? words.wan(title[lang]) : title[lang],
      ...cells.map(figure => (figure ? writeFigure(figure, lang) : '')),
    ];
  });
  return { head: years.length > 0 ? [words.year, ...years.map(String)] : [], rows };
}

function writeFigure({ value, unit }: Figure, lang: Language): string {
  if (value === null) return wording[lang].absent;
  if (unit === 'count') return formatCount(Number(value), lang);
  return writeDecimal(toFen(Number(value)), 6).replace(/\.?0+$/, '');
}
