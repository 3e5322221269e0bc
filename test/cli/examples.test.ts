import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Report } from '../../packages/language/types/report.ts';
import { EXAMPLE_WORKBOOK, exampleWorkbook } from '../../scripts/generate/example-workbook.ts';
import { generatedEdition, ROOT } from '../edition.ts';
import { run } from './run.ts';

interface Expected {
  readonly conclusion: 'recognised' | 'not_recognised' | 'undetermined';
  readonly not_met: readonly string[];
  readonly undetermined: readonly string[];
}

const FOLDER = join(ROOT, 'examples');
const STATUS = { recognised: 0, not_recognised: 1, undetermined: 2 };
const expectations = parse(readFileSync(join(FOLDER, 'expected.yaml'), 'utf8')) as Record<
  string,
  Record<'verified' | 'declared', Expected>
>;

describe('the examples come to the conclusions a person read off the standard', () => {
  for (const [file, byAssurance] of Object.entries(expectations)) {
    for (const [assurance, expected] of Object.entries(byAssurance)) {
      test(`${file} under ${assurance}: ${expected.conclusion}`, () => {
        const { status, stdout } = run(
          'check',
          join('examples', file),
          '--assurance',
          assurance,
          '--format',
          'json',
        );
        const { conclusion, clauses } = JSON.parse(stdout) as Report;
        const withVerdict = (verdict: string) =>
          clauses.filter(clause => clause.verdict === verdict).map(({ id }) => id);
        expect(conclusion).toBe(expected.conclusion);
        expect(withVerdict('not_met')).toEqual(expected.not_met);
        expect(withVerdict('undetermined')).toEqual(expected.undetermined);
        expect(status).toBe(STATUS[expected.conclusion]);
      });
    }
  }

  test('the Excel example is the form filled in with the data of its YAML twin', async () => {
    const { edition } = await generatedEdition('2024');
    const written = await exampleWorkbook(ROOT, edition.description);
    const committed = readFileSync(join(FOLDER, EXAMPLE_WORKBOOK.to));
    expect(committed.equals(written), 'run node scripts/generate/example-workbook.ts').toBe(true);
  });

  test('every example is expected, and every expectation has its example', () => {
    const files = readdirSync(FOLDER).filter(name => !['README.md', 'expected.yaml'].includes(name));
    expect(files.sort()).toEqual(Object.keys(expectations).sort());
  });
});
