import type { GradeFact, PointsFact } from '../../rule/ast.ts';
import { gradesOf } from '../../rule/typed-edition.ts';
import { compileLeaf } from './compile-leaf.ts';
import { gradeBits, gradePossible, setName } from './possible-codes.ts';
import type { FactColumn } from './sql-context.ts';
import { factOf, type SqlContext } from './sql-context.ts';

/** The truths of the steps, the grades that are possible as bits, and the grade where it is a single one. */
export function compileGrade(fact: GradeFact, stage: number, context: SqlContext): FactColumn[] {
  const { dialect } = context;
  const steps = fact.steps.map(({ when }, index) => ({
    stage,
    name: stepName(fact, index),
    expression: compileLeaf(when, context),
  }));
  const reached = fact.steps.map(({ is }, index) => ({
    is,
    when: [...beforeStep(fact, index, context), `NOT ${dialect.isFalse(stepName(fact, index))}`],
  }));
  const last = { is: fact.otherwise, when: beforeStep(fact, fact.steps.length, context) };
  const grades = gradesOf(fact);
  const bits = grades.map(grade => {
    const ways = [...reached, last].filter(({ is }) => is === grade);
    const possible = ways.map(({ when }) => when.join(' AND ')).join(' OR ');
    return `CASE WHEN ${possible} THEN ${gradeBits(fact, [grade])} ELSE 0 END`;
  });
  const single = grades.map(grade => `WHEN ${gradeBits(fact, [grade])} THEN ${dialect.text(grade)}`);
  return [
    ...steps,
    { stage: stage + 1, name: setName(fact), expression: bits.join('\n  + '), fact },
    { stage: stage + 2, name: fact.id, expression: `CASE ${setName(fact)} ${single.join(' ')} END`, fact },
  ];
}

/** The column of the truth of a step. */
export function stepName({ id }: GradeFact, index: number): string {
  return `${id}__step_${index + 1}`;
}

/** That no step before this one certainly holds; each of the conditions is never NULL. */
export function beforeStep(fact: GradeFact, index: number, { dialect }: SqlContext): string[] {
  return Array.from({ length: index }, (_, before) => dialect.isNotTrue(stepName(fact, before)));
}

/** The least and the most that the possible grades give, the band of each narrowed by a mark within it. */
export function compilePoints(fact: PointsFact, stage: number, context: SqlContext): FactColumn[] {
  const mark = fact.mark?.split('.');
  const bands = bandsOf(fact, context);
  const most = Math.max(...bands.flatMap(({ least, most: own }) => [-least, own])) + 1;
  const of = (end: 'least' | 'most', none: number, choose: 'least' | 'greatest') => {
    const values = bands.map(band => {
      const own = `CASE WHEN ${isMarked(fact, band)} THEN ${markName(fact)} ELSE ${band[end]} END`;
      return `CASE WHEN ${band.possible} THEN ${mark && band.least < band.most ? own : band[end]} ELSE ${none} END`;
    });
    return values.length === 1 ? (values[0] as string) : `${choose}(${values.join(',\n  ')})`;
  };
  return [
    ...(mark ? [{ stage: 0, name: markName(fact), expression: context.dialect.field(mark, 'count') }] : []),
    { stage, name: fact.id, expression: of('least', most, 'least'), fact },
    { stage, name: `${fact.id}__max`, expression: of('most', -most, 'greatest'), fact },
  ];
}

interface Band {
  readonly least: number;
  readonly most: number;
  /** Never NULL. */
  readonly possible: string;
  /** Never NULL: whether it is the only grade left. */
  readonly single: string;
}

function bandsOf(fact: PointsFact, context: SqlContext): Band[] {
  const grade = factOf(fact.of, context);
  if (grade.kind !== 'grade') throw new RangeError(`\`${fact.of}\` is not a grade`);
  return gradesOf(grade).map(one => ({
    least: 0,
    most: 0,
    ...fact.bands[one],
    possible: gradePossible(grade, [one], context),
    single: `${setName(grade)} = ${gradeBits(grade, [one])}`,
  }));
}

/** The column of an assessor's mark. */
function markName({ id }: PointsFact): string {
  return `${id}__mark`;
}

function isMarked(fact: PointsFact, { least, most }: Band): string {
  return `${markName(fact)} >= ${least} AND ${markName(fact)} <= ${most}`;
}

/** Whether an assessor's mark is what the points lack: a band is possible and none is given, or it is outside of the only one. */
export function lacksMark(fact: PointsFact, context: SqlContext): string {
  const mark = markName(fact);
  const tests = bandsOf(fact, context)
    .filter(({ least, most }) => least < most)
    .map(band => {
      const outside = `NOT (${isMarked(fact, band)})`;
      return `(${band.possible} AND (${context.dialect.isNull(mark)} OR ${band.single} AND ${outside}))`;
    });
  return tests.length === 0 ? 'FALSE' : `(${tests.join(' OR ')})`;
}
