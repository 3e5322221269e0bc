import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTestBrowser } from '../../packages/workshop/serve/open-browser.ts';
import { install, npm, packedTarballs } from '../../scripts/packed.ts';
import { ROOT } from '../edition.ts';

let project = '';
let tarball = '';
beforeAll(async () => {
  const packed = await packedTarballs();
  tarball = packed.zhunsheng;
  project = install(packed.folder, tarball);
  for (const file of ['recognised-small.yaml', 'one-fen-short.json', 'dalian-medium-hardware.xlsx'])
    copyFileSync(join(ROOT, 'examples', file), join(project, file));
  writeFileSync(join(project, 'use.mjs'), SCRIPT);
});

/** What examples/expected.yaml says of three examples, and what the library's types promise. */
const SCRIPT = `
import { readFile } from 'node:fs/promises';
import { check, checkFile, listEditions, loadEdition, render } from 'zhunsheng';
import { conclude } from 'zhunsheng/editions/2024';
const file = async name => ({ name, bytes: await readFile(name) });
const short = JSON.parse(await readFile('one-fen-short.json', 'utf8'));
const [small] = await checkFile(await file('recognised-small.yaml'));
const [book] = await checkFile(await file('dalian-medium-hardware.xlsx'));
const report = await check(short);
console.log(JSON.stringify({
  editions: listEditions(),
  small: small.conclusion,
  book: book.conclusion,
  declared: (await checkFile(await file('dalian-medium-hardware.xlsx'), { assurance: 'declared' }))[0].conclusion,
  short: report.conclusion,
  unmet: report.clauses.filter(({ verdict }) => verdict === 'not_met').map(({ id }) => id),
  english: (await check(short, { lang: 'en' })).clauses[0].title,
  wrong: (await check({ edition: '1999' })).problems.map(({ code }) => code),
  unknown: await loadEdition('1999').catch(error => error.name),
  direct: typeof conclude,
  oscal: Object.keys(JSON.parse(await render([report], 'oscal'))),
}));
`;

const EXPECTED = {
  editions: ['2024', 'draft'],
  small: 'recognised',
  book: 'undetermined',
  declared: 'recognised',
  short: 'not_recognised',
  unmet: ['rd-intensity', 'ai-revenue', 'growth'],
  english: 'Legal person',
  wrong: ['edition-unknown'],
  unknown: 'RangeError',
  direct: 'function',
  oscal: ['assessment-results'],
};

describe('installed elsewhere', () => {
  test('works in Node as a library', () => {
    expect(useWith(process.execPath)).toEqual(EXPECTED);
  });

  test.runIf(process.env['ZHUNSHENG_EVERY_NODE']).each(['20', '22', '24'])(
    'works in Node %s (npm run test:package)',
    version => {
      const node = nodeOf(version);
      expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toMatch(new RegExp(`^v${version}\\.`));
      expect(useWith(node)).toEqual(EXPECTED);
    },
    // The first time a Node of 100 MB is fetched.
    300_000,
  );

  test('works as a command', () => {
    const bin = join(project, 'node_modules/.bin/zhunsheng');
    const { status, stdout } = spawnSync(bin, ['check', 'recognised-small.yaml', '--lang', 'en'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('Recognised');
    expect(
      spawnSync(bin, ['template', '--format', 'xlsx', '--out', 'form.xlsx'], { cwd: project }).status,
    ).toBe(0);
  });

  test('has the files that its entries name, at most ten dependencies, and nothing of the clone', () => {
    const root = join(project, 'node_modules/zhunsheng');
    const { bin, types, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const path of [
      bin.zhunsheng,
      types,
      'build/schemas/2024/declaration.schema.json',
      'NOTICE',
      'README.md',
    ])
      expect(existsSync(join(root, path)), path).toBe(true);
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(10);
    for (const path of ['build/types', 'build/site', 'build/editions/2024/rules.js', 'scripts', 'test'])
      expect(existsSync(join(root, path)), path).toBe(false);
  });

  test('calls nothing that Node 20 lacks', () => {
    const build = join(ROOT, 'packages/zhunsheng/build');
    const code = readdirSync(build)
      .filter(name => name.endsWith('.js'))
      .map(name => readFileSync(join(build, name), 'utf8'));
    expect(code.length).toBeGreaterThan(10);
    expect(code.join('\n').match(/\b(groupBy|withResolvers|fromAsync)\(/g)).toBeNull();
  });

  test('has types for node16 and bundlers', () => {
    writeFileSync(join(project, 'use.mts'), TYPED);
    for (const [kind, resolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ] as const) {
      const options = ['--strict', '--noEmit', '--skipLibCheck', 'false', '--types', '', '--module', kind];
      const { status, stdout } = spawnSync(
        join(ROOT, 'node_modules/.bin/tsc'),
        [...options, '--moduleResolution', resolution, '--target', 'es2022', 'use.mts'],
        { cwd: project, encoding: 'utf8' },
      );
      expect(stdout, resolution).toBe('');
      expect(status).toBe(0);
    }
  });
});

/** The lines marked must be errors, or the types say nothing. */
const TYPED = `
import { check, checkFile, type Declaration, type Report } from 'zhunsheng';
import { conclude } from 'zhunsheng/editions/draft';
const declaration: Partial<Declaration> = {};
const report: Report = await check(declaration, { assurance: 'declared' });
const all: Report[] = await checkFile({ name: 'a.json', bytes: new Uint8Array() });
const conclusion: 'recognised' | 'not_recognised' | 'undetermined' = conclude(declaration);
// @ts-expect-error: there is no such assurance
await check(declaration, { assurance: 'sworn' });
// @ts-expect-error: a report has no such field
report.verdict;
export { all, conclusion };
`;

test('a browser bundle checks without Node and without a network', async () => {
  const outdir = join(project, 'bundle');
  await build({
    stdin: {
      contents: `import { checkFile, render } from 'zhunsheng';
        globalThis.run = async text => {
          const reports = await checkFile({ name: 'a.json', bytes: new TextEncoder().encode(text) });
          return { conclusion: reports[0].conclusion, oscal: await render(reports, 'oscal') };
        };`,
      resolveDir: project,
    },
    outdir,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    logLevel: 'error',
  });
  const browser = await openTestBrowser();
  try {
    const page = await (await browser.newContext({ offline: true })).newPage();
    await page.addScriptTag({ path: join(outdir, 'stdin.js') });
    const text = readFileSync(join(project, 'one-fen-short.json'), 'utf8');
    const answer = (await page.evaluate(data => Reflect.get(globalThis, 'run')(data), text)) as Answer;
    expect(answer.conclusion).toBe('not_recognised');
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'packages/zhunsheng/zhunsheng.js'), 'check', 'one-fen-short.json', '--format', 'oscal'],
      { cwd: project, encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(withoutFile(answer.oscal, 'a.json')).toEqual(withoutFile(stdout, 'one-fen-short.json'));
  } finally {
    await browser.close();
  }
});

interface Answer {
  readonly conclusion: string;
  readonly oscal: string;
}

/** The results but for the name of the file, and without the document's UUID, which follows its content. */
function withoutFile(oscal: string, name: string) {
  return JSON.parse(oscal.replaceAll(name, 'FILE'))['assessment-results'].results;
}

test('publint finds nothing', () => {
  const { status, stdout, stderr } = spawnSync(
    join(ROOT, 'node_modules/.bin/publint'),
    ['--strict', '--pack', 'false', join(project, 'node_modules/zhunsheng')],
    { encoding: 'utf8' },
  );
  expect(`${stdout}${stderr}`).toContain('All good');
  expect(status).toBe(0);
});

test('the types are right for those who resolve modules by node16 and by a bundler (attw)', () => {
  const { status, stdout } = spawnSync(
    join(ROOT, 'node_modules/.bin/attw'),
    [tarball, '--profile', 'esm-only', '--entrypoints', '.', 'editions/2024', '--no-definitely-typed'],
    { cwd: project, encoding: 'utf8' },
  );
  expect(stdout).toContain('🟢 (ESM)');
  expect(stdout).not.toMatch(/^(?!.*ignor).*(❌|💀|⚠️)/m);
  expect(status).toBe(0);
});

function useWith(node: string): unknown {
  return JSON.parse(execFileSync(node, ['use.mjs'], { cwd: project, encoding: 'utf8' }));
}

/** Node of a major version, from npm's package of it; kept between runs. */
function nodeOf(version: string): string {
  const folder = join(ROOT, 'build/node', version);
  const node = join(folder, 'node_modules/node/bin/node');
  if (existsSync(node)) return node;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  npm(folder, 'install', '--no-audit', '--no-fund', `node@${version}`);
  return node;
}
