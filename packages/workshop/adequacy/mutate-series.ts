import type { Bases, Fact, GrowthFact, SpanFact, YearFact, YearsFact } from '@zhunsheng/language';
import { type FactScope, factChange } from './fact-change.ts';
import type { FactChange } from './mutant.ts';

/** latest (1 year back) ↔ previous (2) ↔ the year of the reference date itself (0), which has not ended. */
export function mutateYear(fact: YearFact, scope: FactScope): FactChange[] {
  const path = `${fact.list}.${fact.member}`;
  const pointer = { 1: 'latest', 2: 'previous' }[fact.back] ?? 'back';
  const windows = [fact.back - 1, fact.back + 1]
    .filter(back => back >= 0)
    .map(back =>
      factChange(
        fact,
        { ...fact, back },
        'window',
        pointer,
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
  return [...windows, ...otherMembers(fact, pointer, scope)];
}

export function mutateGrowth(fact: GrowthFact, scope: FactScope): FactChange[] {
  return [
    ...otherPeriods(fact, 'growth/years'),
    ...otherMeans(fact),
    ...droppedBases(fact),
    ...droppedParts(fact, 'growth'),
    ...otherMembers(fact, 'growth/of', scope),
  ];
}

export function mutateYears(fact: YearsFact, scope: FactScope): FactChange[] {
  const keyword = fact.mean ? 'mean' : 'sum';
  const other = factChange(
    fact,
    { ...fact, mean: !fact.mean },
    'other-mean',
    keyword,
    fact.mean ? 'sum' : 'mean',
    {
      zh: fact.mean ? '由平均改为合计' : '由合计改为平均',
      en: fact.mean ? 'the sum instead of the mean' : 'the mean instead of the sum',
    },
  );
  return [
    ...otherPeriods(fact, 'years'),
    other,
    ...droppedParts(fact, ''),
    ...otherMembers(fact, keyword, scope),
  ];
}

/** The two dates trade places, and each gives way to every other date of the declaration. */
export function mutateSpan(fact: SpanFact, { fields }: FactScope): FactChange[] {
  const keyword = `${fact.measure}_between`;
  const turned = factChange(fact, { ...fact, from: fact.to, to: fact.from }, 'inverted-ratio', keyword, '', {
    zh: '起止日期互换',
    en: 'the two dates trade places',
  });
  const dates = [...fields.values()].filter(
    ({ unit, list, path }) => unit === 'date' && list === undefined && path !== fact.from && path !== fact.to,
  );
  const others = (['from', 'to'] as const).flatMap(end =>
    dates.map(({ path, title }) =>
      factChange(fact, { ...fact, [end]: path }, 'other-member', `${keyword}/${end}`, path, {
        zh: `改按“${title.zh}”计算`,
        en: `counted by "${title.en}"`,
      }),
    ),
  );
  return [turned, ...others];
}

function otherPeriods(fact: GrowthFact | YearsFact, pointer: string): FactChange[] {
  const growth = fact.kind === 'growth';
  return [fact.years - 1, fact.years + 1]
    .filter(years => years >= 1)
    .map(years =>
      factChange(
        fact,
        { ...fact, years },
        'window',
        pointer,
        String(years),
        growth
          ? {
              zh: `由 ${fact.years} 年的增长改为 ${years} 年的年均增长`,
              en: `over ${years} years instead of ${fact.years}`,
            }
          : { zh: `由 ${fact.years} 年改为 ${years} 年`, en: `over ${years} years instead of ${fact.years}` },
        growth
          ? {
              zh: `更早一年的数与基年相差很大，使 ${fact.years} 年与 ${years} 年的增长一个够、一个不够`,
              en: `the year before the base differs so much that growth over ${fact.years} and over ${years} years decide differently`,
            }
          : {
              zh: `各年的数相差很大，使 ${fact.years} 年与 ${years} 年的数一个够、一个不够`,
              en: `the years differ so much that ${fact.years} and ${years} of them decide differently`,
            },
      ),
    );
}

/** Over one year both means are the same. Founding and stated bases belong to the arithmetic one. */
function otherMeans(fact: GrowthFact): FactChange[] {
  if (fact.years < 2) return [];
  const { since: _, ...rest } = fact;
  const part: GrowthFact =
    fact.mean === 'arithmetic' ? { ...rest, mean: 'geometric', bases: {} } : { ...fact, mean: 'arithmetic' };
  const names = { geometric: '几何平均', arithmetic: '算术平均' };
  return [
    factChange(
      fact,
      part,
      'other-mean',
      'growth/mean',
      part.mean,
      {
        zh: `由${names[fact.mean]}改为${names[part.mean]}`,
        en: `the ${part.mean} mean instead of the ${fact.mean}`,
      },
      {
        zh: '各年增长率相差很大，使两种平均一个够、一个不够',
        en: 'yearly rates differ so much that the two means decide differently',
      },
    ),
  ];
}

function droppedBases(fact: GrowthFact): FactChange[] {
  return (Object.keys(fact.bases) as (keyof Bases)[]).map(base => {
    const { [base]: _, ...bases } = fact.bases;
    return factChange(
      fact,
      { ...fact, bases },
      'other-base',
      `growth/bases/${base}`,
      '',
      { zh: `不再规定基数为 ${base} 时怎样计算`, en: `the rule for a base that is ${base} is dropped` },
      {
        zh: `基数为 ${base} 的一例，结论依这条规定`,
        en: `a case with a base that is ${base}, decided by this rule`,
      },
    );
  });
}

/** What is taken off each year, and the founding before which years do not count. */
function droppedParts(fact: GrowthFact | YearsFact, keyword: string): FactChange[] {
  const at = (name: string) => (keyword ? `${keyword}/${name}` : name);
  const { less, ...whole } = fact;
  const { since, ...always } = fact;
  return [
    ...(less === undefined
      ? []
      : [
          factChange(fact, whole as Fact, 'dropped-condition', at('less'), '', {
            zh: `不再减去 ${less}`,
            en: `${less} is no longer taken off`,
          }),
        ]),
    ...(since === undefined
      ? []
      : [
          factChange(
            fact,
            always as Fact,
            'dropped-condition',
            at('since'),
            '',
            { zh: '成立之前的年度照样计入', en: 'years before the founding count, too' },
            {
              zh: '成立不满规定年限的一例，按实际年限与按规定年限结论不同',
              en: 'a case founded later, on which the actual years and the full number decide differently',
            },
          ),
        ]),
  ];
}

/** The other amounts (or counts) of the same yearly entry. */
function otherMembers(
  fact: YearFact | GrowthFact | YearsFact,
  pointer: string,
  { fields }: FactScope,
): FactChange[] {
  const unit = fields.get(`${fact.list}.${fact.member}`)?.unit;
  return [...fields.values()]
    .filter(field => field.list === fact.list && field.unit === unit)
    .map(field => ({ field, member: field.path.slice(fact.list.length + 1) }))
    .filter(({ member }) => member !== fact.member && !('less' in fact && fact.less === member))
    .map(({ field, member }) =>
      factChange(
        fact,
        { ...fact, member },
        'other-member',
        pointer,
        field.path,
        { zh: `换成“${field.title.zh}”`, en: `taken from "${field.title.en}"` },
        {
          zh: `“${field.title.zh}”与本来的数一个够、一个不够时，只看本来的数`,
          en: `"${field.title.en}" and the right amount would decide differently`,
        },
      ),
    );
}
