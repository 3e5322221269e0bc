import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Compare, Exact } from '../../packages/language/rule/ast.ts';
import { exact, parseQuantity } from '../../packages/language/rule/quantity.ts';
import { below, reachableBy } from '../../packages/workshop/adequacy/reachable-values.ts';
import { scoreStandard } from '../backends/score-standard.ts';

const { facts } = scoreStandard().rules;

/** The least number of a fact not below a limit, and the least above it, as fractions. */
function around(fact: string, limit: string | number): (string | undefined)[] {
  const value = parseQuantity(limit)?.value ?? exact(0n);
  const leaf = {
    kind: 'compare',
    id: 'a',
    fact,
    order: 'at_least',
    value,
    unit: 'none',
    written: '',
  } as Compare;
  const numbers = reachableBy(leaf, facts);
  const write = (one: Exact | undefined) => one && `${one.numerator}/${one.denominator}`;
  return [write(numbers?.notBelow(value)), write(numbers?.above(value))];
}

describe('what a fact can be, by its bounds', () => {
  // Up to 500 of up to 500: the neighbour of 1/10 above is 50/499, for 499 · 1 − 50 · 10 is −1.
  test.each([
    ['share', '10%', ['1/10', '50/499']],
    ['share', '9.9999999%', ['1/10', '1/10']],
    ['share', '0%', ['0/1', '1/500']],
    ['share', '-5%', ['0/1', '0/1']],
    ['share', '49999%', ['500/1', '500/1']],
    ['share', '50000%', ['500/1', undefined]],
    ['staff', 500, ['500/1', undefined]],
    ['revenue', '1000 万元', ['1000000000/1', undefined]],
    ['award_points', 6, ['8/1', '8/1']],
    ['better', 1, ['1/1', '5/1']],
    ['papers', 3, ['3/1', '10/3']],
    ['score', 20, ['20/1', undefined]],
  ])('%s around %s', (fact, limit, numbers) => {
    expect(around(fact, limit)).toEqual(numbers);
  });

  test('of the mean of yearly rates nothing is known', () => {
    expect(around('growth', '10%')).toEqual([undefined, undefined]);
  });
});

test('the greatest fraction below a number is that of going through all of them', () => {
  const small = fc.bigInt({ min: 1n, max: 40n });
  fc.assert(
    fc.property(small, small, small, small, (p, q, most, greatest) => {
      let best = exact(0n);
      for (let d = 1n; d <= greatest; d += 1n) {
        for (let n = 0n; n <= most; n += 1n) {
          if (n * q < p * d && n * best.denominator > best.numerator * d) best = exact(n, d);
        }
      }
      expect(below(exact(p, q), most, greatest)).toEqual(best);
    }),
    { numRuns: 500, seed: 3 },
  );
});
