import type { Bilingual, Compare, CompareFacts, CountedUnits, Exact, Fact, Order } from '@zhunsheng/language';
import { countedUnits, exact } from '@zhunsheng/language';
import { compareExact } from '@zhunsheng/language/reference';
import { describeOrder } from '../sentence/describe-limit.ts';
import { steppedLimits, steppedValues, writeDecimal, writeLimit } from './limit-steps.ts';
import type { RuleChange } from './mutant.ts';
import { otherFactDescription, otherFactWitness } from './other-fact.ts';
import { printNode } from './print-node.ts';
import { partsNumbers } from './prove-limits.ts';
import { reachableBy } from './reachable-values.ts';

export const STRICTNESS: Record<Order, Order> = {
  at_least: 'more_than',
  more_than: 'at_least',
  at_most: 'less_than',
  less_than: 'at_most',
};
export const REVERSED: Record<Order, Order> = {
  at_least: 'at_most',
  more_than: 'less_than',
  at_most: 'at_least',
  less_than: 'more_than',
};
/** What the alterations of a comparison are told by. */
export interface CompareScope {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly units?: CountedUnits;
}

/** A limit one step either way and in another unit; the comparator strict or not, and reversed. */
export function mutateCompare(leaf: Compare, fact: Fact, pointer: string, scope: CompareScope): RuleChange[] {
  const tells = (stepped: Compare) => partsNumbers(leaf, stepped, scope.facts);
  const steps = ([1, -1] as const).flatMap(sign => steppedLimits(leaf, sign, tells));
  return [
    ...steps.map(part => limitChange(leaf, part, 'limit-step', fact, pointer, scope)),
    ...otherUnits(leaf).map(part => limitChange(leaf, part, 'limit-unit', fact, pointer, scope)),
    ...orderChanges(leaf, fact.title, limitName(leaf), pointer),
  ];
}

/** The multiple of another fact one step either way; the comparator strict or not, and reversed; another fact to compare with. */
export function mutateCompareFacts(
  leaf: CompareFacts,
  fact: Fact,
  pointer: string,
  { facts }: CompareScope,
): RuleChange[] {
  const { title } = fact;
  const other = facts.get(leaf.other) as Fact;
  const limit = {
    zh: `“${other.title.zh}”的 ${leaf.written ?? '1'} 倍`.replace('% 倍', '%'),
    en: `${leaf.written ?? '1'} times "${other.title.en}"`.replace('% times', '% of'),
  };
  const stepped = (times: Exact) => ({ ...leaf, times, written: writeLimit(times, 'ratio') });
  const tells = (times: Exact) => partsNumbers(leaf, stepped(times), facts);
  const steps = ([1, -1] as const).flatMap(sign =>
    steppedValues(leaf.times, 'ratio', sign, tells).map(stepped),
  );
  const others = [...facts.values()].filter(
    ({ id, unit, counts, kind }) =>
      ![leaf.fact, leaf.other].includes(id) &&
      unit === other.unit &&
      counts === other.counts &&
      (unit !== 'ratio' || kind === other.kind),
  );
  return [
    ...steps.map(
      (part): RuleChange => ({
        part,
        operator: 'limit-step',
        description: {
          zh: `“${title.zh}”所比的倍数 ${leaf.written ?? '1'} 改为 ${part.written}`,
          en: `the multiple ${leaf.written ?? '1'} that "${title.en}" is compared with becomes ${part.written}`,
        },
        missing: {
          zh: `“${title.zh}”正好为${limit.zh}，以及差一点时，结论由该条件决定`,
          en: `where "${title.en}" is exactly ${limit.en}, and just short of it, the condition decides`,
        },
        pointer: `${pointer}/${leaf.order}/times`,
        replacement: part.written,
      }),
    ),
    ...orderChanges(leaf, title, limit, pointer),
    ...others.map(
      (one): RuleChange => ({
        part: { ...leaf, other: one.id },
        operator: 'other-fact',
        description: otherFactDescription(other, one),
        missing: otherFactWitness(other, one),
        pointer: `${pointer}/${leaf.order}/fact`,
        replacement: one.id,
      }),
    ),
  ];
}

/** 万元 for 元 and 亿元, % for ‰ and for 成. */
function otherUnits(leaf: Compare): Compare[] {
  const factor = { amount: 10_000n, ratio: 10n }[leaf.unit as string];
  if (factor === undefined) return [];
  const { numerator, denominator } = leaf.value;
  return [exact(numerator * factor, denominator), exact(numerator, denominator * factor)].map(value => ({
    ...leaf,
    value,
    written: writeLimit(value, leaf.unit),
  }));
}

function limitChange(
  leaf: Compare,
  part: Compare,
  operator: 'limit-step' | 'limit-unit',
  { title }: Fact,
  pointer: string,
  scope: CompareScope,
): RuleChange {
  return {
    part,
    operator,
    description: {
      zh: `“${title.zh}”的限值 ${leaf.written} 改为 ${part.written}`,
      en: `the limit ${leaf.written} of "${title.en}" becomes ${part.written}`,
    },
    missing: limitWitness(leaf, part, title, scope),
    pointer: `${pointer}/${leaf.order}`,
    replacement: part.written,
  };
}

function raises(leaf: Compare, part: Compare): boolean {
  return leaf.unit === 'date' ? part.written > leaf.written : compareExact(part.value, leaf.value) > 0;
}

/** The value closest to the limit on which the moved limit decides otherwise, and what holds there. */
function limitWitness(leaf: Compare, part: Compare, title: Bilingual, scope: CompareScope): Bilingual {
  const { order, written } = leaf;
  const raised = raises(leaf, part);
  const closed = order === 'at_least' || order === 'less_than';
  const at = raised === closed ? 'on' : raised ? 'above' : 'below';
  const holds = (order === 'at_least' || order === 'more_than') === raised;
  const exactly = { zh: `正好为 ${beforeHan(written)}`, en: `is exactly ${written}` };
  const place = at === 'on' ? exactly : placeBeside(leaf, part, at, scope);
  return {
    zh: `“${title.zh}”${place.zh}时，该条件应${holds ? '' : '不'}成立`,
    en: `where "${title.en}" ${place.en}, the condition ${holds ? 'holds' : 'does not hold'}`,
  };
}

/** One step of the quantity itself: 1 分 of an amount, 1 of what a count counts; of a ratio no more than the limit moved. */
function placeBeside(
  leaf: Compare,
  part: Compare,
  at: 'above' | 'below',
  { facts, units = countedUnits() }: CompareScope,
): Bilingual {
  const limit = beforeHan(leaf.written);
  if (leaf.unit === 'ratio') {
    const points = writeDecimal(
      exact(
        (part.value.numerator * leaf.value.denominator - leaf.value.numerator * part.value.denominator) *
          100n,
        part.value.denominator * leaf.value.denominator,
      ),
    ).replace('-', '');
    const way = at === 'above' ? '高' : '低';
    const { zh, en } = nearestRatio(leaf, part, at, facts);
    return {
      zh: `比 ${limit}${way}、至多${way} ${points} 个百分点${zh}`,
      en: `is ${at} ${leaf.written} by at most ${points} percentage points${en}`,
    };
  }
  const unit = leaf.unit === 'count' ? units[facts.get(leaf.fact)?.counts ?? ''] : undefined;
  const step = {
    amount: { zh: '1 分', en: '1 分' },
    count: { zh: unit ? `1 ${unit.zh}` : '1', en: unit ? `1 ${unit.en[0]}` : '1' },
    date: { zh: '1 日', en: '1 day' },
    none: { zh: '', en: '' },
  }[leaf.unit];
  return {
    zh: `比 ${limit}${at === 'above' ? '多' : '少'} ${step.zh}`,
    en: `is one step (${step.en}) ${at} ${leaf.written}`,
  };
}

/** Of two counts, two that give a ratio between the limits. */
function nearestRatio(
  leaf: Compare,
  part: Compare,
  at: 'above' | 'below',
  facts: CompareScope['facts'],
): Bilingual {
  const fact = facts.get(leaf.fact);
  if (fact?.kind !== 'ratio' || facts.get(fact.to)?.unit !== 'count') return { zh: '', en: '' };
  const numbers = reachableBy(leaf, facts);
  const found = at === 'above' ? numbers?.above(leaf.value) : numbers?.notBelow(part.value);
  if (!found) return { zh: '', en: '' };
  const counts = `${found.numerator} ÷ ${found.denominator}`;
  return { zh: `（如 ${counts}）`, en: ` (such as ${counts})` };
}

function limitName({ written }: Compare): Bilingual {
  return { zh: ` ${beforeHan(written)}`, en: written };
}

/** A blank between figures or signs and the Chinese that follows, none between Chinese. */
function beforeHan(written: string): string {
  return /\p{Script=Han}$/u.test(written) ? written : `${written} `;
}

function orderChanges(
  leaf: Compare | CompareFacts,
  title: Bilingual,
  limit: Bilingual,
  pointer: string,
): RuleChange[] {
  const change = (order: Order, operator: 'strictness' | 'reversal', missing: Bilingual): RuleChange => ({
    part: { ...leaf, order },
    operator,
    description: {
      zh: `“${title.zh}”的比较由“${describeOrder(leaf.order).zh}”改为“${describeOrder(order).zh}”`,
      en: `the comparison of "${title.en}" becomes "${describeOrder(order).en}" instead of "${describeOrder(leaf.order).en}"`,
    },
    missing,
    pointer,
    replacement: printNode({ ...leaf, order }),
  });
  const closed = leaf.order === 'at_least' || leaf.order === 'at_most';
  return [
    change(STRICTNESS[leaf.order], 'strictness', {
      zh: `“${title.zh}”正好为${limit.zh}时，该条件应${closed ? '' : '不'}成立`,
      en: `where "${title.en}" is exactly ${limit.en}, the condition ${closed ? 'holds' : 'does not hold'}`,
    }),
    change(REVERSED[leaf.order], 'reversal', {
      zh: `“${title.zh}”明显高于或低于${limit.zh.trimEnd()} 时，结论由该条件决定`,
      en: `where "${title.en}" is clearly above or below ${limit.en} and the condition decides`,
    }),
  ];
}
