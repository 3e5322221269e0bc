import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EditionModule } from '../packages/checker/checker.ts';
import { buildEditions } from '../packages/workshop/compile/build-editions.ts';
import { openProject } from '../packages/workshop/project/project.ts';
import { ROOT } from './edition.ts';

/** Another standard, about tea, dropped into the same folders: the toolkit knows nothing of the first one. */
const out = await mkdtemp(join(tmpdir(), 'zhunsheng-tea-'));
await buildEditions(openProject(join(ROOT, 'test/fixtures/tiny-standard')), out);
const { evaluate, conclude } = (await import(join(out, 'one.js'))) as EditionModule;

function garden(rest: object) {
  return { as_of: '2030-05-01', enterprise: { name: '虚构茶园' }, ...rest };
}

function verdicts(rest: object) {
  return Object.fromEntries(evaluate(garden(rest)).clauses.map(({ id, verdict }) => [id, verdict]));
}

describe('a standard about tea', () => {
  test('a clause that does not apply is not applicable and counts as passed', () => {
    const autumn = { season: 'autumn', organic: false, harvests: [{ year: 2029, income: 10.000001 }] };
    expect(verdicts(autumn)).toEqual({ organic: 'not_applicable', income: 'met' });
    expect(conclude(garden(autumn))).toBe('recognised');
  });

  test('a clause that applies is decided by its rule', () => {
    const spring = { season: 'spring', organic: false, harvests: [{ year: 2029, income: 20 }] };
    expect(verdicts(spring)).toEqual({ organic: 'not_met', income: 'met' });
    expect(conclude(garden(spring))).toBe('not_recognised');
  });

  test('while it is open whether the clause applies it is undetermined, for that reason', () => {
    const { clauses } = evaluate(garden({ organic: true }));
    expect(clauses[0]?.verdict).toBe('undetermined');
    expect(clauses[0]?.missing).toEqual([
      { reason: 'field', subject: 'season', year: null, title: '采摘季节' },
    ]);
  });

  test('"超过" excludes the limit itself, and the gap says one 分', () => {
    const { clauses } = evaluate(garden({ season: 'autumn', harvests: [{ year: 2029, income: 10 }] }));
    expect(clauses[1]?.verdict).toBe('not_met');
    expect(clauses[1]?.conditions[0]?.gap).toEqual({
      field: 'harvests.income',
      title: '收入',
      year: 2029,
      unit: 'amount',
      change: 0.000001,
    });
  });

  test('clauses are numbered from the order of the chapters', () => {
    expect(evaluate(garden({})).clauses.map(({ number }) => number)).toEqual(['2.1', '2.2']);
  });

  test('a standard without sizes reports none', () => {
    expect(evaluate(garden({})).enterprise.size).toBeNull();
  });
});
