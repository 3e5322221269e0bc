import { parse } from 'yaml';
import type { DecisionTable, Fact } from '../../packages/language/rule/ast.ts';
import type { ClauseRule, Mode } from '../../packages/language/rule/edition-rules.ts';
import { readFields } from '../../packages/language/rule/fields.ts';
import { parseFacts } from '../../packages/language/rule/parse-facts.ts';
import { parseRule } from '../../packages/language/rule/parse-rule.ts';
import type { Facts } from '../../packages/language/types/facts.ts';
import type { Rule as RuleData } from '../../packages/language/types/rule.ts';
import type { MutationScope } from '../../packages/workshop/adequacy/mutate-clause.ts';
import type { PlacedCase } from '../../packages/workshop/content/read-cases.ts';

const amount = { 'x-unit': 'amount' };
const FIELDS = readFields({
  properties: {
    as_of: { 'x-unit': 'date' },
    organic: { type: 'boolean' },
    shaded: { type: 'boolean' },
    season: { enum: ['spring', 'summer', 'autumn'] },
    stated: { enum: ['plot', 'garden', 'estate'] },
    pickers: { 'x-unit': 'count' },
    harvests: {
      type: 'array',
      'x-unique': 'year',
      items: {
        type: 'object',
        properties: { year: { 'x-unit': 'year' }, income: amount, costs: amount },
        required: ['year'],
      },
    },
    teas: {
      type: 'array',
      items: {
        type: 'object',
        properties: { kind: { enum: ['green', 'black'] }, prized: { type: 'boolean' } },
        required: ['kind'],
      },
    },
  },
});

const FACTS = `
organic: { title: { zh: 有机, en: organic }, field: organic }
shaded: { title: { zh: 遮阴, en: shaded }, field: shaded }
season: { title: { zh: 季节, en: season }, field: season }
pickers: { title: { zh: 采茶人数, en: pickers }, field: pickers }
stated: { title: { zh: 自报规模, en: stated size }, field: stated }
income: { title: { zh: 上年收入, en: income }, latest: harvests.income }
size: { title: { zh: 规模, en: size }, classify: sizes, by: { row: season, pickers: pickers }, otherwise: stated }
green: { title: { zh: 绿茶, en: green teas }, count: teas, where: { kind: { equals: green }, prized: { equals: true } } }
black: { title: { zh: 红茶, en: black teas }, count: teas, where: { kind: { equals: black }, prized: { equals: true } } }
`;

const SIZES: DecisionTable = {
  id: 'sizes',
  values: ['plot', 'garden', 'estate'],
  units: { pickers: 'count' },
  rows: { spring: { pickers: [10, 100] } },
};

/** One fictional clause with the rule in `yaml`. */
export function tinyClause(yaml: string, mode: Mode = 'computed'): ClauseRule {
  return { id: 'tea', mode, rule: parseRule(parse(yaml) as RuleData, {}) };
}

/** An edition of tea gardens that holds `clause` alone. */
export function tinyScope(clause: ClauseRule): MutationScope {
  const facts = parseFacts(parse(FACTS) as Facts, FIELDS);
  const codes = (fact: Fact): readonly string[] => {
    if (fact.kind === 'classify') return SIZES.values;
    return (fact.kind === 'field' && FIELDS.get(fact.path)?.codes) || [];
  };
  return { rules: { clauses: [clause], facts, tables: { sizes: SIZES } }, fields: FIELDS, codes };
}

/** Cases in the order given; the name is the number. */
export function tinyCases(...cases: readonly (readonly [given: unknown, verdict: string])[]): PlacedCase[] {
  return cases.map(([given, verdict], index) => ({
    name: `case ${index}`,
    quotes: '',
    given,
    verdict,
    index,
  }));
}
