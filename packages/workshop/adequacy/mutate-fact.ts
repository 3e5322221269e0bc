import type {
  Bilingual,
  ClassifyFact,
  CountCondition,
  CountFact,
  Fact,
  Fields,
  GrowthFact,
  RatioFact,
  YearFact,
} from '@zhunsheng/language';
import type { FactChange, Operator } from './mutant.ts';
import { otherFactDescription, otherFactWitness } from './mutate-leaf.ts';
import { printValue } from './print-node.ts';

export interface FactScope {
  readonly fields: Fields;
  /** Every fact; a fact can only rest on those above it. */
  readonly facts: ReadonlyMap<string, Fact>;
}

/**
 * Alterations of the way a fact derives from the declaration. The path of a field fact is left alone: the leaf, ratio or
 * table that uses the fact is given every other fact of the unit, which is the same change.
 */
export function mutateFact(fact: Fact, scope: FactScope): FactChange[] {
  switch (fact.kind) {
    case 'year':
      return [...shiftedWindows(fact), ...otherMembers(fact, scope)];
    case 'growth':
      return [...otherPeriods(fact), ...otherMembers(fact, scope)];
    case 'ratio':
      return [inverted(fact), ...otherTerms(fact, 'of', scope), ...otherTerms(fact, 'to', scope)];
    case 'sum':
      return fact.of.map((dropped, index) =>
        change(fact, { ...fact, of: fact.of.toSpliced(index, 1) }, 'dropped-condition', `sum/${index}`, '', {
          zh: `合计中去掉 ${dropped}`,
          en: `${dropped} is left out of the sum`,
        }),
      );
    case 'count':
      return fact.where.flatMap((_, index) => conditionChanges(fact, index, scope));
    case 'classify':
      return classifyChanges(fact, scope);
    default:
      return [];
  }
}

function change(
  fact: Fact,
  part: Fact,
  operator: Operator,
  pointer: string,
  replacement: string,
  what: Bilingual,
  missing: Bilingual = {
    zh: `“${fact.title.zh}”按原来的算法与按改动后的算法结论不同`,
    en: `a case on which the two ways of finding "${fact.title.en}" decide differently`,
  },
): FactChange {
  const description = { zh: `“${fact.title.zh}”：${what.zh}`, en: `"${fact.title.en}": ${what.en}` };
  return { part, operator, description, missing, pointer: `/${fact.id}/${pointer}`, replacement };
}

/** latest (1 year back) ↔ previous (2) ↔ the year of the reference date itself (0), which has not ended. */
function shiftedWindows(fact: YearFact): FactChange[] {
  const path = `${fact.list}.${fact.member}`;
  return [fact.back - 1, fact.back + 1]
    .filter(back => back >= 0)
    .map(back =>
      change(
        fact,
        { ...fact, back },
        'window',
        fact.back === 1 ? 'latest' : 'previous',
        `${path} (−${back})`,
        {
          zh: `取 ${back} 年之前的数，不取 ${fact.back} 年之前的`,
          en: `taken ${back} years back, not ${fact.back}`,
        },
        {
          zh: `相邻年度的“${fact.title.zh}”够、该年度不够（或相反）`,
          en: `"${fact.title.en}" is enough in the year beside but not in the right one, or the reverse`,
        },
      ),
    );
}

function otherPeriods(fact: GrowthFact): FactChange[] {
  return [fact.years - 1, fact.years + 1]
    .filter(years => years >= 1)
    .map(years =>
      change(
        fact,
        { ...fact, years },
        'window',
        'growth/years',
        String(years),
        {
          zh: `由 ${fact.years} 年的增长改为 ${years} 年的年均增长`,
          en: `over ${years} years instead of ${fact.years}`,
        },
        {
          zh: `更早一年的数与基年相差很大，使 ${fact.years} 年与 ${years} 年的增长一个够、一个不够`,
          en: `the year before the base differs so much that growth over ${fact.years} and over ${years} years decide differently`,
        },
      ),
    );
}

/** The other amounts (or counts) of the same yearly entry. */
function otherMembers(fact: YearFact | GrowthFact, { fields }: FactScope): FactChange[] {
  const unit = fields.get(`${fact.list}.${fact.member}`)?.unit;
  return [...fields.values()]
    .filter(field => field.list === fact.list && field.unit === unit)
    .map(field => ({ field, member: field.path.slice(fact.list.length + 1) }))
    .filter(({ member }) => member !== fact.member)
    .map(({ field, member }) =>
      change(
        fact,
        { ...fact, member },
        'other-member',
        fact.kind === 'growth' ? 'growth/of' : fact.back === 1 ? 'latest' : 'previous',
        field.path,
        { zh: `换成“${field.title.zh}”`, en: `taken from "${field.title.en}"` },
        {
          zh: `“${field.title.zh}”与本来的数一个够、一个不够时，只看本来的数`,
          en: `"${field.title.en}" and the right amount would decide differently`,
        },
      ),
    );
}

function inverted(fact: RatioFact): FactChange {
  const part = { ...fact, of: fact.to, to: fact.of };
  return change(fact, part, 'inverted-ratio', 'ratio', printValue({ of: part.of, to: part.to }), {
    zh: '分子、分母互换',
    en: 'the terms are exchanged',
  });
}

function otherTerms(fact: RatioFact, term: 'of' | 'to', scope: FactScope): FactChange[] {
  return siblings(fact, fact[term], scope).map(([used, other]) =>
    change(
      fact,
      { ...fact, [term]: other.id },
      'other-fact',
      `ratio/${term}`,
      other.id,
      otherFactDescription(used, other),
      otherFactWitness(used, other),
    ),
  );
}

/** The facts above `fact` that could stand for `id` in it, with the one they stand for. */
function siblings(fact: Fact, id: string, { facts }: FactScope): [used: Fact, other: Fact][] {
  const used = facts.get(id) as Fact;
  const all = [...facts.values()];
  const above = all.slice(
    0,
    all.findIndex(one => one.id === fact.id),
  );
  return above
    .filter(other => other.id !== id && other.unit === used.unit && other.kind !== 'count')
    .map(other => [used, other]);
}

function conditionChanges(fact: CountFact, index: number, { fields }: FactScope): FactChange[] {
  const condition = fact.where[index] as CountCondition;
  const member = fields.get(`${fact.list}.${condition.member}`);
  const title = member?.title ?? { zh: condition.member, en: condition.member };
  const dropped = change(
    fact,
    { ...fact, where: fact.where.toSpliced(index, 1) },
    'dropped-condition',
    `where/${condition.member}`,
    '',
    { zh: `不再看“${title.zh}”`, en: `"${title.en}" no longer matters` },
    {
      zh: `列表中只有一项，其他都符合而“${title.zh}”不符合，不应计入`,
      en: `a list with one entry that fits but for "${title.en}" and is not counted`,
    },
  );
  if (condition.kind === 'not_before') return [dropped];
  const values =
    typeof condition.value === 'boolean'
      ? [!condition.value]
      : (member?.codes ?? []).filter(code => code !== condition.value);
  const others = values.map(value =>
    change(
      fact,
      { ...fact, where: fact.where.with(index, { ...condition, value }) },
      'other-code',
      `where/${condition.member}/equals`,
      printValue(value),
      {
        zh: `“${title.zh}”须为 ${value}，不是 ${condition.value}`,
        en: `"${title.en}" has to be ${value} instead of ${condition.value}`,
      },
      {
        zh: `列表中只有一项，其“${title.zh}”为 ${condition.value}，应计入`,
        en: `a list with one entry whose "${title.en}" is ${condition.value} and which counts`,
      },
    ),
  );
  return [dropped, ...others];
}

function classifyChanges(fact: ClassifyFact, scope: FactScope): FactChange[] {
  const terms = { row: fact.row, ...fact.indicators };
  const others = Object.entries(terms).flatMap(([term, id]) =>
    siblings(fact, id, scope).map(([used, other]) => {
      const part =
        term === 'row'
          ? { ...fact, row: other.id }
          : { ...fact, indicators: { ...fact.indicators, [term]: other.id } };
      const [what, missing] = [otherFactDescription(used, other), otherFactWitness(used, other)];
      return change(fact, part, 'other-fact', `by/${term}`, other.id, what, missing);
    }),
  );
  if (fact.otherwise === undefined) return others;
  const { otherwise, ...rest } = fact;
  return [
    ...others,
    change(
      fact,
      rest,
      'dropped-otherwise',
      'otherwise',
      '',
      {
        zh: '判定表不能确定时不采用自报的值',
        en: 'the stated value is not heard where the table is undecided',
      },
      {
        zh: `缺少判定所需的数据，而 ${otherwise} 使结论确定`,
        en: `data for the table are missing and ${otherwise} settles the matter`,
      },
    ),
  ];
}
