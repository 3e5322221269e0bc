import type { JsonSchema } from '@zhunsheng/language';

/** A quantity of the declaration that clauses of the table speak of. */
export interface RegisteredField {
  readonly name: string;
  /** Dotted, e.g. `finance.amount_1`. */
  readonly path: string;
  readonly kind: FieldKind;
}

/** A yearly amount stands in the list of fiscal years, all else at the top of the declaration. */
export type FieldKind = 'yearly' | 'amount' | 'count' | 'person' | 'stated';

/** The fields of a new declaration by what the sentences call them: one that is named twice is one field. */
export class FieldRegister {
  private readonly fields = new Map<string, RegisteredField>();
  private readonly yearly: ReadonlySet<string>;

  /** `yearly` are the amounts that some sentence asks for by the year: they are so for all. */
  constructor(yearly: readonly string[] = []) {
    this.yearly = new Set(yearly);
  }

  /** Names of the amounts that were asked for by the year. */
  get yearlyNames(): readonly string[] {
    return [...this.fields.values()].filter(({ kind }) => kind === 'yearly').map(({ name }) => name);
  }

  /** Whether an amount of this name is asked for by the year. */
  isYearly(name: string): boolean {
    return this.yearly.has(name);
  }

  /** The field of a name, made when it is first asked for. Its id tells its kind; a person gives it a better one. */
  field(name: string, asked: FieldKind): RegisteredField {
    const kind = asked === 'amount' && this.isYearly(name) ? 'yearly' : asked;
    const key = `${kind} ${name}`;
    const known = this.fields.get(key);
    if (known) return known;
    const prefix = {
      yearly: 'finance.amount',
      amount: 'amount',
      count: 'count',
      person: 'count',
      stated: 'stated',
    }[kind];
    const taken = [...this.fields.values()].filter(({ path }) => path.replace(/_\d+$/, '') === prefix);
    const made = { name, kind, path: `${prefix}_${taken.length + 1}` };
    this.fields.set(key, made);
    return made;
  }
}

/** The schema of a field, as a property of the object it stands in. */
export function fieldSchema({ name, path, kind }: RegisteredField): Readonly<Record<string, JsonSchema>> {
  const id = path.split('.').at(-1) as string;
  const titles = { title: kind === 'stated' ? `是否${name}` : name, 'x-title-en': TO_TRANSLATE };
  const described = { ...titles, description: '由条款的表格提出，请改写。' };
  switch (kind) {
    case 'yearly': {
      const member = { [id]: { ...described, $ref: '#/$defs/amount', examples: [1000] } };
      return { finance: { ...FINANCE, items: { ...YEAR, properties: { ...YEAR.properties, ...member } } } };
    }
    case 'amount':
      return { [id]: { ...described, $ref: '#/$defs/amount', examples: [1000] } };
    case 'count':
      return { [id]: { ...described, $ref: '#/$defs/count', examples: [10] } };
    case 'person':
      return { [id]: { ...described, $ref: '#/$defs/count', 'x-counts': 'person', examples: [10] } };
    case 'stated':
      return { [id]: { ...described, type: 'boolean', examples: [true] } };
  }
}

/** English words that nobody has written yet. */
export const TO_TRANSLATE = 'To be translated';

const YEAR = {
  title: '年度财务数据',
  'x-title-en': 'Fiscal year',
  type: 'object',
  additionalProperties: false,
  required: ['year'],
  properties: {
    year: { title: '会计年度', 'x-title-en': 'Fiscal year', $ref: '#/$defs/year', examples: [2023] },
  },
};

const FINANCE = {
  title: '财务数据',
  'x-title-en': 'Finance',
  description: '一个会计年度一行，顺序不限。',
  type: 'array',
  maxItems: 50,
  'x-unique': 'year',
};
