import { type GradeFact, gradesOf, type Leaf, type PointsFact } from '@zhunsheng/language';
import { type FactScope, factChange } from './fact-change.ts';
import type { FactChange } from './mutant.ts';
import { mutateLeaf } from './mutate-leaf.ts';
import { printValue } from './print-node.ts';

/** Every step with its condition altered, dropped, or after the next one; another grade where none holds. */
export function mutateGrade(fact: GradeFact, scope: FactScope): FactChange[] {
  const { steps } = fact;
  const within = steps.flatMap(({ when, is }, index) =>
    mutateLeaf(when, scope, `/${fact.id}/steps/${index}`).map(change => ({
      ...change,
      part: { ...fact, steps: steps.with(index, { is, when: change.part as Leaf }) },
      description: {
        zh: `“${fact.title.zh}”的 ${is} 档：${change.description.zh}`,
        en: `grade ${is} of "${fact.title.en}": ${change.description.en}`,
      },
    })),
  );
  const dropped = steps.map(({ is }, index) =>
    factChange(
      fact,
      { ...fact, steps: steps.toSpliced(index, 1) },
      'dropped-condition',
      `steps/${index}`,
      '',
      {
        zh: `去掉 ${is} 档的一条`,
        en: `a step of grade ${is} is dropped`,
      },
    ),
  );
  const swapped = steps.slice(1).flatMap((below, index) => {
    const above = steps[index] as (typeof steps)[number];
    if (exclude(above.when, below.when)) return [];
    return factChange(
      fact,
      { ...fact, steps: steps.with(index, below).with(index + 1, above) },
      'swapped-steps',
      `steps/${index}`,
      printValue([below.is, above.is]),
      {
        zh: `${above.is} 档与 ${below.is} 档先后互换`,
        en: `the steps ${above.is} and ${below.is} trade places`,
      },
      {
        zh: `${above.is} 档与 ${below.is} 档都够得上时，应取 ${above.is} 档`,
        en: `where the steps ${above.is} and ${below.is} both hold, the grade is ${above.is}`,
      },
    );
  });
  const otherwise = gradesOf(fact)
    .filter(grade => grade !== fact.otherwise)
    .map(grade =>
      factChange(fact, { ...fact, otherwise: grade }, 'other-code', 'else', grade, {
        zh: `各档都不够时由 ${fact.otherwise} 改为 ${grade}`,
        en: `${grade} instead of ${fact.otherwise} where no step holds`,
      }),
    );
  return [...within, ...dropped, ...swapped, ...otherwise];
}

/** Of two codes of one fact at most one holds, in whatever order they are asked. */
function exclude(one: Leaf, other: Leaf): boolean {
  return (
    one.kind === 'equals' && other.kind === 'equals' && one.fact === other.fact && one.value !== other.value
  );
}

/** The points of each grade, or either end of a band, one point more and one fewer. */
export function mutatePoints(fact: PointsFact): FactChange[] {
  return Object.entries(fact.bands).flatMap(([grade, band]) => {
    const ends = band.least === band.most ? ([['least', 'most']] as const) : ([['least'], ['most']] as const);
    return ends.flatMap(moved =>
      ([1, -1] as const).flatMap(step => {
        const altered = { ...band };
        for (const end of moved) altered[end] += step;
        const { least, most } = altered;
        if (least < 0 || least > most) return [];
        const written = printValue(least === most ? least : [least, most]);
        return [
          factChange(
            fact,
            { ...fact, bands: { ...fact.bands, [grade]: altered } },
            'other-points',
            `of/${grade}`,
            written,
            { zh: `${grade} 档的分值改为 ${written}`, en: `grade ${grade} gives ${written} points` },
            {
              zh: `“${fact.title.zh}”为 ${grade} 档，总分正好够（或差 1 分）`,
              en: `"${fact.title.en}" is of grade ${grade} and the total just reaches its limit, or falls 1 point short`,
            },
          ),
        ];
      }),
    );
  });
}
