import { describe, expect, it } from 'vitest';
import { renderSarif } from '../../packages/checker/report/render-sarif.ts';
import type { ReportContext } from '../../packages/checker/report/report-context.ts';
import { fileUri } from '../../packages/checker/report/sarif/file-uri.ts';
import type { Report } from '../../packages/language/types/report.ts';
import { enContext, zhContext } from './fixtures/sample-context.ts';
import { hostile, invalid, mixed, recognised, report } from './fixtures/sample-reports.ts';
import { sarifFaults } from './fixtures/sarif-faults.ts';

interface Result {
  readonly ruleId: string;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly unknown[];
}

const log = (reports: readonly Report[], context: ReportContext = zhContext) =>
  JSON.parse(renderSarif(reports, context));
const results = (sample: Report): readonly Result[] => log([sample]).runs[0].results;
const result = (sample: Report, ruleId: string) => results(sample).find(each => each.ruleId === ruleId);

describe.each(Object.entries({ mixed, recognised, invalid, hostile }))('the SARIF of %s', (_, sample) => {
  it('has what SARIF 2.1.0 requires', () => {
    expect(sarifFaults(log([sample]))).toEqual([]);
    expect(sarifFaults(log([sample, mixed], enContext))).toEqual([]);
  });
});

it('a clause that is not met is a failure at level error', () => {
  expect(result(mixed, 'rd-intensity')).toMatchObject({ kind: 'fail', level: 'error' });
});

it('an undetermined clause is open, or for review where only a finding is awaited, and has no level', () => {
  expect(result(mixed, 'ai-revenue')).toMatchObject({ kind: 'open', level: 'none' });
  expect(result(mixed, 'main-business')).toMatchObject({ kind: 'review', level: 'none' });
});

it('clauses that are met or do not apply give no result', () => {
  expect(results(mixed).map(({ ruleId }) => ruleId)).toEqual([
    'rd-above-revenue',
    'main-business',
    'qualifications',
    'core-technology',
    'rd-intensity',
    'ai-revenue',
    'growth',
    'management-systems',
    'chain-layer',
    'core-technology-type',
  ]);
});

it('a problem points to its line, one in a workbook to its cell', () => {
  expect(result(invalid, 'unknown-field')).toMatchObject({
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'examples/broken.json' },
          region: { startLine: 12, startColumn: 7, endColumn: 15 },
        },
      },
    ],
  });
  expect(result(invalid, 'bad-cell')).toMatchObject({
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'a%20b.xlsx' } },
        logicalLocations: [{ fullyQualifiedName: '财务!C5' }],
      },
    ],
  });
});

it('a warning stays a warning', () => {
  expect(result(mixed, 'rd-above-revenue')).toMatchObject({ kind: 'fail', level: 'warning' });
});

it('editions are runs of their own', () => {
  const runs = log([mixed, report({ edition: 'draft' })]).runs;
  expect(runs.map((run: { properties: { edition: string } }) => run.properties.edition)).toEqual([
    '2024',
    'draft',
  ]);
});

it.each([
  ['data/企业 1.json', 'data/%E4%BC%81%E4%B8%9A%201.json'],
  ['/tmp/a#b.json', 'file:///tmp/a%23b.json'],
  ['C:\\data\\a.json', 'file:///C:/data/a.json'],
])('the path %s is the URI %s', (path, uri) => {
  expect(fileUri(path)).toBe(uri);
});
