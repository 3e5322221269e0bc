/**
 * 高新技术企业认定 (art. 11 of the measures and the guide, 2016) by hand, from their tables and the readings recorded beside
 * them, not from criteria/: exact integers, and what is absent is open. An own no to incidents counts (assurance declared).
 */
import { atLeast, count, type Entry, every, fen, is, type Span, sum, type Verdict } from './three-valued.ts';

interface Declaration {
  readonly as_of: string;
  readonly enterprise: Entry;
  readonly technology?: Entry;
  readonly intellectual_property?: readonly Entry[];
  readonly finance?: readonly Entry[];
  readonly incidents?: Entry;
  readonly evaluation?: Entry;
}

/** Amounts or counts that are still possible. */
type Amounts = readonly [least: bigint, most: bigint];
/** The grades of one indicator from the best: the points of each. */
type Bands = readonly Span[];

const MOST = fen(1_000_000_000) as bigint;

export function highTechEnterpriseByHand(declaration: Declaration): Record<string, Verdict> {
  const { enterprise, technology, intellectual_property: rights, incidents } = declaration;
  const verdicts = {
    'registered-one-year': registered(declaration),
    'core-ip': atLeast(
      count(rights, one => [
        is(one['core_support'], true),
        is(one['obtained_by'], 'own_research', 'assignment', 'donation', 'merger'),
      ]),
      1,
    ),
    'technology-field':
      technology?.['fields'] === undefined
        ? 'undetermined'
        : (technology['fields'] as unknown[]).length > 0
          ? 'met'
          : 'not_met',
    'rd-staff': reaches(people(enterprise['rd_staff']), people(enterprise['staff']), 10n),
    'rd-intensity': rdIntensity(declaration),
    'rd-in-china': reaches(years(declaration, 'rd_expense_in_china'), years(declaration, 'rd_expense'), 60n),
    'high-tech-income': reaches(
      year(declaration, 'high_tech_income', 1),
      year(declaration, 'total_income', 1),
      60n,
    ),
    'innovation-capability': atLeast(score(declaration), 71),
    'no-incident': every(
      ['safety_accident', 'quality_accident', 'environmental_offence'].map(one =>
        atLeast(incidents?.[one] === undefined ? [0, 1] : incidents[one] === false ? [1, 1] : [0, 0], 1),
      ),
    ),
  } satisfies Record<string, Verdict>;
  return { ...verdicts, conclusion: every(Object.values(verdicts)) };
}

function registered({ as_of, enterprise }: Declaration): Verdict {
  if (enterprise['registered_on'] === undefined) return 'undetermined';
  const days = (Date.parse(as_of) - Date.parse(String(enterprise['registered_on']))) / 86_400_000;
  return days >= 365 ? 'met' : 'not_met';
}

function people(number: unknown): Amounts {
  return number === undefined ? [0n, 10_000_000n] : [BigInt(number as number), BigInt(number as number)];
}

/** Whether `part` is at least so many percent of `whole`; open while there may be no quotient. */
function reaches(part: Amounts, whole: Amounts, percent: bigint): Verdict {
  if (whole[0] <= 0n) return 'undetermined';
  if (part[0] * 100n >= percent * whole[1]) return 'met';
  return part[1] * 100n < percent * whole[0] ? 'not_met' : 'undetermined';
}

function figure({ as_of, finance }: Declaration, member: string, back: number): unknown {
  const wanted = Number(as_of.slice(0, 4)) - back;
  return finance?.find(one => one['year'] === wanted)?.[member];
}

function year(declaration: Declaration, member: string, back: number): Amounts {
  const known = fen(figure(declaration, member, back));
  return known === undefined ? [0n, MOST] : [known, known];
}

/** How many of the last three fiscal years there are; undefined where the day of registration is not given. */
function yearsInBusiness({ as_of, enterprise }: Declaration): number | undefined {
  if (enterprise['registered_on'] === undefined) return undefined;
  const since = Number(String(enterprise['registered_on']).slice(0, 4));
  return Math.max(0, Math.min(3, Number(as_of.slice(0, 4)) - since));
}

/** The sum over the last three fiscal years, or those since the registration. */
function years(declaration: Declaration, member: string): Amounts {
  const number = yearsInBusiness(declaration);
  const parts = [1, 2, 3].slice(0, number ?? 3).map(back => year(declaration, member, back));
  const [least, most] = parts.reduce(([a, b], [c, d]) => [a + c, b + d], [0n, 0n]);
  return [number === undefined ? 0n : least, most];
}

/** 5 %, 4 % or 3 % by sales of the latest year: decided where every tier that is possible agrees. */
function rdIntensity(declaration: Declaration): Verdict {
  const [least, most] = year(declaration, 'sales', 1);
  const [low, high] = [fen(5000) as bigint, fen(20_000) as bigint];
  const tiers = [
    ...(least <= low ? [5n] : []),
    ...(least <= high && most > low ? [4n] : []),
    ...(most > high ? [3n] : []),
  ];
  const found = tiers.map(percent =>
    reaches(years(declaration, 'rd_expense'), years(declaration, 'sales'), percent),
  );
  return found.every(one => one === found[0]) ? (found[0] as Verdict) : 'undetermined';
}

const EIGHT: Bands = [
  [7, 8],
  [5, 6],
  [3, 4],
  [1, 2],
  [0, 0],
];
const TEN: Bands = [
  [9, 10],
  [7, 8],
  [5, 6],
  [3, 4],
  [1, 2],
  [0, 0],
];
const THIRTY: Bands = [
  [25, 30],
  [19, 24],
  [13, 18],
  [7, 12],
  [1, 6],
  [0, 0],
];

function score(declaration: Declaration): Span {
  const { technology, intellectual_property: rights, evaluation = {} } = declaration;
  const points = (bands: Bands, grades: readonly number[], mark: string) =>
    pointsOf(bands, grades, evaluation[mark]);
  const assessed = (member: string, codes: readonly string[]) => {
    const grade = evaluation[member];
    return grade === undefined ? all(EIGHT) : [codes.indexOf(String(grade))];
  };
  const standards = technology?.['standards_role'];
  const property = sum(
    points(
      EIGHT,
      assessed('advancement', ['high', 'rather_high', 'fair', 'rather_low', 'none']),
      'advancement_mark',
    ),
    points(
      EIGHT,
      assessed('core_support', ['strong', 'rather_strong', 'fair', 'rather_weak', 'none']),
      'core_support_mark',
    ),
    points(EIGHT, numberGrades(rights), 'number_mark'),
    points(
      [
        [1, 6],
        [1, 3],
        [0, 0],
      ],
      sourceGrades(rights),
      'source_mark',
    ),
    points(
      [
        [1, 2],
        [0, 0],
      ],
      standards === undefined ? [0, 1] : standards ? [0] : [1],
      'standards_mark',
    ),
  );
  const management = [6, 6, 4, 4].map((most, index): Span => {
    const mark = evaluation[`management_${index + 1}`];
    return mark === undefined ? [0, most] : [Number(mark), Number(mark)];
  });
  return sum(
    [Math.min(30, property[0]), Math.min(30, property[1])],
    points(THIRTY, conversionGrades(declaration), 'conversions_mark'),
    ...management,
    points(TEN, netAssetGrades(declaration), 'net_assets_mark'),
    points(TEN, salesGrades(declaration), 'sales_mark'),
  );
}

function all(bands: Bands): number[] {
  return bands.map((_, grade) => grade);
}

/** From the least to the most that the possible grades give; a mark within a band stands for it. */
function pointsOf(bands: Bands, grades: readonly number[], mark: unknown): Span {
  const spans = grades.map((grade): Span => {
    const [least, most] = bands[grade] as Span;
    const marked = typeof mark === 'number' && mark >= least && mark <= most;
    return marked ? [mark, mark] : [least, most];
  });
  return [Math.min(...spans.map(([least]) => least)), Math.max(...spans.map(([, most]) => most))];
}

function between(best: number, worst: number): number[] {
  return Array.from({ length: worst - best + 1 }, (_, step) => best + step);
}

/** ≥ 1 of class I; ≥ 5, 3–4, 1–2 of class II; none. */
function numberGrades(rights: Declaration['intellectual_property']): number[] {
  const first = count(rights, one => [is(one['class'], 'class_1')]);
  const second = count(rights, one => [is(one['class'], 'class_2')]);
  const grade = (end: 0 | 1) => {
    if (first[end] >= 1) return 0;
    return second[end] >= 5 ? 1 : second[end] >= 3 ? 2 : second[end] >= 1 ? 3 : 4;
  };
  return between(grade(1), grade(0));
}

/** Some by own R&D; only by assignment, donation or merger; neither. */
function sourceGrades(rights: Declaration['intellectual_property']): number[] {
  const scored = (one: Entry) => is(one['class'], 'class_1', 'class_2');
  const own = count(rights, one => [scored(one), is(one['obtained_by'], 'own_research')]);
  const other = count(rights, one => [
    scored(one),
    is(one['obtained_by'], 'assignment', 'donation', 'merger'),
  ]);
  if (own[0] >= 1) return [0];
  return [...(own[1] >= 1 ? [0] : []), ...(other[1] >= 1 ? [1] : []), ...(other[0] >= 1 ? [] : [2])];
}

/** The mean of a year: ≥ 5, 4, 3, 2, 1, or fewer. */
function conversionGrades(declaration: Declaration): number[] {
  const number = yearsInBusiness(declaration);
  if (number === undefined || number === 0) return all(THIRTY);
  const known = [1, 2, 3].slice(0, number).map(back => figure(declaration, 'conversions', back));
  const total = (missing: number) => known.reduce<number>((sum, one) => sum + Number(one ?? missing), 0);
  const grade = (sum: number) => Math.max(0, 5 - Math.floor(sum / number));
  return between(grade(total(100_000)), grade(total(0)));
}

/** A rate as an exact fraction with a positive denominator. */
type Rate = readonly [bigint, bigint];

/** ≥ 35 %, 25 %, 15 %, 5 %, above 0, or not. */
function growthGrade([up, down]: Rate): number {
  const border = [35n, 25n, 15n, 5n].findIndex(percent => up * 100n >= percent * down);
  return border >= 0 ? border : up > 0n ? 4 : 5;
}

const NONE = 5;

/** ½ (year 2 ÷ year 1 + year 3 ÷ year 2) − 1 for positive bases. */
function meanRate(first: bigint, second: bigint, third: bigint): Rate {
  return [second * second + third * first - 2n * first * second, 2n * first * second];
}

function netAssetGrades(declaration: Declaration): number[] {
  const number = yearsInBusiness(declaration);
  if (number === undefined || number < 2) return all(TEN);
  const net = [1, 2, 3].slice(0, number).map(back => {
    const [assets, debts] = ['total_assets', 'total_liabilities'].map(one =>
      fen(figure(declaration, one, back)),
    );
    return assets === undefined || debts === undefined ? undefined : assets - debts;
  });
  return knownGrades(net) ?? all(TEN);
}

/** Of sales, which are never negative, something can be said with a year missing. */
function salesGrades(declaration: Declaration): number[] {
  const number = yearsInBusiness(declaration);
  if (number === undefined || number < 2) return all(TEN);
  const sales = [1, 2, 3].slice(0, number).map(back => fen(figure(declaration, 'sales', back)));
  const known = knownGrades(sales);
  const [third, second, first] = sales;
  if (known || number === 2 || second === undefined) return known ?? all(TEN);
  if (second === 0n) return [NONE];
  // Without the latest year the second rate is at least −100 %; without the first, the first rate.
  if (third === undefined && first !== undefined && first > 0n)
    return between(0, growthGrade(meanRate(first, second, 0n)));
  if (first === undefined && third !== undefined) {
    const least = growthGrade(meanRate(MOST, second, third));
    return between(0, Math.max(least, growthGrade([third - second, second])));
  }
  return all(TEN);
}

/** The grade where all figures are known, latest first: as stated for bases that are 0 or negative. */
function knownGrades(figures: readonly (bigint | undefined)[]): number[] | undefined {
  const [third, second, first] = figures;
  // A base below 0 decides, and so does a second year of 0, whatever the other years are.
  if ((first ?? 0n) < 0n || (second ?? 0n) < 0n) return [NONE];
  if (figures.length === 3 && second === 0n) return [NONE];
  if (third === undefined || second === undefined) return undefined;
  if (figures.length === 2) return second > 0n ? [growthGrade([third - second, second])] : undefined;
  if (first === undefined) return undefined;
  return [growthGrade(first === 0n ? [third - second, second] : meanRate(first, second, third))];
}
