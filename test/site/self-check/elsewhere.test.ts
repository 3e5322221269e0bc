import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateElsewhere, type RegionModule } from '../../../site/self-check/elsewhere.ts';
import { generatedEdition, ROOT } from '../../edition.ts';

const { edition } = await generatedEdition('2024');
const regions = (await import(join(ROOT, 'build/editions/2024.regions.js'))) as RegionModule;

function verdict(
  region: string,
  clause: string,
  declaration: object,
  assurance: 'declared' | 'verified' = 'declared',
) {
  const result = evaluateElsewhere(
    edition,
    regions,
    { as_of: '2024-06-30', enterprise: { name: 'A' }, ...declaration },
    assurance,
    'zh',
  );
  return result.find(one => one.region.id === region)?.limits.find(limit => limit.clause === clause)?.verdict;
}
const rd = (rd_expense: number) => ({ finance: [{ year: 2023, rd_expense }] });

describe('an enterprise by the rules of another region', () => {
  test('Dalian: R&D of 500 万元 is enough, a 分 less is not, none stated is open', () => {
    expect(verdict('dalian', 'rd-intensity', rd(500))).toBe('met');
    expect(verdict('dalian', 'rd-intensity', rd(499.999999))).toBe('not_met');
    expect(verdict('dalian', 'rd-intensity', {})).toBe('undetermined');
  });

  test('what the notes do not state has no verdict', () => {
    expect(verdict('dalian', 'growth', rd(500))).toBeUndefined();
    expect(verdict('fujian', 'rd-intensity', rd(500))).toBeUndefined();
  });

  test('a judgement needs its own finding; one on the clause of Liaoning does not count', () => {
    const own = { operations: { premises: true }, findings: { premises: { finding: 'met' } } };
    expect(verdict('dalian', 'premises', own, 'declared')).toBe('met');
    expect(verdict('dalian', 'premises', own, 'verified')).toBe('undetermined');
  });

  test('every region of criteria/regions is there, with all that it is compared in', () => {
    expect(regions.regions.length).toBe(10);
    expect(new Set(regions.regions.map(({ limits }) => limits.length)).size).toBe(1);
  });
});
