import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Declaration } from '../../build/types/2024/declaration.ts';
import { ROOT } from '../edition.ts';
import { verdictsByHand } from '../plain/verdicts-2024.ts';
import { KINDS, makeFile } from './make-file.ts';
import { runGuarded } from './run-guarded.ts';
import { shrink } from './shrink.ts';

const FOUND = join(ROOT, 'test/fixtures/fuzz');

/** What a run says, so that a failure shows it. */
const told = async (work: Parameters<typeof runGuarded>[0]) =>
  (await runGuarded(work)).map(({ name, oracle, text }) => `${name} ${oracle}: ${text}`);

test('mutated files of every kind are read, reported and surveyed alike', async () => {
  const files = Array.from({ length: 120 }, (_, n) => ({ n, kind: KINDS[n % 5] as (typeof KINDS)[number] }));
  const typed = Array.from({ length: 3 }, (_, n) => ({ n: 1000 + n, kind: 'parquet' as const }));
  expect(await told({ seed: 20240630, files: [...files, ...typed] })).toEqual([]);
}, 300_000);

test('what earlier runs found stays mended', async () => {
  const names = readdirSync(FOUND).filter(name => name !== 'README.md');
  const given = names.map(name => ({ name, bytes: new Uint8Array(readFileSync(join(FOUND, name))) }));
  expect(given.length).toBeGreaterThan(0);
  expect(await told({ given })).toEqual([]);
}, 300_000);

test('each file that a run found is explained', () => {
  const told = readFileSync(join(FOUND, 'README.md'), 'utf8');
  const unexplained = readdirSync(FOUND).filter(
    name => name !== 'README.md' && !told.includes(name.replace(/.*(?=-\d+\.)/, '')),
  );
  expect(unexplained).toEqual([]);
});

test('a file of a run depends on nothing but its seed and number', async () => {
  for (const kind of KINDS.filter(kind => kind !== 'parquet')) {
    const [one, again, other] = [
      await makeFile(kind, 7, 3),
      await makeFile(kind, 7, 3),
      await makeFile(kind, 7, 4),
    ];
    expect(one).toEqual(again);
    expect(one.bytes).not.toEqual(other.bytes);
  }
});

test('a finding is shrunk to what shows it', async () => {
  const finding = { name: 'a.csv', oracle: 'check', text: 'wrong' } as const;
  const run = async (file: { name: string; bytes: Uint8Array }) =>
    Buffer.from(file.bytes).includes('坏') ? [{ ...finding, ...file }] : [];
  const { bytes } = await shrink({ ...finding, bytes: Buffer.from('a,b\n1,2\n3,一坏二\n4,5\n') }, run);
  expect(Buffer.from(bytes).toString()).toBe('坏');
});

test('the rules by hand know every clause and tell the three verdicts apart', () => {
  const declaration: Declaration = {
    as_of: '2024-06-30',
    enterprise: { name: '甲公司', region: '210102', independent_legal_person: true, size: 'small' },
    finance: [
      { year: 2023, revenue: '999999999.999999', rd_expense: '49999999.999999', ai_revenue: 400_000_000 },
      { year: 2022, ai_revenue: 380_952_380 },
    ],
    operations: { premises: true, development_environment: false, main_business: ['system_integration'] },
    quality: { certificates: [] },
    scope: { chain_layers: [] },
    findings: { 'core-technology': { finding: 'met' } },
  };
  // R&D is 0.05 分 short of 5 %; growth by 5 % of 380,952,380 asks for 399,999,999; of a size that is only stated, 40 %.
  expect(verdictsByHand(declaration, 'declared')).toEqual({
    'legal-person': 'met',
    premises: 'not_met',
    'main-business': 'met',
    qualifications: 'undetermined',
    'core-technology': 'met',
    'ip-results': 'undetermined',
    'rd-intensity': 'not_met',
    'ai-revenue': 'met',
    growth: 'met',
    'design-quality': 'undetermined',
    'management-systems': 'undetermined',
    'lawful-operation': 'undetermined',
    'chain-layer': 'not_met',
    'core-technology-type': 'undetermined',
    'business-type': 'undetermined',
  });
  expect(verdictsByHand(declaration, 'verified')['main-business']).toBe('undetermined');
});
