import { expect, test } from 'vitest';
import type { Fact, Unit } from '../../packages/language/rule/ast.ts';
import type { Mode } from '../../packages/language/rule/edition-rules.ts';
import { parseRule } from '../../packages/language/rule/parse-rule.ts';
import { typecheckRule } from '../../packages/language/rule/typecheck-rule.ts';
import type { Rule as RuleData } from '../../packages/language/types/rule.ts';

const field = (id: string, unit: Unit, rest: object = {}): Fact =>
  ({ kind: 'field', id, unit, title: { zh: `【${id}】`, en: id }, path: id, ...rest }) as Fact;
const growth = (id: string, mean: 'geometric' | 'arithmetic'): Fact =>
  ({ ...field(id, 'ratio'), kind: 'growth', mean }) as Fact;

const FACTS: readonly Fact[] = [
  field('revenue', 'amount'),
  field('assets', 'amount'),
  field('staff', 'count', { counts: '人' }),
  field('patents', 'count', { counts: '项' }),
  field('founded', 'date'),
  field('lawful', 'boolean'),
  field('size', 'code'),
  field('name', 'code'),
  field('county', 'code'),
  field('layers', 'codes'),
  { ...field('share', 'ratio'), kind: 'ratio', of: 'revenue', to: 'assets' } as Fact,
  growth('compound', 'geometric'),
  growth('yearly', 'arithmetic'),
  { ...field('class', 'code'), kind: 'classify', table: 'none' } as unknown as Fact,
];
const CODES: Readonly<Record<string, readonly string[]>> = {
  size: ['small', 'large'],
  layers: ['model', 'application'],
  county: Array.from({ length: 31 }, (_, index) => `c${index}`),
};
const UNITS = { 人: { zh: '人', en: 'people' }, 项: { zh: '项', en: 'items' } };

/** What is reported of a rule: code, place and message, in Chinese and in English. */
function reports(rule: object, mode: Mode = 'computed'): string[] {
  const scope = {
    facts: new Map(FACTS.map(fact => [fact.id, fact])),
    vocabularies: { layers: CODES['layers'] ?? [] },
    tables: {},
    codes: ({ id }: Fact) => CODES[id],
    mode,
  };
  const parsed = parseRule(rule as RuleData, scope.vocabularies, UNITS as never);
  return typecheckRule(parsed, scope, '/rule').map(
    ({ code, location, message }) => `${code} ${location.pointer} ${message.zh} / ${message.en}`,
  );
}

const a = (rest: object) => ({ id: 'a', ...rest });
const fine = { id: 'fine', fact: 'lawful', equals: true };

test.each([
  a({ fact: 'revenue', at_least: '5 万元' }),
  a({ fact: 'staff', at_least: '10 人' }),
  a({ fact: 'staff', at_least: 10 }),
  a({ fact: 'share', at_least: '5%' }),
  a({ fact: 'founded', at_most: '2024-01-01' }),
  a({ fact: 'revenue', at_most: { fact: 'assets', times: '3%' } }),
  a({ fact: 'size', equals: 'small' }),
  a({ fact: 'name', equals: 'anything' }),
  a({ fact: 'size', in: ['small', 'large'] }),
  a({ fact: 'layers', includes_any: 'layers' }),
  a({ present: 'revenue' }),
  a({ at_least: 2, of: [fine, { ...fine, id: 'b' }] }),
  a({ fact: 'compound', at_least: '-99%' }),
  a({ fact: 'yearly', at_least: '-100%' }),
  { match: 'size', cases: [a({ when: ['small', 'large'], then: fine })] },
  { match: 'class', cases: [a({ when: ['x'], then: fine })] },
])('%j is in order', rule => {
  expect(reports(rule)).toEqual([]);
});

test.each<[object, string[]]>([
  [
    a({ present: 'revenues' }),
    ['unknown-fact /rule/present 没有名为 revenues 的事实 / there is no fact revenues'],
  ],
  [
    a({ fact: 'revenues', equals: true }),
    ['unknown-fact /rule/fact 没有名为 revenues 的事实 / there is no fact revenues'],
  ],
  [
    a({ fact: 'revenue', at_least: '5%' }),
    [
      'unit-mismatch /rule/at_least 事实 revenue 的单位是金额，如 2000 万元，不能与“5%”作 at_least 比较 / fact revenue is of unit an amount such as 2000 万元 and cannot be compared by at_least with "5%"',
    ],
  ],
  [
    a({ fact: 'staff', at_most: '10 项' }),
    [
      'counts-unlike /rule/at_most “10 项”的单位与事实 staff（人）不同 / "10 项" counts something else than fact staff (人)',
    ],
  ],
  [
    a({ fact: 'compound', more_than: '-100%' }),
    [
      'growth-limit /rule/more_than 增长率的限值 -100% 不大于 −100%，没有意义 / a growth limit of -100% (−100 % or less) has no meaning',
    ],
  ],
  [
    a({ fact: 'founded', at_least: { fact: 'revenue' } }),
    [
      'unit-mismatch /rule/at_least 事实 founded 的单位是日期，如 2024-01-01，不能与“revenue”作 at_least 比较 / fact founded is of unit a date such as 2024-01-01 and cannot be compared by at_least with "revenue"',
    ],
  ],
  [
    a({ fact: 'share', less_than: { fact: 'revenue' } }),
    [
      'not-whole /rule/less_than 事实 share 用到的 share 是比率、增长率或平均值，不能参与计算 / fact share uses share, a ratio, growth or mean, which is not calculated with',
    ],
  ],
  [
    a({ fact: 'revenue', at_least: { fact: 'staff' } }),
    [
      'terms-unlike /rule/at_least 事实 revenue 把 revenue 和 staff 放在一起，两者的单位不同 / fact revenue puts revenue and staff together, which are of different units',
    ],
  ],
  [
    a({ fact: 'patents', at_least: { fact: 'staff' } }),
    [
      'terms-unlike /rule/at_least 事实 patents 把 patents 和 staff 放在一起，两者的单位不同 / fact patents puts patents and staff together, which are of different units',
    ],
  ],
  [
    a({ fact: 'revenue', at_least: { fact: 'nothing' } }),
    ['unknown-fact /rule/at_least/fact 没有名为 nothing 的事实 / there is no fact nothing'],
  ],
  [
    a({ fact: 'size', equals: true }),
    [
      'unit-mismatch /rule/equals 事实 size 的单位是单选代码，不能与“true”作 equals 比较 / fact size is of unit a code and cannot be compared by equals with "true"',
    ],
  ],
  [
    a({ fact: 'lawful', equals: 'small' }),
    [
      'unit-mismatch /rule/equals 事实 lawful 的单位是是或否，不能与“small”作 equals 比较 / fact lawful is of unit a boolean and cannot be compared by equals with "small"',
    ],
  ],
  [
    a({ fact: 'size', equals: 'tiny' }),
    ['unknown-code /rule/equals 事实 size 没有代码 tiny / fact size has no code tiny'],
  ],
  [
    a({ fact: 'size', in: ['small', 'tiny'] }),
    ['unknown-code /rule/in 事实 size 没有代码 tiny / fact size has no code tiny'],
  ],
  [
    a({ fact: 'size', includes_any: 'layers' }),
    [
      'unit-mismatch /rule/includes_any 事实 size 的单位是单选代码，不能与“layers”作 includes_any 比较 / fact size is of unit a code and cannot be compared by includes_any with "layers"',
    ],
  ],
  [
    a({ fact: 'layers', in: ['model', 'data'] }),
    [
      'unit-mismatch /rule/in 事实 layers 的单位是多选代码，不能与“model, data”作 in 比较 / fact layers is of unit a list of codes and cannot be compared by in with "model, data"',
    ],
  ],
  [
    a({ fact: 'layers', includes_any: 'stages' }),
    ['unknown-vocabulary /rule/includes_any 没有名为 stages 的词表 / there is no vocabulary stages'],
  ],
  [
    a({ at_least: 2, of: [fine] }),
    ['more-than-parts /rule/at_least 1 项之中不可能满足 2 项 / of 1 conditions 2 cannot hold'],
  ],
  [
    a({ all: [fine, fine] }),
    [
      'duplicate-condition /rule/all/1/id 条件标识 fine 在条款内重复 / condition id fine is used twice in the clause',
    ],
  ],
  [
    { judgement: fine },
    [
      'misplaced-judgement /rule/judgement judgement 不能用在 mode 为 computed 的条款中 / judgement cannot be used in a clause of mode computed',
    ],
  ],
  [
    { shown_by: fine },
    [
      'misplaced-judgement /rule/shown_by shown_by 不能用在 mode 为 computed 的条款中 / shown_by cannot be used in a clause of mode computed',
    ],
  ],
])('of %j is reported', (rule, expected) => {
  expect(reports(rule)).toEqual(expected);
});

test('judgement and shown_by belong to clauses of their mode, and a proof has plain conditions only', () => {
  expect(reports({ judgement: fine }, 'judgement')).toEqual([]);
  expect(
    reports(
      { shown_by: a({ any: [fine, { id: 'some', at_least: 1, of: [{ ...fine, id: 'b' }] }] }) },
      'documents',
    ),
  ).toEqual([]);
  const unclear =
    'unclear-proof /rule/shown_by shown_by 里面只能用比较、all 和 any / shown_by takes only comparisons, all and any';
  expect(reports({ shown_by: { not: fine } }, 'documents')).toEqual([unclear]);
  expect(reports({ shown_by: a({ all: [fine, { id: 'p', present: 'revenue' }] }) }, 'documents')).toEqual([
    unclear,
  ]);
});

test('the cases of a match: every code once, each a condition of its own', () => {
  const match = (fact: string, ...cases: [string, string[]][]) =>
    reports({
      match: fact,
      cases: cases.map(([id, when]) => ({ id, when, then: { ...fine, id: `${id}-then` } })),
    });
  expect(match('size', ['one', ['small']], ['two', ['large']])).toEqual([]);
  expect(match('size', ['one', ['small']])).toEqual([
    'cases-not-exhaustive /rule/cases 分情形没有覆盖 large / the cases leave out large',
  ]);
  expect(match('size', ['one', ['small', 'large']], ['one', ['large', 'tiny']])).toEqual([
    'duplicate-condition /rule/cases/1/id 条件标识 one 在条款内重复 / condition id one is used twice in the clause',
    'duplicate-condition /rule/cases/1/then/id 条件标识 one-then 在条款内重复 / condition id one-then is used twice in the clause',
    'unknown-code /rule/cases 事实 size 没有代码 tiny / fact size has no code tiny',
    'cases-overlap /rule/cases 代码 large 出现在多个情形中 / code large is in more than one case',
  ]);
  expect(match('name', ['one', ['x']])).toEqual([
    'match-open /rule/match 事实 name 可以是任何代码，不能分情形 / the fact name may have any code: there are no cases to tell apart',
  ]);
  expect(match('county', ['one', ['c0']])).toEqual([
    'too-many-codes /rule/match 事实 county 有 31 个代码，分情形最多支持 30 个 / fact county has 31 codes; match takes at most 30',
  ]);
  expect(match('lawful', ['one', ['yes']])).toEqual([
    'unit-mismatch /rule/match 事实 lawful 的单位是是或否，不能与“”作 match 比较 / fact lawful is of unit a boolean and cannot be compared by match with ""',
  ]);
});
