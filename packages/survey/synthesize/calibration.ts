/** A distribution: equally spaced quantiles, or one for each code of what the draw is `by`. */
export type Quantiles = readonly number[] | { readonly [code: string]: Quantiles };

/** How a field, a list or something behind the data is drawn. All of it is optional; shares are in per mille. */
export interface Draw {
  /** How many leave it out. */
  readonly missing?: number;
  /** Taken over from something behind the data; of a list of codes as the first of them. */
  readonly as?: string;
  /** Its rank is that of another draw, for `correlation` of the declarants (all of them by default). */
  readonly like?: string;
  readonly correlation?: number;
  /** The draws whose codes choose the distribution, outermost first. */
  readonly by?: readonly string[];
  readonly quantiles?: Quantiles;
  /** The quantiles are basis points of this field of the same year; of a count, amounts in 万元 for each of it. */
  readonly of?: string;
  /** Of a series: by how many per mille it grew from one year to the next. */
  readonly growth?: readonly number[];
  /** Of a series that is a part `of` another: by how many basis points the part changed from year to year. */
  readonly change?: readonly number[];
  /** Of codes: how often each is drawn. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Of a code with parts: how often one of its parts stands for it. */
  readonly within?: number;
  /** Of a list of codes: how often a second is named, and none. */
  readonly second?: number;
  readonly none?: number;
  /** How often it is a yes; of a list how often it has entries, of one with `each` how often it has that entry. */
  readonly share?: number | Readonly<Record<string, number>>;
  /** Of a list: the member each of whose codes has at most one entry. */
  readonly each?: string;
  /** Of a list: how many entries. */
  readonly entries?: Quantiles;
  /** Of a list with an entry a year: how often the years before the second are given, one after the other. */
  readonly years?: readonly number[];
  /** Of a number that identifies: what stands for a place that has no digits of its own. */
  readonly registrar?: Readonly<Record<string, string>>;
}

/** What a trial population of a standard is drawn from, where the standard has something to say: criteria/calibration.yaml. */
export interface Calibration {
  readonly notice?: string;
  readonly version?: number;
  readonly as_of?: string;
  /** What the parts of the calibration rest on, for the note beside a population. */
  readonly basis?: Readonly<Record<string, string>>;
  readonly draws?: Readonly<Record<string, Draw>>;
  /** The steps in 分 to which accounts are kept, and how often. */
  readonly rounding?: Readonly<Record<string, number>>;
  readonly dates?: { readonly expired: number; readonly long_term: number; readonly undated: number };
  /** How many have been assessed, and how often a finding is that the clause is met. */
  readonly findings?: { readonly assessed: number; readonly met: Readonly<Record<string, number>> };
  /** How many have figures at a limit or one 分 below it. */
  readonly boundaries?: number;
  /** How many hold one slip. */
  readonly slips?: number;
  /** How many are drawn until they come close to the conclusion: for distributions that are guessed. */
  readonly aimed?: number;
}

export const DEFAULTS = {
  version: 1,
  notice:
    'No distribution is given: figures are spread about the examples of the schema, and what is drawn says nothing about anyone.',
  dates: { expired: 60, long_term: 60, undated: 30 },
  rounding: { '1000000': 300, '10000': 500, '1': 200 },
  findings: { assessed: 900, met: {} },
  boundaries: 30,
  slips: 24,
  aimed: 500,
} as const satisfies Calibration;
