import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EditionData } from '../../../packages/language/edition/edition-data.ts';
import { runEditor } from '../../cli/run.ts';
import { teaProject } from '../../document/tea-standard.ts';
import { ROOT } from '../../edition.ts';
import { oscalFaults, oscalSchemas, schemaFaults } from '../../report/fixtures/oscal-faults.ts';

let out = '';
beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), 'zhunsheng-oscal-')), 'out.json');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

async function exported(...args: string[]) {
  expect(await runEditor('export', 'oscal', '--out', out, ...args)).toBe(0);
  return JSON.parse(readFileSync(out, 'utf8'));
}

describe.each(['2024', 'draft'])('the catalog of %s', edition => {
  const data = () =>
    JSON.parse(readFileSync(join(ROOT, `build/editions/${edition}.json`), 'utf8')) as EditionData;

  test('has well-formed ids, times and lines, and every reference leads somewhere (hand-written rules)', async () => {
    expect(oscalFaults(await exported('--root', ROOT, '--edition', edition))).toEqual([]);
  });

  test.skipIf(!oscalSchemas)(
    'is valid against the official OSCAL 1.2.1 schema (only where it is at hand)',
    async () => {
      expect(schemaFaults('catalog', await exported('--root', ROOT, '--edition', edition))).toEqual([]);
    },
  );

  test('has each clause once, under its chapter, and says its sentence once the limits are inserted', async () => {
    const { catalog } = await exported('--root', ROOT, '--edition', edition);
    const controls = catalog.groups.flatMap(({ controls }: { controls: Control[] }) => controls) as Control[];
    expect(controls.map(({ id }) => id)).toEqual(data().clauses.map(({ id }) => id));
    for (const [index, { params = [], parts }] of controls.entries()) {
      const values = new Map(params.map(({ id, values }) => [id, values[0]]));
      const said = parts[0]?.prose.replace(
        /\{\{ insert: param, (\S+) \}\}/g,
        (_, id) => values.get(id) ?? '?',
      );
      expect(said).toBe(data().clauses[index]?.plain);
    }
  });
});

interface Control {
  readonly id: string;
  readonly params?: readonly { id: string; values: string[]; constraints: { description: string }[] }[];
  readonly props: readonly { name: string; value: string }[];
  readonly parts: readonly { id: string; name: string; prose: string }[];
}

test('a limit is a parameter: R&D intensity', async () => {
  const { catalog } = await exported('--root', ROOT, '--edition', '2024');
  const research = catalog.groups.find(({ id }: { id: string }) => id === 'chapter-research');
  const clause = research.controls.find(({ id }: Control) => id === 'rd-intensity') as Control;
  expect(clause.params).toMatchObject([
    {
      id: 'rd-intensity_prm_min',
      values: ['不低于 5%'],
      constraints: [{ description: 'rd_intensity at_least 5%' }],
    },
  ]);
  expect(clause.parts[0]?.prose).toBe(
    '企业上一年度研究开发费用总额占销售（营业）收入总额的比例应{{ insert: param, rd-intensity_prm_min }}。',
  );
  expect(clause.parts.map(({ name }) => name)).toEqual(['statement', 'guidance', 'assessment-method']);
  expect(clause.props[0]).toEqual({ name: 'label', value: '6.3' });
});

test('results are about the statements of the catalog', async () => {
  const text = JSON.stringify(await exported('--root', ROOT, '--edition', '2024'));
  const stdout = execFileSync(
    process.execPath,
    [
      join(ROOT, 'packages/zhunsheng/zhunsheng.js'),
      'check',
      'examples/recognised-small.yaml',
      '--format',
      'oscal',
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  const { 'assessment-results': found } = JSON.parse(stdout);
  const targets = found.results[0].findings.map(
    ({ target }: { target: { 'target-id': string } }) => target['target-id'],
  );
  expect(targets).toHaveLength(15);
  for (const id of targets) expect(text).toContain(`"id":"${id}"`);
  const { props } = found['back-matter'].resources[1];
  expect(text).toContain(`{"catalog":{"uuid":"${props[0].value}"`);
});

test('another standard is exported by the same code', async () => {
  const root = await teaProject();
  const document = await exported('--root', root, '--date', '2025-01-01');
  expect(oscalFaults(document)).toEqual([]);
  expect(document.catalog.metadata['last-modified']).toBe('2025-01-01T00:00:00+08:00');
});

test.each([
  [['--edition', '1999'], '没有版本 1999'],
  [['--date', '2024-02-30'], '--date 不能是“2024-02-30”'],
  [['--out', join(ROOT, 'criteria/2024/x.json')], '那里是标准的内容'],
])('refused, nothing written: %j', async (args, message) => {
  await expect(runEditor('export', 'oscal', '--root', ROOT, ...args)).rejects.toThrow(message);
});
