import type { Problem } from '../diagnostic/problem.ts';
import { ruleProblem } from '../diagnostic/rule-problems.ts';
import type { Facts as FactsData } from '../types/facts.ts';
import type { Fact } from './ast.ts';
import type { CountedUnits } from './counted-units.ts';
import { parseQuantity } from './quantity.ts';

/** Checks that the limit of each total is a whole number in its unit; pointers are into the facts as they are written. */
export function typecheckCaps(
  data: FactsData,
  facts: ReadonlyMap<string, Fact>,
  units: CountedUnits,
): Problem[] {
  return Object.entries(data).flatMap(([id, written]) => {
    const fact = facts.get(id);
    if (fact?.kind !== 'sum' || !written || !('at_most' in written) || written.at_most === undefined)
      return [];
    const cap = parseQuantity(written.at_most, units);
    const fits =
      cap?.unit === fact.unit &&
      cap.value.denominator === 1n &&
      (cap.counts === undefined || cap.counts === fact.counts);
    if (fits) return [];
    const unit = units[fact.counts ?? ''];
    const expected =
      fact.unit === 'amount'
        ? { zh: '金额（分）', en: 'an amount of 分' }
        : { zh: unit ? `“${unit.zh}”` : '计数', en: unit ? `counted in ${unit.en[1]}` : 'a count' };
    const values = { fact: id, written: String(written.at_most), expected };
    return [ruleProblem('cap-unit', { pointer: `/${id}/at_most` }, values)];
  });
}
