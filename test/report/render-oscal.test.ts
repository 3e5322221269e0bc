import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  NAMESPACE,
  oscalId,
  stableUuid,
  startOfDay,
} from '../../packages/checker/report/oscal/oscal-parts.ts';
import { renderOscal } from '../../packages/checker/report/render-oscal.ts';
import type { Report } from '../../packages/language/types/report.ts';
import { oscalFaults, oscalSchemas, schemaFaults } from './fixtures/oscal-faults.ts';
import { enContext, zhContext } from './fixtures/sample-context.ts';
import { clause, hostile, invalid, mixed, recognised, report } from './fixtures/sample-reports.ts';

const parse = (reports: readonly Report[], context = zhContext) => JSON.parse(renderOscal(reports, context));
const results = (...reports: readonly Report[]) => parse(reports)['assessment-results'].results;
const findingOn = (sample: Report, id: string) =>
  results(sample)[0].findings.find(
    (one: { target: { 'target-id': string } }) => one.target['target-id'] === `${id}_smt`,
  );

const samples = { mixed, recognised, invalid, hostile };
describe.each(Object.entries(samples))('the OSCAL of %s', (_, sample) => {
  it('has well-formed ids, times and lines, and every reference leads somewhere (hand-written rules)', () => {
    expect(oscalFaults(parse([sample]))).toEqual([]);
    expect(oscalFaults(parse([sample, sample, mixed], enContext))).toEqual([]);
  });

  it.skipIf(!oscalSchemas)(
    'is valid against the official OSCAL 1.2.1 schema (only where it is at hand)',
    () => {
      expect(schemaFaults('assessment-results', parse([sample]))).toEqual([]);
      expect(schemaFaults('assessment-results', parse([sample, mixed], enContext))).toEqual([]);
    },
  );

  it('is the same each time', () => {
    expect(renderOscal([sample], zhContext)).toBe(renderOscal([structuredClone(sample)], zhContext));
  });
});

it('met and not met are findings on the statement, with the observation behind them', () => {
  expect(findingOn(mixed, 'legal-person').target.status).toEqual({ state: 'satisfied', reason: 'pass' });
  const unmet = findingOn(mixed, 'rd-intensity');
  expect(unmet.target.status).toEqual({ state: 'not-satisfied', reason: 'fail' });
  const [{ observations }] = results(mixed);
  const seen = observations.find(
    (one: { uuid: string }) => one.uuid === unmet['related-observations'][0]['observation-uuid'],
  );
  expect(seen.props).toContainEqual({ name: 'clause', ns: NAMESPACE, value: 'rd-intensity' });
  expect(seen.methods).toEqual(['TEST']);
});

it('an undetermined clause is observed and has no finding', () => {
  expect(findingOn(mixed, 'main-business')).toBeUndefined();
  const [{ observations }] = results(mixed);
  const seen = observations.find(
    (one: { props: { value: string }[] }) => one.props[0]?.value === 'main-business',
  );
  expect(seen.props).toContainEqual({ name: 'verdict', ns: NAMESPACE, value: 'undetermined' });
  expect(seen.props).toContainEqual({ name: 'awaits', ns: NAMESPACE, value: 'finding' });
});

it('a clause that does not apply is satisfied for that reason, and says so', () => {
  const sample = report({ clauses: [clause({ id: 'legal-person', verdict: 'not_applicable' })] });
  expect(findingOn(sample, 'legal-person').target.status).toEqual({
    state: 'satisfied',
    reason: 'not-applicable',
    remarks: '本条不适用于该企业。',
  });
});

it('data with errors gives observations of them and no finding', () => {
  const [result] = results(invalid);
  expect(result.findings).toBeUndefined();
  expect(result.observations).toHaveLength(invalid.problems.length);
  expect(result.props).toContainEqual({ name: 'conclusion', ns: NAMESPACE, value: 'invalid' });
});

it('times are the reference date in China; without one a fixed day, and the remarks say so', () => {
  expect(results({ ...mixed, as_of: '2024-06-30' })[0].start).toBe('2024-06-30T00:00:00+08:00');
  const [result] = results({ ...invalid, as_of: '2024-02-30' });
  expect(result.start).toBe('1970-01-01T00:00:00Z');
  expect(result.remarks).toContain('没有可用的申报基准日');
  expect(startOfDay('1899-12-31')).toBeUndefined();
});

it('the UUID of the document changes with its content, that of a result does not', () => {
  const [one, other] = [parse([mixed]), parse([{ ...mixed, conclusion: 'undetermined' }])].map(
    document => document['assessment-results'],
  );
  expect(one.uuid).not.toBe(other.uuid);
  expect(one.results[0].uuid).toBe(other.results[0].uuid);
});

it('UUIDs are version 5 by RFC 9562, computed here with SHA-1', () => {
  expect(stableUuid('a', 1)).toBe(uuid5('["a",1]', uuid5(NAMESPACE, '6ba7b811-9dad-11d1-80b4-00c04fd430c8')));
});

it('an id does not start with a digit', () => {
  expect(oscalId('5g-coverage')).toBe('_5g-coverage');
  expect(oscalId('growth')).toBe('growth');
});

function uuid5(name: string, namespace: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
