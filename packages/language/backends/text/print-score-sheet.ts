import type { GreatestFact, PointsFact, SumFact } from '../../rule/ast.ts';
import { gradesOf } from '../../rule/typed-edition.ts';
import { type PrintContext, printCode, printGrade, titleOf, writeCount } from './print-rule.ts';

/** What gives how many points, as a table in words. */
export interface ScoreSheet {
  readonly indicators: readonly ScoredIndicator[];
  /** What the points are put together to, those that others are made of first. */
  readonly totals: readonly ScoreTotal[];
}

/** An indicator by the id of its points; its rows are the grades from the first step to the last. */
export interface ScoredIndicator {
  readonly fact: string;
  readonly title: string;
  /** The title of what is graded; absent where the grades look at several things. */
  readonly of?: string;
  readonly rows: readonly { readonly grade: string; readonly when: string; readonly points: string }[];
}

export interface ScoreTotal {
  readonly fact: string;
  readonly title: string;
  readonly kind: 'sum' | 'greatest';
  readonly of: readonly string[];
  /** What it is capped at. */
  readonly most?: string;
}

/** The score sheet of an edition; without indicators where nothing has points. */
export function printScoreSheet(context: PrintContext): ScoreSheet {
  const facts = [...context.facts.values()];
  return {
    indicators: facts.flatMap(fact => (fact.kind === 'points' ? [printIndicator(fact, context)] : [])),
    totals: facts.flatMap(fact =>
      (fact.kind === 'sum' || fact.kind === 'greatest') && fact.counts === 'point'
        ? [printTotal(fact, context)]
        : [],
    ),
  };
}

function printIndicator(fact: PointsFact, context: PrintContext): ScoredIndicator {
  const grade = context.facts.get(fact.of);
  const title = fact.title[context.language];
  if (grade?.kind !== 'grade') return { fact: fact.id, title, rows: [] };
  const rows = gradesOf(grade).map(code => {
    const { least, most } = fact.bands[code] ?? { least: 0, most: 0 };
    const range = context.language === 'zh' ? `${least}～${most}` : `${least}–${most}`;
    return {
      grade: printCode(grade, code, context),
      when: printGrade(grade, code, context),
      points: writeCount(least === most ? String(least) : range, 'point', context),
    };
  });
  return { fact: fact.id, title, ...(grade.of && { of: titleOf(grade.of, context) }), rows };
}

function printTotal(fact: SumFact | GreatestFact, context: PrintContext): ScoreTotal {
  const cap = fact.kind === 'sum' ? fact.cap : undefined;
  return {
    fact: fact.id,
    title: fact.title[context.language],
    kind: fact.kind,
    of: fact.of.map(id => titleOf(id, context)),
    ...(cap && { most: writeCount(String(cap.numerator), 'point', context) }),
  };
}
