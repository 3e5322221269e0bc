import { exact, type Fact, type GradeFact, type Leaf, quoteInput } from '@zhunsheng/language';
import {
  type Bounds,
  boundsOf,
  type GradeLine,
  isWhole,
  natural,
  sameBounds,
  sameEnd,
} from '../sentence/bounds.ts';
import { namedCodes, sameSet } from '../sentence/compare-case.ts';
import { ruleQuantity } from '../sentence/describe-limit.ts';
import { isNegated } from '../sentence/negation-words.ts';
import { parsePhrase } from '../sentence/parse-phrase.ts';
import { type RangePhrase, readRange } from '../sentence/range-phrase.ts';
import { writeRange } from '../sentence/write-range.ts';
import { describeLine } from './describe-line.ts';
import type { SheetFinding, SheetRow, SheetScope, ValueEdit } from './sheet-finding.ts';
import { measureFits } from './sheet-units.ts';

/** What the rows of one indicator share. */
export interface RowContext {
  readonly grade: GradeFact;
  readonly lines: readonly GradeLine[];
  /** The indicator. */
  readonly name: string;
  readonly scope: SheetScope;
  /** The first of several rows that hold counts; else no two may hold at once. */
  readonly overlap: boolean;
}

/** What is left over, said so. */
export const OTHERWISE =
  /^(?:其他|其它|其余)(?:的|情况|情形)?$|^(?:不(?:属于|符合)(?:上述|以上)(?:任一|各)?(?:情况|情形|条件)?的?|以上(?:各项)?[均都]不(?:符合|具备|满足))$/;
/** None of the things asked for. */
export const NONE = /^(?:无|没有|否|不具备)$/;

/** The condition of a row is that of its line: the same numbers, the same codes, the same yes or no. */
export function compareWhen(
  { is, when }: SheetRow,
  line: GradeLine,
  at: string,
  context: RowContext,
): SheetFinding[] {
  const { grade, name, scope } = context;
  const values = { name, is, grade: grade.id, phrase: quoteInput(when), inRule: describeLine(line) };
  const differs = (code: 'sheet-when' | 'sheet-when-unclear' | 'sheet-when-unit'): SheetFinding[] => [
    { code, at: `${at}/when`, values },
  ];
  if (!line.step && OTHERWISE.test(when)) return [];
  const fact = line.fact === undefined ? undefined : scope.facts.get(line.fact);
  if (fact && line.bounds) {
    const phrase = rangeOf(when, fact, context);
    if (!phrase) return differs('sheet-when-unclear');
    if (!measureFits(phrase, fact, scope)) return differs('sheet-when-unit');
    if (saysBounds(phrase, fact, line, context)) return [];
    return differs('sheet-when').map(one => ({
      ...one,
      fix: fixes(when, phrase, { line, fact, at }, context),
    }));
  }
  if (!line.step) return NONE.test(when) && isNothing(grade) ? [] : differs('sheet-when-unclear');
  return says(when, line.step.when, scope) ? [] : differs('sheet-when');
}

/** A phrase without a number speaks of some or none. */
function rangeOf(when: string, fact: Fact, { scope }: RowContext): RangePhrase | undefined {
  const range = readRange(when, scope.convention, scope.units);
  if (range || !isWhole(fact) || parsePhrase(when, scope.convention).kind !== 'words') return range;
  const none = NONE.test(when) || isNegated(when);
  const end = { value: exact(none ? 0n : 1n), closed: true };
  const bounds = none ? { high: end } : { low: end };
  return { bounds, unit: 'count', measure: '', start: 0, end: 0 };
}

/**
 * A phrase says the numbers of its line. Where the first row that holds counts it may also take in a border that a row above
 * has taken, or say the limit of its step alone (25%以上 below 35%以上).
 */
function saysBounds(
  phrase: RangePhrase,
  fact: Fact,
  { bounds = {}, step }: GradeLine,
  { overlap, scope: { facts } }: RowContext,
): boolean {
  const said = natural(phrase.bounds, fact, facts);
  if (sameBounds(said, bounds)) return true;
  if (!overlap) return false;
  const own = step?.when.kind === 'compare' ? natural(boundsOf(step.when), fact, facts) : undefined;
  if (own && sameBounds(said, own)) return true;
  const border = (side: keyof Bounds): Bounds => {
    const end = bounds[side];
    return end && !sameEnd(end, own?.[side]) ? { [side]: { ...end, closed: true } } : {};
  };
  return sameBounds(said, natural({ ...bounds, ...border('low'), ...border('high') }, fact, facts));
}

interface Wanted {
  readonly line: GradeLine;
  readonly fact: Fact;
  readonly at: string;
}

function fixes(when: string, phrase: RangePhrase, wanted: Wanted, context: RowContext): SheetFinding['fix'] {
  const { line, at } = wanted;
  const written = rewritten(when, phrase, wanted, context);
  const logic = logicEdit(phrase, line, context);
  return {
    ...(written !== undefined && { text: { pointer: `${at}/when`, value: written } }),
    ...(logic && { logic }),
  };
}

/** The wording as it is with the numbers of the line, else plain words for them; read again to be sure. */
function rewritten(
  when: string,
  phrase: RangePhrase,
  { line, fact }: Wanted,
  context: RowContext,
): string | undefined {
  const { bounds = {} } = line;
  for (const wanted of [shapedAs(bounds, phrase.bounds), bounds]) {
    const written = writeRange(when, phrase, wanted);
    const again = written === undefined ? undefined : rangeOf(written, fact, context);
    if (again && measureFits(again, fact, context.scope) && saysBounds(again, fact, line, context))
      return written;
  }
  return undefined;
}

/** The numbers at the ends that the phrase has, included or not as they are there. */
function shapedAs({ low, high }: Bounds, like: Bounds): Bounds {
  return {
    ...(low && like.low && { low: { ...low, closed: like.low.closed } }),
    ...(high && like.high && { high: { ...high, closed: like.high.closed } }),
  };
}

/** The limit of the step that the phrase states at the same end. */
function logicEdit(phrase: RangePhrase, { step }: GradeLine, { grade }: RowContext): ValueEdit | undefined {
  if (step?.when.kind !== 'compare') return undefined;
  const { order, written } = step.when;
  const side = order === 'at_least' || order === 'more_than' ? 'low' : 'high';
  const [end, place] = [phrase.bounds[side], phrase[side]];
  const limit = place && ruleQuantity(place.item);
  if (!end || limit === undefined) return undefined;
  const unit = /^\d+( ?[^\d\s%.].*)$/.exec(written)?.[1] ?? '';
  const key = end.closed
    ? side === 'low'
      ? 'at_least'
      : 'at_most'
    : side === 'low'
      ? 'more_than'
      : 'less_than';
  const value = /^\d+$/.test(limit) ? limit + unit : limit;
  return { pointer: `/${grade.id}/steps/${grade.steps.indexOf(step)}/${order}`, key, value };
}

/** What is left over has none of what the steps are about: each of their facts is asked for at the least once. */
function isNothing({ steps }: GradeFact): boolean {
  const asked = new Set(steps.filter(asksForSome).map(({ when }) => when.fact));
  return steps.every(({ when }) => asked.has(when.fact));
}

function asksForSome({ when }: GradeFact['steps'][number]): boolean {
  if (when.kind === 'equals') return when.value === true;
  if (when.kind !== 'compare') return false;
  const { numerator, denominator } = when.value;
  return (
    (when.order === 'at_least' && numerator === denominator) ||
    (when.order === 'more_than' && numerator === 0n)
  );
}

/** Yes or no, or the codes by their titles: 国家级或省部级. */
function says(when: string, leaf: Leaf, scope: SheetScope): boolean {
  if (leaf.kind === 'equals' && typeof leaf.value === 'boolean')
    return (NONE.test(when) || isNegated(when)) !== leaf.value;
  const codes = 'codes' in leaf ? leaf.codes : leaf.kind === 'equals' ? [String(leaf.value)] : [];
  const titles = scope.titles(codes);
  const named = namedCodes(when.replaceAll('或', '、'), titles);
  return codes.length > 0 && named !== undefined && sameSet(named.codes, codes);
}
