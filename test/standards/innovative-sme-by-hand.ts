/**
 * 创新型中小企业评价标准 (2022) by hand, from the tables of the published measures and the readings recorded beside them, not
 * from criteria/: exact integers, and what is absent is open.
 */
import {
  atLeast,
  count,
  type Entry,
  every,
  fen,
  is,
  type Span,
  some,
  sum,
  type Verdict,
} from './three-valued.ts';

interface Declaration {
  readonly as_of: string;
  readonly enterprise: Entry;
  readonly main_product?: Entry;
  readonly intellectual_property?: readonly Entry[];
  readonly finance?: readonly Entry[];
  readonly awards?: readonly Entry[];
  readonly honours?: readonly Entry[];
  readonly institutions?: readonly Entry[];
}

export function innovativeSmeByHand(declaration: Declaration): Record<string, Verdict> {
  const innovation = sum(intellectualProperty(declaration), rdShare(declaration));
  const growth = sum(mainRevenueGrowth(declaration), liabilities(declaration));
  const specialisation = sum(field(declaration), mainShare(declaration));
  const verdicts = {
    'total-score': atLeast(sum(innovation, growth, specialisation), 60),
    innovation: atLeast(innovation, 20),
    growth: atLeast(growth, 15),
    specialisation: atLeast(specialisation, 15),
    'science-award': award(declaration),
    honour: honour(declaration),
    'research-institution': atLeast(
      count(declaration.institutions, one => [is(one['level'], 'national', 'provincial')]),
      1,
    ),
    'equity-financing': equity(declaration),
  };
  const scored = [verdicts['total-score'], verdicts.innovation, verdicts.growth, verdicts.specialisation];
  const direct = [
    verdicts['science-award'],
    verdicts.honour,
    verdicts['research-institution'],
    verdicts['equity-financing'],
  ];
  return { ...verdicts, conclusion: some([every(scored), ...direct]) };
}

/** A 20, B 15, C 10, D 5, E 0: what is sure gives the least, what may be gives the most. */
function intellectualProperty({ intellectual_property: list }: Declaration): Span {
  const valid = (one: Entry) => [is(one['related'], true), is(one['in_force'], true)];
  const first = (one: Entry) => [is(one['class'], 'class_1'), ...valid(one)];
  const grades: [points: number, Span][] = [
    [20, count(list, one => [...first(one), is(one['high_value'], true)])],
    [15, count(list, one => [...first(one), is(one['own_research'], true)])],
    [10, count(list, first)],
    [5, count(list, one => [is(one['class'], 'class_2'), ...valid(one)])],
  ];
  const best = (end: 0 | 1) => grades.find(([, number]) => number[end] >= 1)?.[0] ?? 0;
  return [best(0), best(1)];
}

function figures({ as_of, finance }: Declaration, back: number): Entry {
  const year = Number(as_of.slice(0, 4)) - back;
  return finance?.find(one => one['year'] === year) ?? {};
}

/** The points of the first border, in percent, that `part` of `whole` reaches; all of them open without a quotient. */
function share(
  part: bigint | undefined,
  whole: bigint | undefined,
  borders: [percent: bigint, points: number][],
): Span {
  const most = borders[0]?.[1] ?? 0;
  if (part === undefined || whole === undefined || whole <= 0n) return [0, most];
  const points = borders.find(([percent]) => part * 100n >= percent * whole)?.[1] ?? 0;
  return [points, points];
}

function rdShare(declaration: Declaration): Span {
  const { rd_expense, revenue } = figures(declaration, 1);
  return share(fen(rd_expense), fen(revenue), [
    [5n, 20],
    [3n, 15],
    [2n, 10],
    [1n, 5],
  ]);
}

/** Growth of p % is a share of 100 + p %. */
function mainRevenueGrowth(declaration: Declaration): Span {
  const [latest, before] = [figures(declaration, 1), figures(declaration, 2)];
  return share(fen(latest['main_revenue']), fen(before['main_revenue']), [
    [115n, 20],
    [110n, 15],
    [105n, 10],
    [100n, 5],
  ]);
}

function liabilities(declaration: Declaration): Span {
  const { total_liabilities, total_assets } = figures(declaration, 1);
  const [owed, owned] = [fen(total_liabilities), fen(total_assets)];
  if (owed === undefined || owned === undefined || owned <= 0n) return [0, 10];
  const points = owed * 100n <= 55n * owned ? 10 : owed * 100n <= 75n * owned ? 5 : 0;
  return [points, points];
}

function field({ main_product }: Declaration): Span {
  const strategic = is(main_product?.['field'], 'strategic_emerging');
  return strategic === undefined ? [5, 10] : strategic ? [10, 10] : [5, 5];
}

function mainShare(declaration: Declaration): Span {
  const { main_revenue, revenue } = figures(declaration, 1);
  return share(fen(main_revenue), fen(revenue), [
    [70n, 20],
    [60n, 15],
    [55n, 10],
    [50n, 5],
  ]);
}

/** On or after the same day three years earlier, and not after the reference date. ISO dates compare as text. */
function award({ as_of, awards }: Declaration): Verdict {
  const since = `${Number(as_of.slice(0, 4)) - 3}${as_of.slice(4)}`;
  const recent = (day: unknown) =>
    day === undefined ? undefined : String(day) >= since && String(day) <= as_of;
  return atLeast(
    count(awards, one => [is(one['level'], 'national', 'provincial'), recent(one['awarded_on'])]),
    1,
  );
}

function honour({ as_of, honours }: Declaration): Verdict {
  const named = ['high_tech', 'innovation_demonstration', 'ip_advantage', 'ip_demonstration'];
  const valid = (day: unknown) =>
    day === undefined ? undefined : day === 'long_term' || String(day) >= as_of;
  return atLeast(
    count(honours, one => [is(one['kind'], ...named), valid(one['valid_until'])]),
    1,
  );
}

/** Paid in over three fiscal years, from the year of founding on. Without that year each of the three may not count. */
function equity(declaration: Declaration): Verdict {
  const founded = declaration.enterprise['established_on'];
  const latest = Number(declaration.as_of.slice(0, 4)) - 1;
  let [least, open] = [0n, false];
  let most = 0n;
  for (const back of [1, 2, 3]) {
    if (founded !== undefined && latest - back + 1 < Number(String(founded).slice(0, 4))) continue;
    const paid = fen(figures(declaration, back)['equity_financing']);
    open ||= paid === undefined;
    most += paid ?? 0n;
    if (founded !== undefined) least += paid ?? 0n;
  }
  const limit = fen(500) as bigint;
  return least >= limit ? 'met' : !open && most < limit ? 'not_met' : 'undetermined';
}
