import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, temporaryFolder } from '../../cli/run.ts';
import {
  ASSESSED,
  declarations,
  expectedProblems,
  expectedResults,
  foundProblems,
  readRows,
  writeLines,
} from './dataset.ts';

/** Every declaration with a finding on one clause and a stated size, most of which the data contradict. */
const rows = declarations(240, 8).map((declaration, index) => {
  const clause = ASSESSED[index % ASSESSED.length] as string;
  const finding = index % 3 === 0 ? 'met' : 'not_met';
  const size = ['micro', 'small', 'medium', 'large'][index % 4];
  const enterprise = declaration['enterprise'] as object;
  return {
    ...declaration,
    ...(index % 2 === 0
      ? { findings: { [clause]: { finding, date: '2024-06-30' } } }
      : { enterprise: { ...enterprise, size } }),
  };
});

test.each(['verified', 'declared'] as const)(
  'findings against the data and sizes against the table are found as the checker finds them, %s',
  async assurance => {
    const data = writeLines(join(temporaryFolder(), 'd.ndjson'), rows);
    const out = join(temporaryFolder(), 'out');
    const { status } = run('survey', data, '--out', out, '--assurance', assurance);
    expect(status).toBe(0);
    const problems = expectedProblems(rows);
    for (const code of ['finding-contradicts-data', 'size-contradicts-table'])
      expect(problems.filter(problem => problem.endsWith(code)).length).toBeGreaterThan(5);
    const found = await foundProblems(out);
    expect(found.filter(problem => !problem.endsWith('uscc-repeated'))).toEqual(problems);
    expect(await readRows(join(out, 'results.parquet'))).toEqual(expectedResults(rows, { assurance }));
  },
);
