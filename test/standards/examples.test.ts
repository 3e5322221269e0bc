import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../edition.ts';
import { compiledStandard } from './compiled-standard.ts';

/** What a person read off the standard for an example. */
interface Expected {
  readonly conclusion: string;
  readonly not_met: readonly string[];
  readonly undetermined: readonly string[];
}

test('a group of points is raised by what counts in it', async () => {
  const { check } = await compiledStandard('innovative-sme', '2022');
  const direct = parse(readFileSync(join(ROOT, 'standards/innovative-sme/examples/direct.yaml'), 'utf8'));
  const { clauses } = check(direct, { assurance: 'declared' });
  const growth = clauses.find(({ id }) => id === 'growth');
  // 5 of liabilities and 0 of growth. 900 × 105 % − 800 = 145 gives 5 % and 10 points: 15. The share of main-business
  // revenue counts elsewhere, although 200 more of it would raise growth, too.
  expect(
    growth?.conditions[0]?.raises?.map(({ fact, grade_title, gap }) => [fact, grade_title, gap.change]),
  ).toEqual([['growth_points', '5%～10%', 145]]);
});

describe.each([
  ['innovative-sme', '2022'],
  ['high-tech-enterprise', '2016'],
])('the examples of %s', async (id, edition) => {
  const folder = join(ROOT, 'standards', id, 'examples');
  const read = (file: string) => parse(readFileSync(join(folder, file), 'utf8'));
  const expected = read('expected.yaml') as Record<string, Record<'verified' | 'declared', Expected>>;
  const { evaluate, conclude, validate } = await compiledStandard(id, edition);

  test('are those whose conclusions are listed', () => {
    const files = readdirSync(folder).filter(file => /\.yaml$/.test(file) && file !== 'expected.yaml');
    expect(files.sort()).toEqual(Object.keys(expected).sort());
  });

  const readings = Object.entries(expected).flatMap(([file, { verified, declared }]) => [
    [file, 'verified', verified] as const,
    [file, 'declared', declared] as const,
  ]);

  test.each(readings)('%s is valid and, %s, concluded as read by hand', (file, assurance, conclusion) => {
    const declaration = read(file);
    expect(validate(declaration).problems).toEqual([]);
    const { clauses } = evaluate(declaration, { assurance });
    const of = (verdict: string) => clauses.filter(one => one.verdict === verdict).map(one => one.id);
    expect({
      conclusion: conclude(declaration, { assurance }),
      not_met: of('not_met'),
      undetermined: of('undetermined'),
    }).toEqual(conclusion);
  });
});
