import type { Bilingual } from '@zhunsheng/language';
import type { Dimension, SurveySummary } from '@zhunsheng/language/types/survey-summary';
import { suppressTable } from './suppress-table.ts';

const CONCLUSIONS = ['recognised', 'not_recognised', 'undetermined'] as const;
const VERDICTS = ['met', 'not_met', 'undetermined', 'not_applicable'] as const;

/**
 * A summary fit for publication: counts from 1 to `below` − 1 are null, and so are as many others as it takes to keep them
 * from being worked out from the totals; the curves are rounded; no enterprise and no file is named. Counts of rows judged and
 * rejected stay.
 */
export function suppressSummary(summary: SurveySummary, below: number): SurveySummary {
  const headline = hideLine(
    CONCLUSIONS.map(each => summary.conclusions[each]),
    summary.counts.judged,
    below,
  );
  const conclusions = Object.fromEntries(CONCLUSIONS.map((each, at) => [each, headline[at]]));
  const small = <Row extends { count: number | null }>(row: Row): Row => ({
    ...row,
    count: hide(row.count, below),
  });
  const published: SurveySummary = {
    ...summary,
    left_out: { ...summary.left_out, files: [] },
    conclusions: conclusions as SurveySummary['conclusions'],
    problems: summary.problems.map(problem => ({ ...problem, rows: hide(problem.rows, below) })),
    dimensions: summary.dimensions.map(dimension => hideGroups(dimension, summary, headline, below)),
    clauses: summary.clauses.map(clause => hideClause(clause, summary.counts.judged, below)),
    together: summary.together.map(small),
    missing: summary.missing.map(small),
    near_misses: { ...summary.near_misses, clauses: summary.near_misses.clauses.map(small), nearest: null },
    distributions: summary.distributions.map(each => {
      const [unknown, ...counts] = hideLine(
        [each.unknown, ...each.bins.map(bin => bin.count)],
        summary.counts.judged,
        below,
      );
      return {
        ...each,
        unknown: unknown ?? null,
        bins: each.bins.map((bin, at) => ({ ...bin, count: counts[at] ?? null })),
      };
    }),
    curves: summary.curves.map(curve => ({
      ...curve,
      rounded: below,
      points: curve.points.map(({ limit, ...counts }) => roundPoint(limit, counts, below)),
    })),
    comparison: summary.comparison && hideComparison(summary.comparison, summary, headline, below),
  };
  return { ...published, suppression: { below, hidden: countHidden(published), method: methodOf(below) } };
}

type Count = number | null;

function hide(count: Count, below: number): Count {
  return count !== null && count > 0 && count < below ? null : count;
}

/** The parts of a total that is published. */
function hideLine(parts: readonly Count[], total: number, below: number): Count[] {
  const cells = [[...parts.map(part => part ?? 0), total]];
  const [hidden] = suppressTable(
    { cells, columnsAdd: false, known: (_, column) => (column === parts.length ? 'shown' : undefined) },
    below,
  );
  return parts.map((part, at) => (hidden?.[at] ? null : part));
}

/** Groups by conclusions, with their totals; the sums of the columns are the headline, where groups do not overlap. */
function hideGroups(
  dimension: Dimension,
  { conclusions, counts }: SurveySummary,
  headline: readonly Count[],
  below: number,
): Dimension {
  const rows = dimension.groups.map(group => [
    ...CONCLUSIONS.map(each => group[each] ?? 0),
    group.total ?? 0,
  ]);
  const sums = [...CONCLUSIONS.map(each => conclusions[each] ?? 0), counts.judged];
  const columnsAdd = !dimension.multiple;
  const cells = columnsAdd ? [...rows, sums] : rows;
  const known = (row: number, column: number) => {
    if (row < rows.length) return undefined;
    return headline[column] === null ? ('hidden' as const) : ('shown' as const);
  };
  const hidden = suppressTable({ cells, columnsAdd, known }, below);
  const groups = dimension.groups.map((group, row) => {
    const shown = [...CONCLUSIONS, 'total' as const].map((each, column) => [
      each,
      hidden[row]?.[column] ? null : group[each],
    ]);
    return { ...group, ...Object.fromEntries(shown) };
  });
  return { ...dimension, groups };
}

function hideClause(clause: SurveySummary['clauses'][number], judged: number, below: number) {
  const shown = hideLine(
    VERDICTS.map(each => clause[each]),
    judged,
    below,
  );
  const verdicts = Object.fromEntries(VERDICTS.map((each, at) => [each, shown[at]]));
  return { ...clause, ...verdicts, only: hide(clause.only, below), without: hide(clause.without, below) };
}

function hideComparison(
  comparison: NonNullable<SurveySummary['comparison']>,
  { conclusions, counts }: SurveySummary,
  headline: readonly Count[],
  below: number,
) {
  const countOf = (from: string, to: string) =>
    comparison.conclusions.find(each => each.from === from && each.to === to)?.count ?? 0;
  const rows = CONCLUSIONS.map(from => [...CONCLUSIONS.map(to => countOf(from, to)), conclusions[from] ?? 0]);
  const sums = rows[0]?.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)) ?? [];
  const known = (row: number, column: number) => {
    if (row === 3 && column === 3) return 'shown' as const;
    if (column === 3) return headline[row] === null ? ('hidden' as const) : ('shown' as const);
    return undefined;
  };
  const hidden = suppressTable(
    { cells: [...rows, [...sums.slice(0, 3), counts.judged]], columnsAdd: true, known },
    below,
  );
  const at = (conclusion: string) => CONCLUSIONS.indexOf(conclusion as (typeof CONCLUSIONS)[number]);
  return {
    ...comparison,
    conclusions: comparison.conclusions.map(cell => ({
      ...cell,
      count: hidden[at(cell.from)]?.[at(cell.to)] ? null : cell.count,
    })),
    clauses: comparison.clauses.map(flip => ({ ...flip, count: hide(flip.count, below) })),
  };
}

type PointCounts = Omit<SurveySummary['curves'][number]['points'][number], 'limit'>;

function roundPoint(limit: number, counts: PointCounts, to: number) {
  const rounded = Object.entries(counts).map(([name, count]) => [name, Math.round(count / to) * to]);
  return { limit, ...(Object.fromEntries(rounded) as PointCounts) };
}

/** Every number that was taken out is a null; other nulls are not numbers. */
function countHidden({
  conclusions,
  problems,
  dimensions,
  clauses,
  together,
  missing,
  near_misses: near,
  distributions,
  comparison,
}: SurveySummary): number {
  const counts: Count[] = [
    ...CONCLUSIONS.map(each => conclusions[each]),
    ...problems.map(({ rows }) => rows),
    ...dimensions.flatMap(({ groups }) =>
      groups.flatMap(group => [group.total, ...CONCLUSIONS.map(each => group[each])]),
    ),
    ...clauses.flatMap(clause => [...VERDICTS.map(each => clause[each]), clause.only, clause.without]),
    ...[...together, ...missing, ...near.clauses].map(({ count }) => count),
    ...distributions.flatMap(({ unknown, bins }) => [unknown, ...bins.map(({ count }) => count)]),
    ...(comparison ? [...comparison.conclusions, ...comparison.clauses].map(({ count }) => count) : []),
  ];
  return counts.filter(count => count === null).length;
}

function methodOf(below: number): Bilingual {
  return {
    zh: `1 至 ${below - 1} 的计数不公布；为防由合计倒推，同一行列中再隐去最小的若干个（互补隐去）。零照常公布。曲线上的计数修约到 ${below} 的倍数，不列企业名称。`,
    en: `Counts from 1 to ${below - 1} are not published; to keep them from being worked out from totals, the smallest others of the row or column are withheld, too (complementary suppression). Zeros are shown. Counts on curves are rounded to multiples of ${below}, and no enterprise is named.`,
  };
}
