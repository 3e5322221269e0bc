import type { Fact, GradeFact, PointsFact } from '@zhunsheng/language';
import type { Sheet } from '@zhunsheng/language/types/sheet';
import { type GradeLine, gradeLines } from '../sentence/bounds.ts';
import { comparePoints } from './compare-points.ts';
import { compareWhen, type RowContext } from './compare-when.ts';
import { describeLine } from './describe-line.ts';
import type { Graded, SheetFinding, SheetScope } from './sheet-finding.ts';

/** A row for each step of the grade and for what is left over, in their order, each with its condition and its points. */
export function compareRows(
  graded: Graded,
  fact: PointsFact,
  at: string,
  sheet: Sheet,
  scope: SheetScope,
): SheetFinding[] {
  const grade = scope.facts.get(fact.of);
  if (grade?.kind !== 'grade') return [];
  const lines = gradeLines(grade, scope.facts);
  const paired = pairRows(graded, lines);
  const context: RowContext = {
    grade,
    lines,
    name: graded.name,
    scope,
    overlap: sheet.overlap !== undefined,
  };
  return [
    ...paired.findings(grade, at),
    ...(orderOf(graded) === lines.map(({ is }) => is).join() || paired.holes
      ? []
      : [outOfOrder(graded, grade, lines, at)]),
    ...(context.overlap || lines.every(({ fact: of }) => of === lines[0]?.fact) || isByCode(grade)
      ? []
      : [{ code: 'sheet-overlap' as const, at, values: { name: graded.name } }]),
    ...paired.rows.flatMap(({ row, line, index }) => [
      // With a row missing the others may take what it leaves.
      ...(paired.holes ? [] : compareWhen(row, line, `${at}/rows/${index}`, context)),
      ...comparePoints(row, graded.name, fact, `${at}/rows/${index}`, scope),
    ]),
  ];
}

/** Each row with the first line of its grade that no row above took; what is left of either is a hole. */
function pairRows({ name, rows }: Graded, lines: readonly GradeLine[]) {
  const open = [...lines];
  const strangers: number[] = [];
  const pairs = rows.flatMap((row, index) => {
    const found = open.findIndex(({ is }) => is === row.is);
    if (found < 0) strangers.push(index);
    return found < 0 ? [] : open.splice(found, 1).map(line => ({ row, line, index }));
  });
  const findings = (grade: GradeFact, at: string): SheetFinding[] => [
    ...strangers.map((index): SheetFinding => {
      const grades = lines.map(({ is }) => is).join('、');
      const values = { name, is: rows[index]?.is ?? '', grade: grade.id, grades };
      return { code: 'sheet-row-unknown', at: `${at}/rows/${index}/is`, values };
    }),
    ...open.map((line): SheetFinding => {
      const values = { name, is: line.is, grade: grade.id, inRule: describeLine(line) };
      return { code: 'sheet-row-missing', at: `${at}/rows`, values };
    }),
  ];
  return { rows: pairs, holes: open.length + strangers.length > 0, findings };
}

function orderOf({ rows }: Graded): string {
  return rows.map(({ is }) => is).join();
}

function outOfOrder({ name }: Graded, { id }: Fact, lines: readonly GradeLine[], at: string): SheetFinding {
  const grades = lines.map(({ is }) => is).join('、');
  return { code: 'sheet-order', at: `${at}/rows`, values: { name, grade: id, grades } };
}

/** Each step has its own codes of one fact: no two hold at once. */
function isByCode({ steps }: GradeFact): boolean {
  const codes = steps.flatMap(({ when }) =>
    when.kind === 'equals' ? [String(when.value)] : when.kind === 'in' ? when.codes : ['', ''],
  );
  const facts = new Set(steps.map(({ when }) => when.fact));
  return facts.size === 1 && new Set(codes).size === codes.length;
}
