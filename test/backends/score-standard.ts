import { parse } from 'yaml';
import type { JsonSchema } from '../../packages/language/rule/fields.ts';
import {
  type EditionSource,
  type TypedEdition,
  typedEdition,
} from '../../packages/language/rule/typed-edition.ts';

const amount = { 'x-unit': 'amount', type: 'number', minimum: 0, maximum: 1000, examples: [100] };
const people = {
  'x-unit': 'count',
  'x-counts': 'person',
  type: 'integer',
  minimum: 0,
  maximum: 500,
  examples: [40],
};
const date = { 'x-unit': 'date', type: 'string' };

/** A made-up standard that uses every node of the rule language, over few fields with narrow bounds. */
export const scoreSchema: JsonSchema = {
  type: 'object',
  required: ['as_of'],
  properties: {
    as_of: { ...date, examples: ['2024-06-30'] },
    founded: { ...date, examples: ['2015-02-28'] },
    staff: people,
    researchers: people,
    tier: { type: 'string', enum: ['gold', 'silver', 'bronze'] },
    mark: { 'x-unit': 'count', 'x-counts': 'point', type: 'integer', minimum: 0, maximum: 10, examples: [7] },
    certified: { type: 'boolean' },
    finance: {
      type: 'array',
      'x-unique': 'year',
      items: {
        type: 'object',
        required: ['year'],
        properties: {
          year: { 'x-unit': 'year', type: 'integer', minimum: 1990, maximum: 2100, examples: [2023] },
          revenue: amount,
          rd: { ...amount, maximum: 400, examples: [10] },
          debt: { ...amount, maximum: 300, examples: [20] },
          papers: { 'x-unit': 'count', type: 'integer', minimum: 0, maximum: 20, examples: [3] },
        },
      },
    },
    awards: {
      type: 'array',
      maxItems: 6,
      items: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', examples: ['一'] },
          rank: { 'x-unit': 'count', type: 'integer', minimum: 1, maximum: 9, examples: [1] },
          on: { ...date, examples: ['2023-01-01'] },
          level: { type: 'string', enum: ['state', 'province', 'city'] },
        },
      },
    },
  },
};

export const FACTS = `
tier: { title: { zh: 等级, en: tier }, field: tier }
certified: { title: { zh: 通过认证, en: certified }, field: certified }
staff: { title: { zh: 从业人员, en: staff }, field: staff }
researchers: { title: { zh: 研发人员, en: researchers }, field: researchers }
revenue: { title: { zh: 销售收入, en: revenue }, latest: finance.revenue }
third_revenue: { title: { zh: 三年前收入, en: revenue three years back }, year: finance.revenue, back: 3 }
rd: { title: { zh: 研发费用, en: R&D expense }, latest: finance.rd }
share: { title: { zh: 研发人员占比, en: share of researchers }, ratio: { of: researchers, to: staff } }
age: { title: { zh: 成立年限, en: age }, years_between: { from: founded, to: as_of } }
days: { title: { zh: 成立天数, en: days since founding }, days_between: { from: founded, to: as_of } }
rd_3y: { title: { zh: 近三年研发费用, en: R&D expense of three years }, sum: finance.rd, years: 3, since: founded }
revenue_3y: { title: { zh: 近三年收入, en: revenue of three years }, sum: finance.revenue, years: 3, since: founded }
rd_share_3y: { title: { zh: 近三年研发占比, en: R&D share of three years }, ratio: { of: rd_3y, to: revenue_3y } }
papers: { title: { zh: 年均论文, en: papers a year }, mean: finance.papers, years: 3, since: founded }
growth: { title: { zh: 收入年均增长率, en: mean growth of revenue }, growth: { of: finance.revenue, years: 2, mean: arithmetic, since: founded, bases: { oldest_zero: skip, zero: -100% } } }
asset_growth: { title: { zh: 净资产年均增长率, en: mean growth of net assets }, growth: { of: finance.revenue, less: finance.debt, years: 2, mean: arithmetic, bases: { oldest_zero: 0%, negative: -100% } } }
compound: { title: { zh: 复合增长率, en: compound growth }, growth: { of: finance.revenue, less: finance.debt, years: 2 } }
top_awards: { title: { zh: 近三年前三名奖项, en: recent awards }, count: awards, where: { rank: { at_most: 3 }, on: { within_years: 3 } } }
high_awards: { title: { zh: 省级以上奖项, en: high awards }, count: awards, where: { level: { in: [state, province] } } }
size: { title: { zh: 规模, en: size }, grade: revenue, steps: [{ more_than: 200 万元, is: large }, { more_than: 50 万元, is: medium }], else: small }
growth_grade: { title: { zh: 增长分档, en: grade of growth }, grade: growth, steps: [{ at_least: 35%, is: a }, { at_least: 15%, is: b }, { more_than: 0%, is: c }], else: d }
staff_grade: { title: { zh: 人员分档, en: grade of staff }, grade: share, steps: [{ at_least: 10%, is: many }], else: few }
award_grade: { title: { zh: 奖项分档, en: grade of awards }, grade: null, steps: [{ fact: high_awards, at_least: 2, is: a }, { fact: tier, equals: gold, is: a }, { fact: top_awards, at_least: 1, is: b }], else: c }
growth_points: { title: { zh: 成长性得分, en: points of growth }, points: growth_grade, of: { a: [7, 10], b: [4, 6], c: 2, d: 0 }, mark: mark }
staff_points: { title: { zh: 人员得分, en: points of staff }, points: staff_grade, of: { many: 5, few: 1 } }
award_points: { title: { zh: 奖项得分, en: points of awards }, points: award_grade, of: { a: 8, b: 5, c: 0 } }
better: { title: { zh: 较高者, en: the better }, greatest: [staff_points, award_points] }
score: { title: { zh: 总分, en: total }, total: [growth_points, better, staff_points], at_most: 20 分 }
`;

const RULES: Readonly<Record<string, string>> = {
  score: '{ id: enough, fact: score, more_than: 12 分 }',
  growth: '{ id: grown, fact: growth, at_least: 10% }',
  assets: '{ id: grown, fact: asset_growth, more_than: 5% }',
  compound: '{ id: grown, fact: compound, at_least: 8% }',
  age: '{ id: both, all: [{ id: old, fact: age, at_least: 3 年 }, { id: long, fact: days, more_than: 1096 }] }',
  tiers: `
    match: size
    cases:
      - { id: small, when: [small], then: { id: five, fact: rd_share_3y, at_least: 5% } }
      - { id: others, when: [medium, large], then: { id: four, fact: rd_share_3y, more_than: 4% } }`,
  papers: '{ id: enough, fact: papers, at_least: 3 }',
  spending: '{ id: enough, fact: rd, at_least: { fact: revenue, times: 3% } }',
  people: '{ id: enough, fact: researchers, less_than: { fact: staff } }',
  third: '{ id: more, fact: revenue, more_than: { fact: third_revenue, times: 1.5 } }',
  some: `
    id: two
    at_least: 2
    of:
      - { id: awarded, fact: top_awards, at_least: 1 项 }
      - { id: high, fact: high_awards, more_than: 1 }
      - { id: certified, fact: certified, equals: true }
      - { not: { id: low, fact: tier, in: [bronze, silver] } }`,
  present:
    '{ id: known, any: [{ id: a, present: rd_3y }, { id: b, present: growth_points }, { id: c, present: share }] }',
};

const CONCLUSION = {
  words: {
    recognised: { zh: '予以公告', en: 'announced' },
    not_recognised: { zh: '不予公告', en: 'not announced' },
    undetermined: { zh: '尚不能确定', en: 'not yet known' },
  },
  rule: {
    any: [
      { all: [{ clause: 'score' }, { clause: 'age' }] },
      {
        at_least: 3,
        of: [{ clause: 'growth' }, { clause: 'some' }, { clause: 'spending' }, { clause: 'people' }],
      },
    ],
  },
};

/** The standard, with its rules or with others, by clause. */
export function scoreStandard(rules: Readonly<Record<string, string>> = RULES, facts = FACTS): TypedEdition {
  return typedEdition({
    facts: parse(facts),
    clauses: Object.entries(rules).map(([id, rule]) => ({ id, mode: 'computed', rule: parse(rule) })),
    vocabularies: {},
    schema: scoreSchema,
    standard: {
      units: { person: { zh: '人', en: ['person', 'people'] } },
      ...(rules === RULES && { conclusion: CONCLUSION }),
    },
  } as unknown as EditionSource);
}
