import { describe, expect, test } from 'vitest';
import { assertHandWrittenAgrees, countDisagreements } from '../../benchmark/agreement.ts';
import { ENGINES } from '../../benchmark/competitors/engines.ts';
import { concludeByHand } from '../../benchmark/competitors/hand-written.ts';
import { generateDeclarations } from '../../benchmark/declarations.ts';
import { loadChecker } from '../../benchmark/subject.ts';
import type { Declaration } from '../../build/types/2024/declaration.ts';
import { generatedEdition } from '../edition.ts';

const checker = await loadChecker();
const declarations = [...generateDeclarations(6000)];
const conclusions = declarations.map(one => checker.conclude(one));

describe('the declarations of the benchmarks', () => {
  test('are valid', async () => {
    const { validateSchema } = (await generatedEdition('2024')).edition;
    expect(declarations.filter(one => !validateSchema(one))).toEqual([]);
  });

  test('are the same ones in every run, whatever their number', () => {
    expect([...generateDeclarations(20)]).toEqual(declarations.slice(0, 20));
  });

  test('reach every conclusion often', () => {
    for (const conclusion of ['recognised', 'not_recognised', 'undetermined'] as const) {
      expect(conclusions.filter(one => one === conclusion).length).toBeGreaterThan(600);
    }
  });
});

describe('rules written by hand', () => {
  test('conclude as the generated ones on every declaration, under both assurances', () => {
    expect(() => assertHandWrittenAgrees({ checker, declarations, rounds: 1 })).not.toThrow();
  });

  test('are told apart from generated ones that err', () => {
    const wrong = { ...checker, conclude: () => 'recognised' as const };
    expect(() => assertHandWrittenAgrees({ checker: wrong, declarations, rounds: 1 })).toThrow('by hand');
  });

  test('are exact where products leave the safe integers', () => {
    const giant = declarations.find((_, index) => conclusions[index] === 'recognised') as Declaration;
    const year = Number(giant.as_of.slice(0, 4)) - 1;
    const growing = { year: year - 1, ai_revenue: 1 };
    const at = { year, revenue: 1_000_000_000, rd_expense: 50_000_000, ai_revenue: 1_000_000_000 };
    const below = { ...at, rd_expense: '49999999.999999' };
    expect(concludeByHand({ ...giant, finance: [growing, at] }, false)).toBe('recognised');
    expect(concludeByHand({ ...giant, finance: [growing, below] }, false)).toBe('not_recognised');
  });
});

describe('general rules engines', () => {
  test.each(ENGINES)('$name differs only where floats miss a limit', async engine => {
    const told = await countDisagreements({ checker, declarations, rounds: 1 }, { ...engine, sample: 600 });
    expect(told).toMatch(/: \d+ of 1200 wrong .* 0 otherwise$/);
  });
});
