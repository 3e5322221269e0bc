import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readImports } from '../../scripts/house/read-imports.ts';
import { install, packedTarballs, unpack } from '../../scripts/packed.ts';
import { teaProject } from '../document/tea-standard.ts';

let project = '';
let toolkit = '';
beforeAll(async () => {
  const { folder, zhunsheng, workshop } = await packedTarballs();
  // With npm it takes minutes, most of them for what others publish.
  project = (process.env['ZHUNSHENG_EVERY_NODE'] ? install : unpack)(folder, zhunsheng, workshop);
  toolkit = join(project, 'node_modules/zhunsheng-workshop');
  cpSync(await teaProject(), project, { recursive: true });
  writeFileSync(
    join(project, 'gardens.ndjson'),
    [9.9, 10, 10.1]
      .map((income, index) =>
        JSON.stringify({
          as_of: '2030-05-01',
          enterprise: { name: `虚构茶园 ${index}` },
          season: 'autumn',
          harvests: [{ year: 2029, income }],
        }),
      )
      .join('\n'),
  );
});

function run(...args: string[]) {
  const program = join(project, 'node_modules/zhunsheng/zhunsheng.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('another standard in a folder of its own, with nothing but the packages', () => {
  test('outside of a built project check says what to do', () => {
    const { status, stderr } = run('check', 'gardens.ndjson');
    expect(stderr).toContain('请先运行 zhunsheng build');
    expect(status).toBe(64);
  });

  test('is linted: findings have their place', () => {
    const { status, stdout } = run('lint', '--fast', '--format', 'json');
    const problems = JSON.parse(stdout) as { code: string; location: { file?: string } }[];
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'cases-missing',
        location: expect.objectContaining({ file: 'criteria/one/clauses/income.yaml' }),
      }),
    );
    expect(status).toBe(1);
  });

  test('is built, and checked and surveyed against', () => {
    expect(run('build')).toMatchObject({ status: 0, stdout: '已生成 one / built\n' });
    // The limit itself is not above it.
    const { status, stdout } = run('check', 'gardens.ndjson', '--format', 'json');
    const reports = JSON.parse(stdout) as { edition: string; conclusion: string }[];
    expect(reports.map(({ conclusion }) => conclusion)).toEqual([
      'not_recognised',
      'not_recognised',
      'recognised',
    ]);
    expect(status).toBe(1);
    expect(run('survey', 'gardens.ndjson', '--out', 'survey').status).toBe(0);
    const summary = readFileSync(join(project, 'survey/results.csv'), 'utf8');
    expect(summary.match(/not_recognised/g)).toHaveLength(2);
  });

  test('is exported as Word and OSCAL, written into the project', () => {
    expect(run('export', 'docx', '--out', 'tea.docx').status).toBe(0);
    expect(readFileSync(join(project, 'tea.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(run('export', 'oscal', '--date', '2030-01-01', '--out', 'tea.json').status).toBe(0);
    const { catalog } = JSON.parse(readFileSync(join(project, 'tea.json'), 'utf8'));
    expect(
      catalog.groups.flatMap((group: { controls?: { id: string }[] }) => group.controls ?? []),
    ).toHaveLength(2);
  });

  test('has a site, which is served; its self-check has the checker of the project', async () => {
    const program = join(project, 'node_modules/zhunsheng/zhunsheng.js');
    const server = spawn(process.execPath, [program, 'start', '--port', '0'], { cwd: project });
    try {
      let printed = '';
      const origin = await new Promise<string>((resolve, reject) => {
        const read = (chunk: Buffer) => {
          printed += chunk;
          const [found] = /http:\/\/127[^/]+/.exec(printed) ?? [];
          if (found) resolve(found);
        };
        server.stdout.on('data', read);
        server.stderr.on('data', read);
        server.once('exit', () => reject(new Error(printed)));
      });
      const page = await (await fetch(`${origin}/tea/one/clauses/income/`)).text();
      expect(page).toContain('茶园上年收入应');
      expect((await fetch(`${origin}/tea/one/`)).status).toBe(200);
      // With one standard the root only leads there, and so does every address from before it had a folder.
      for (const [old, now] of [
        ['/', '/tea/'],
        ['/en/', '/tea/en/'],
        ['/one/', '/tea/one/'],
      ])
        expect(await (await fetch(`${origin}${old}`)).text()).toContain(`content="0; url=${now}"`);
    } finally {
      server.kill();
    }
    const scripts = readdirSync(join(project, 'dist/tea/_astro')).filter(name => name.endsWith('.js'));
    expect(scripts.some(name => /^one\..*js$/.test(name))).toBe(true);
    for (const name of ['dist', '.astro', 'build'])
      expect(existsSync(join(toolkit, name, 'site'))).toBe(false);
  }, 120_000);
});

/** Imported for their types alone, of which nothing is left when the code runs. */
const TYPES = ['mdast', 'mutation-testing-report-schema'];

test('every package that the code asks for is declared', () => {
  const { dependencies } = JSON.parse(readFileSync(join(toolkit, 'package.json'), 'utf8'));
  const optional = Object.keys(
    JSON.parse(readFileSync(join(project, 'node_modules/zhunsheng/package.json'), 'utf8')).peerDependencies,
  );
  const files = ['build', 'site', 'node_modules/@zhunsheng'].flatMap(folder =>
    readdirSync(join(toolkit, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(js|tsx?|astro)$/.test(name))
      .map(name => join(toolkit, folder, name)),
  );
  const asked = files.flatMap(file => readImports(file).map(({ specifier }) => specifier));
  const packages = new Set(
    asked.flatMap(name => /^((@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? []).filter(name => /^[@a-z]/.test(name)),
  );
  const undeclared = [...packages].filter(
    name =>
      !isBuiltin(name) &&
      !name.startsWith('astro:') &&
      !(name in dependencies) &&
      !optional.includes(name) &&
      !TYPES.includes(name),
  );
  expect(undeclared).toEqual([]);
});
