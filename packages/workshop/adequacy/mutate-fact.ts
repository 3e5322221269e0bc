import type { ClassifyFact, Exact, Fact, GreatestFact, RatioFact, SumFact } from '@zhunsheng/language';
import { type FactScope, factChange } from './fact-change.ts';
import { steppedValues, writeLimit } from './limit-steps.ts';
import type { FactChange } from './mutant.ts';
import { mutateCount } from './mutate-count.ts';
import { mutateGrade, mutatePoints } from './mutate-grade.ts';
import { mutateGrowth, mutateSpan, mutateYear, mutateYears } from './mutate-series.ts';
import { otherFactDescription, otherFactWitness } from './other-fact.ts';
import { printValue } from './print-node.ts';

/**
 * Alterations of the way a fact derives from the declaration. The path of a field fact is left alone: the leaf, ratio or
 * table that uses the fact is given every other fact of the unit, which is the same change.
 */
export function mutateFact(fact: Fact, scope: FactScope): FactChange[] {
  switch (fact.kind) {
    case 'year':
      return mutateYear(fact, scope);
    case 'growth':
      return mutateGrowth(fact, scope);
    case 'years':
      return mutateYears(fact, scope);
    case 'span':
      return mutateSpan(fact, scope);
    case 'ratio':
      return [inverted(fact), ...otherTerms(fact, 'of', scope), ...otherTerms(fact, 'to', scope)];
    case 'sum':
      return [...droppedTerms(fact), ...otherCaps(fact)];
    case 'greatest':
      return [...droppedTerms(fact), summed(fact)];
    case 'count':
      return mutateCount(fact, scope);
    case 'grade':
      return mutateGrade(fact, scope);
    case 'points':
      return mutatePoints(fact);
    case 'classify':
      return classifyChanges(fact, scope);
    case 'field':
    case 'unrecorded':
      return [];
  }
}

function droppedTerms(fact: SumFact | GreatestFact): FactChange[] {
  if (fact.of.length < 2) return [];
  return fact.of.map((dropped, index) =>
    factChange(
      fact,
      { ...fact, of: fact.of.toSpliced(index, 1) },
      'dropped-condition',
      `${fact.kind}/${index}`,
      '',
      fact.kind === 'sum'
        ? { zh: `合计中去掉 ${dropped}`, en: `${dropped} is left out of the sum` }
        : { zh: `取最大时去掉 ${dropped}`, en: `${dropped} is no longer looked at` },
    ),
  );
}

function summed(fact: GreatestFact): FactChange {
  const { kind, ...rest } = fact;
  return factChange(fact, { ...rest, kind: 'sum' }, 'other-mean', kind, 'total', {
    zh: '由取最大改为相加',
    en: 'the terms are added instead of the greatest taken',
  });
}

function otherCaps(fact: SumFact): FactChange[] {
  const { cap, ...uncapped } = fact;
  if (!cap) return [];
  const unit = fact.unit === 'amount' ? 'amount' : 'count';
  const moved = ([1, -1] as const).map(sign => steppedValues(cap, unit, sign, () => true)[0] as Exact);
  return [
    factChange(
      fact,
      uncapped,
      'cap',
      'at_most',
      '',
      { zh: '合计不再封顶', en: 'the sum has no cap' },
      {
        zh: `“${fact.title.zh}”的各项之和超过封顶数，而封顶使结论不同`,
        en: `the terms of "${fact.title.en}" add up to more than its cap and the cap decides`,
      },
    ),
    ...moved.map(value => {
      const written = writeLimit(value, unit);
      return factChange(fact, { ...fact, cap: value }, 'cap', 'at_most', written, {
        zh: `封顶由 ${writeLimit(cap, unit)} 改为 ${written}`,
        en: `the cap ${writeLimit(cap, unit)} becomes ${written}`,
      });
    }),
  ];
}

function inverted(fact: RatioFact): FactChange {
  const part = { ...fact, of: fact.to, to: fact.of };
  return factChange(fact, part, 'inverted-ratio', 'ratio', printValue({ of: part.of, to: part.to }), {
    zh: '分子、分母互换',
    en: 'the terms are exchanged',
  });
}

function otherTerms(fact: RatioFact, term: 'of' | 'to', scope: FactScope): FactChange[] {
  return siblings(fact, fact[term], scope).map(([used, other]) =>
    factChange(
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
function siblings(fact: Fact, id: string, { rules: { facts } }: FactScope): [used: Fact, other: Fact][] {
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

function classifyChanges(fact: ClassifyFact, scope: FactScope): FactChange[] {
  const terms = { row: fact.row, ...fact.indicators };
  const others = Object.entries(terms).flatMap(([term, id]) =>
    siblings(fact, id, scope).map(([used, other]) => {
      const part =
        term === 'row'
          ? { ...fact, row: other.id }
          : { ...fact, indicators: { ...fact.indicators, [term]: other.id } };
      const [what, missing] = [otherFactDescription(used, other), otherFactWitness(used, other)];
      return factChange(fact, part, 'other-fact', `by/${term}`, other.id, what, missing);
    }),
  );
  if (fact.otherwise === undefined) return others;
  const { otherwise, ...rest } = fact;
  return [
    ...others,
    factChange(
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
