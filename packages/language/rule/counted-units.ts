/** What a count counts, as it is written: 人, 项, 分. */
export interface CountedUnit {
  readonly zh: string;
  /** Singular and plural. */
  readonly en: readonly [one: string, many: string];
  /** Other ways in which sentences write it. */
  readonly forms?: readonly string[];
}

export type CountedUnits = Readonly<Record<string, CountedUnit>>;

/** Units that facts have by what they are: entries of a list, points, whole years, days. Every standard knows them. */
const BUILT_IN: CountedUnits = {
  item: { zh: '项', en: ['item', 'items'], forms: ['个', '件', '种'] },
  point: { zh: '分', en: ['point', 'points'] },
  year: { zh: '年', en: ['year', 'years'], forms: ['周年'] },
  day: { zh: '天', en: ['day', 'days'], forms: ['日', '个自然日'] },
};

/** The units of a standard: those it declares, and those that every standard knows. */
export function countedUnits(declared: CountedUnits = {}): CountedUnits {
  return { ...BUILT_IN, ...declared };
}

/** The id of the unit that is written so, in its Chinese or another form; undefined when there is none. */
export function unitWritten(written: string, units: CountedUnits): string | undefined {
  return Object.keys(units).find(id => units[id]?.zh === written || units[id]?.forms?.includes(written));
}
