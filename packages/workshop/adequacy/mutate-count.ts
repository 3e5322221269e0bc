import type { CountCondition, CountFact } from '@zhunsheng/language';
import { type FactScope, factChange } from './fact-change.ts';
import type { FactChange } from './mutant.ts';
import { REVERSED, STRICTNESS } from './mutate-compare.ts';
import { printValue } from './print-node.ts';

/** Each condition on the entries of a list dropped, and asking for something else. */
export function mutateCount(fact: CountFact, scope: FactScope): FactChange[] {
  return fact.where.flatMap((condition, index) => {
    const title = titleOf(fact, condition, scope);
    const dropped = factChange(
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
    return [dropped, ...otherConditions(fact, index, scope)];
  });
}

function titleOf(fact: CountFact, { member }: CountCondition, { fields }: FactScope) {
  return fields.get(`${fact.list}.${member}`)?.title ?? { zh: member, en: member };
}

function otherConditions(fact: CountFact, index: number, scope: FactScope): FactChange[] {
  const condition = fact.where[index] as CountCondition;
  switch (condition.kind) {
    case 'not_before':
      return [];
    case 'within_years':
      return [condition.years + 1, condition.years - 1]
        .filter(years => years >= 1)
        .map(years => altered(fact, index, { ...condition, years }, 'window', 'within_years', years, scope));
    case 'in':
      return condition.codes.length < 2
        ? []
        : condition.codes.map(code => {
            const codes = condition.codes.filter(other => other !== code);
            return altered(fact, index, { ...condition, codes }, 'dropped-code', 'in', codes, scope);
          });
    case 'compare': {
      const { order } = condition;
      const limits = [condition.value + 1, condition.value - 1].map(value =>
        altered(fact, index, { ...condition, value }, 'limit-step', order, value, scope),
      );
      const orders = [
        [STRICTNESS[order], 'strictness'],
        [REVERSED[order], 'reversal'],
      ] as const;
      return [
        ...limits,
        ...orders.map(([other, operator]) =>
          altered(fact, index, { ...condition, order: other }, operator, order, other, scope),
        ),
      ];
    }
    case 'equals':
      return otherValues(fact, index, condition, scope);
  }
}

/** An entry that only one of the two conditions counts decides. */
function altered(
  fact: CountFact,
  index: number,
  condition: CountCondition,
  operator: FactChange['operator'],
  keyword: string,
  value: unknown,
  scope: FactScope,
): FactChange {
  const title = titleOf(fact, condition, scope);
  const written = printValue(value);
  return factChange(
    fact,
    { ...fact, where: fact.where.with(index, condition) },
    operator,
    `where/${condition.member}/${keyword}`,
    written,
    {
      zh: `“${title.zh}”的条件 ${keyword} 改为 ${written}`,
      en: `the condition ${keyword} on "${title.en}" becomes ${written}`,
    },
    {
      zh: `列表中有一项的“${title.zh}”正在界限上，计入与否使结论不同`,
      en: `a list with an entry whose "${title.en}" is on the very limit, and whether it counts decides`,
    },
  );
}

function otherValues(
  fact: CountFact,
  index: number,
  condition: Extract<CountCondition, { kind: 'equals' }>,
  scope: FactScope,
): FactChange[] {
  const member = scope.fields.get(`${fact.list}.${condition.member}`);
  const title = titleOf(fact, condition, scope);
  const values =
    typeof condition.value === 'boolean'
      ? [!condition.value]
      : (member?.codes ?? []).filter(code => code !== condition.value);
  return values.map(value =>
    factChange(
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
}
