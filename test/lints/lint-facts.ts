import { parse } from 'yaml';
import { fill } from '../../packages/language/fill.ts';
import { typedEdition } from '../../packages/language/rule/typed-edition.ts';
import type { RuleLint } from '../../packages/workshop/lint/rule-lint.ts';

const COUNT = { type: 'integer', minimum: 0, maximum: 1000, 'x-unit': 'count' };
const AMOUNT = {
  anyOf: [{ type: 'number', minimum: 0, maximum: 1000 }, { type: 'string' }],
  'x-unit': 'amount',
};

const SCHEMA = {
  type: 'object',
  properties: {
    staff: COUNT,
    own: { type: 'boolean' },
    marks: { type: 'object', properties: { first: { ...COUNT, maximum: 10 } } },
    awards: {
      type: 'array',
      maxItems: 3,
      items: { type: 'object', properties: { own: { type: 'boolean' } } },
    },
    finance: {
      type: 'array',
      maxItems: 5,
      'x-unique': 'year',
      items: { type: 'object', properties: { year: { type: 'integer', 'x-unit': 'year' }, revenue: AMOUNT } },
    },
  },
};

const FACTS: Readonly<Record<string, string>> = {
  staff: 'field: staff',
  own: 'field: own',
  revenue: 'latest: finance.revenue',
  awards: 'count: awards',
  level: 'grade: staff, steps: [{ at_least: 100, is: a }, { at_least: 10, is: b }], else: c',
  points: 'points: level, of: { a: 10, b: 5, c: 0 }',
};

/** What a lint finds in facts, and in conditions that a clause takes any of, as "pointer message". */
export function lintFacts(
  { says, check }: RuleLint,
  facts: Readonly<Record<string, string>>,
  conditions: readonly string[] = [],
): string[] {
  const all = Object.entries({ ...FACTS, ...facts });
  const written = all.map(([id, fact]) => [id, { title: { zh: id, en: id }, ...parse(`{ ${fact} }`) }]);
  const rule = { id: 'any', any: conditions.map(one => parse(one)) };
  const { rules, fields, codes } = typedEdition({
    schema: SCHEMA,
    facts: Object.fromEntries(written),
    clauses: conditions.length > 0 ? [{ id: 'clause', mode: 'computed', rule }] : [],
    vocabularies: {},
  } as never);
  const found = check({ ...rules, fields, codes });
  return found.map(({ pointer, values }) => `${pointer} ${fill(says.message.zh, values, 'zh')}`);
}
