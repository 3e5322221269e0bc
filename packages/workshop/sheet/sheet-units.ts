import { type Fact, unitWritten } from '@zhunsheng/language';
import { isBareZero, type RangePhrase } from '../sentence/range-phrase.ts';
import type { SheetScope } from './sheet-finding.ts';

/** Whether a phrase is in the unit of a fact. A number without a unit counts what the fact counts, and 0 is 0 of anything. */
export function measureFits(phrase: RangePhrase, fact: Fact, { units }: SheetScope): boolean {
  if (isBareZero(phrase)) return true;
  if (fact.unit !== 'count') return phrase.unit === fact.unit;
  if (phrase.measure === '') return phrase.unit === 'count';
  return fact.counts === undefined || unitWritten(phrase.measure, units) === fact.counts;
}
