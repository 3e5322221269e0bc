import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { carriedPackages, thirdPartyNotice } from '../../packages/workshop/compile/third-party.ts';
import { packedTarballs } from '../../scripts/packed.ts';
import { bomOf, nameOf, readBom } from '../../scripts/release.ts';
import { ROOT } from '../edition.ts';

let packed: Awaited<ReturnType<typeof packedTarballs>>;
const notices: Record<string, string> = {};
const manifests: Record<string, Record<string, Record<string, unknown>>> = {};
beforeAll(async () => {
  packed = await packedTarballs();
  for (const name of ['zhunsheng', 'workshop'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-notice-'));
    execFileSync('tar', ['-xzf', packed[name], '--strip-components', '1', '-C', folder]);
    notices[name] = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    manifests[name] = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  }
});

/** The packages a bundle names in the comments that esbuild puts before each module, when it does not minify. */
async function namedInComments(entry: string): Promise<string[]> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, entry)],
    outdir: 'out',
    bundle: true,
    write: false,
    format: 'esm',
    splitting: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*', '@duckdb/node-api', 'echarts', '@protobi/exceljs', './editions/*', 'zhunsheng*'],
    absWorkingDir: ROOT,
    logLevel: 'error',
  });
  const text = outputFiles.map(file => file.text).join('\n');
  const found = [...text.matchAll(/^ *\/\/ node_modules\/(?:.*node_modules\/)?((?:@[^/\n]+\/)?[^/\n]+)\//gm)];
  return [...new Set(found.map(([, name = '']) => name))].sort();
}

test('the notice of the package for enterprises names each package that its command is bundled from', async () => {
  const carried = await namedInComments('packages/command/main.ts');
  expect(carried).toContain('yaml');
  for (const name of carried) expect(notices['zhunsheng']).toMatch(new RegExp(`^${name} \\d`, 'm'));
  // Bundled with exceljs; known by hand.
  for (const name of ['@protobi/exceljs', 'jszip', 'pako', 'archiver'])
    expect(notices['zhunsheng']).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

describe.each(['zhunsheng', 'workshop'] as const)('the notice of %s', name => {
  test('has the licence of each package, with its text or that there is none', () => {
    const entries = notices[name]?.split(`\n\n${'='.repeat(80)}\n\n`).slice(1) ?? [];
    expect(entries).toHaveLength(packed.carried[name].length);
    const without = entries.filter(entry => entry.includes('The package has no licence file'));
    expect(without.map(entry => entry.split(' ')[0])).toEqual(
      packed.carried[name].filter(({ texts }) => texts.length === 0).map(each => each.name),
    );
    for (const entry of entries) expect(entry).toMatch(/^\S+ \d.*\n许可 License: \S/);
  });

  test('is said of all that goes along, and nothing goes along that has no licence', () => {
    for (const { license, texts, ...carried } of packed.carried[name]) {
      expect(license, carried.name).toMatch(/^\(?(MIT|ISC|Apache-2\.0|BSD|0BSD|BlueOak|Python|Zlib)/);
      if (texts.length > 0) expect(texts.join('\n').length, carried.name).toBeGreaterThan(300);
    }
  });

  test('nothing is installed for a reader that is not used: unzipper, and under it a package without a licence', () => {
    expect(manifests[name]?.['dependencies']).not.toHaveProperty('unzipper');
    expect(manifests[name]?.['bundleDependencies']).toContain('@protobi/exceljs');
    expect(manifests[name]?.['publishConfig']).toMatchObject({ provenance: true });
  });
});

test('a licence is found where a bundler marks a module, and a minified module stands for all it depends on', async () => {
  const names = async (path: string) => (await carriedPackages([path])).map(each => each.name);
  expect(await names(`\0${ROOT}/node_modules/yaml/browser/index.js?commonjs`)).toEqual(['yaml']);
  expect(await names(`${ROOT}/node_modules/jszip/dist/jszip.min.js`)).toContain('pako');
  expect(await names(`${ROOT}/node_modules/@zhunsheng/checker/index.ts`)).toEqual([]);
  // A module of an edition stands for what it was bundled from.
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-edition-'));
  mkdirSync(join(folder, '2031'));
  writeFileSync(join(folder, '2031/modules.json'), JSON.stringify([`${ROOT}/node_modules/ajv/dist/ajv.js`]));
  expect(await names(join(folder, '2031.js'))).toEqual(['ajv']);
  expect(thirdPartyNotice(await carriedPackages([`${ROOT}/node_modules/yaml/dist/index.js`]))).toContain(
    'Copyright Eemeli Aro',
  );
});

test('the bill of materials has all that a package carries, each with its licence', async () => {
  const bom = readBom();
  const bill = bomOf(bom, 'zhunsheng', packed.carried.zhunsheng);
  expect(bill.metadata.component.name).toBe('zhunsheng');
  const listed = packed.carried.zhunsheng.map(each => `${each.name}@${each.version}`);
  expect(bill.components.map(nameOf).toSorted()).toEqual(listed.toSorted());
  const all = bom.components.map(nameOf);
  for (const each of packed.carried.workshop) expect(all).toContain(`${each.name}@${each.version}`);
  expect(bom.components.filter(({ licenses }) => !licenses).map(nameOf)).toEqual([]);
  expect(all.filter(name => /^(buffers|vitest)@/.test(name))).toEqual([]);
});
