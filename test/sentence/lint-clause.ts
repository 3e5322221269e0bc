import type { Fact, Leaf } from '../../packages/language/rule/ast.ts';
import { countedUnits } from '../../packages/language/rule/counted-units.ts';
import type { Fields } from '../../packages/language/rule/fields.ts';
import { parseRule } from '../../packages/language/rule/parse-rule.ts';
import type { Clause } from '../../packages/language/types/clause.ts';
import type { Rule as RuleData } from '../../packages/language/types/rule.ts';
import type { ContentFile } from '../../packages/workshop/content/read-edition.ts';
import { parseYamlFile } from '../../packages/workshop/content/yaml-file.ts';
import { lintSentence, type SentenceProblem } from '../../packages/workshop/sentence/lint-sentences.ts';
import { quantityNames } from '../../packages/workshop/sentence/quantity-names.ts';
import { growthFact } from '../backends/arbitraries/ast-builders.ts';

const title = { zh: '事实', en: 'fact' };
const year = (id: string, back = 1): Fact => ({
  id,
  title,
  unit: 'amount',
  kind: 'year',
  list: 'finance',
  member: id,
  back,
});
const field = (id: string, unit: 'boolean' | 'code' | 'codes' | 'count'): Fact => ({
  id,
  title,
  unit,
  kind: 'field',
  path: id,
});

const FACTS: readonly Fact[] = [
  year('revenue'),
  year('rd'),
  { id: 'rate', title, unit: 'ratio', kind: 'ratio', of: 'rd', to: 'revenue' },
  { id: 'growth', title, ...growthFact('finance', 'revenue', 2) },
  { id: 'patents', title, unit: 'count', kind: 'count', list: 'patents', where: [] },
  field('staff', 'count'),
  { ...field('area', 'count'), counts: 'area' },
  { ...field('team', 'count'), counts: 'person' },
  { ...field('score', 'count'), counts: 'point' },
  {
    id: 'age',
    title,
    unit: 'count',
    counts: 'year',
    kind: 'span',
    measure: 'years',
    from: 'founded',
    to: 'as_of',
  },
  field('honest', 'boolean'),
  field('independent', 'boolean'),
  field('size', 'code'),
  field('layers', 'codes'),
  {
    id: 'tier',
    title: { zh: '收入分档', en: 'tier' },
    unit: 'code',
    kind: 'grade',
    of: 'revenue',
    steps: [
      { when: parseRule({ id: 'large', fact: 'revenue', more_than: '20000 万元' }, {}) as Leaf, is: 'large' },
      {
        when: parseRule({ id: 'medium', fact: 'revenue', more_than: '5000 万元' }, {}) as Leaf,
        is: 'medium',
      },
    ],
    otherwise: 'small',
  },
];

const UNITS = countedUnits({
  person: { zh: '人', en: ['person', 'people'], forms: ['名'] },
  area: { zh: '平方米', en: ['square metre', 'square metres'] },
});

/** Fields with what they are called, for sentences whose every word is asked for. */
const NAMED = new Map(
  Object.entries({ revenue: '营业收入', rd: '研发费用' }).map(([id, zh]) => {
    const path = `finance.${id}`;
    return [path, { path, unit: 'amount', title: { zh, en: id }, required: false }] as const;
  }),
) as Fields;

const SIZES = new Map([
  ['micro', '微型'],
  ['small', '小型'],
  ['medium', '中型'],
  ['large', '大型'],
]);
const LAYERS = new Map([
  ['base', '基础层'],
  ['model', '模型层'],
  ['use', '应用层'],
]);

/** These sentences are of few words, many without 应; compare-modal.test.ts has whole ones. */
const OF_WHOLE_SENTENCES = ['requirement-unmarked'];

/** The problems of a clause file about an invented standard of few facts; `id` and the like are not needed. */
export function lintClause(source: string, named = false): SentenceProblem[] {
  const file = parseYamlFile('c.yaml', source) as ContentFile<Clause>;
  const parse = (rule: unknown) => parseRule(rule as RuleData, { layers: [...LAYERS.keys()] });
  const reread = ({ rule, applies_when }: Clause) => ({
    id: 'c',
    mode: 'computed' as const,
    rule: parse(rule),
    ...(applies_when && { appliesWhen: parse(applies_when) }),
  });
  const scope = {
    facts: new Map(FACTS.map(fact => [fact.id, fact])),
    titles: (codes: readonly string[]) =>
      [SIZES, LAYERS].find(titles => codes.every(code => titles.has(code))) ?? new Map<string, string>(),
    convention: 'civil-code' as const,
    units: UNITS,
    ...(named && { names: quantityNames(new Map(FACTS.map(fact => [fact.id, fact])), NAMED, []) }),
    reread,
  };
  return lintSentence(file, reread(file.data), scope).filter(
    ({ code }) => !OF_WHOLE_SENTENCES.includes(code),
  );
}

/** "line:column code" of each problem. */
export function findings(source: string, named = false): string[] {
  return lintClause(source, named).map(({ code, location }) => `${location.line}:${location.column} ${code}`);
}
