import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import type { EditionModule } from '../../packages/checker/checker.ts';
import { ROOT } from '../edition.ts';
import { test as base } from './browser.ts';
import { DIST } from './site-pages.ts';

const run = promisify(execFile);
const SNIPPETS = join(ROOT, 'site/content/snippets');
const DOWNLOADS = join(DIST, 'downloads');

const test = base.extend('folder', async ({ server }, { onCleanup }) => {
  expect(server.origin).toBeDefined();
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-downloads-'));
  onCleanup(() => rm(folder, { recursive: true }));
  return folder;
});

async function read(path: string): Promise<string> {
  return readFile(join(DOWNLOADS, path), 'utf8');
}

describe('downloads', () => {
  test('the digests are those of the files, and every file has one', async () => {
    const lines = (await read('SHA256SUMS')).trimEnd().split('\n');
    const names = lines.map(line => line.slice(66));
    for (const line of lines) {
      const bytes = await readFile(join(DOWNLOADS, line.slice(66)));
      expect(line.slice(0, 64)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    const files = (await readdir(DOWNLOADS, { recursive: true, withFileTypes: true }))
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(DOWNLOADS.length + 1));
    expect(files.filter(name => !['index.html', 'SHA256SUMS'].includes(name)).sort()).toEqual(names.sort());
  });

  test('the page shows the digest of the standard as data', async ({ open }) => {
    const page = await open('/downloads/');
    const digest = createHash('sha256')
      .update(await read('2024/edition.json'))
      .digest('hex');
    expect(await page.locator('main').innerText()).toContain(digest);
  });

  test('a file is served as it is', async ({ server }) => {
    const response = await fetch(`${server.origin}/downloads/2024/template.xlsx`);
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    const served = Buffer.from(await response.arrayBuffer());
    expect(served.equals(await readFile(join(DOWNLOADS, '2024/template.xlsx')))).toBe(true);
  });

  test('the commands of the page run on the example they name', async ({ folder }) => {
    await cp(join(DOWNLOADS, 'examples'), folder, { recursive: true });
    const commands = (await readFile(join(SNIPPETS, 'command.sh'), 'utf8')).trimEnd().split('\n');
    for (const command of commands) {
      const [npx, name, ...args] = command.split(' ');
      expect([npx, name]).toEqual(['npx', 'zhunsheng']);
      await run(process.execPath, [join(ROOT, 'packages/zhunsheng/zhunsheng.js'), ...args], { cwd: folder });
    }
    const { conclusion } = JSON.parse(await readFile(join(folder, 'result.json'), 'utf8'));
    expect(conclusion).toBe('recognised');
  });

  test('the snippet of the library gives the conclusion a person read', async ({ folder }) => {
    await cp(join(SNIPPETS, 'library.mjs'), join(folder, 'library.mjs'));
    await cp(join(DOWNLOADS, '2024/checker.js'), join(folder, 'checker.js'));
    await cp(join(DOWNLOADS, 'examples/one-fen-short.json'), join(folder, 'declaration.json'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    const { stdout } = await run(process.execPath, ['library.mjs'], { cwd: folder });
    expect(stdout.split('\n')[0]).toBe('not_recognised');
    expect(stdout).toContain('rd-intensity not_met');
  });

  test('the checker in English stands next to the other one', async () => {
    const { check } = (await import(join(DOWNLOADS, '2024/checker.en.js'))) as EditionModule;
    const { clauses } = check(JSON.parse(await read('examples/one-fen-short.json')), {
      assurance: 'declared',
    });
    expect(clauses[0]?.title).toBe('Legal person');
  });

  test('the snippet of the schema accepts an example and says what is wrong with another', async ({
    folder,
  }) => {
    // Beside the project's packages, as an installed ajv would be.
    const place = await mkdtemp(join(ROOT, 'build/snippet-'));
    await cp(join(SNIPPETS, 'schema.mjs'), join(place, 'schema.mjs'));
    await cp(join(DOWNLOADS, '2024/declaration.schema.json'), join(folder, 'declaration.schema.json'));
    const check = async (text: string) => {
      await writeFile(join(folder, 'declaration.json'), text);
      return (await run(process.execPath, [join(place, 'schema.mjs')], { cwd: folder })).stderr;
    };
    try {
      const example = await read('examples/one-fen-short.json');
      expect(await check(example)).toBe('');
      expect(await check(JSON.stringify({ ...JSON.parse(example), as_of: 2024 }))).toContain('/as_of');
    } finally {
      await rm(place, { recursive: true });
    }
  });

  test('the workflow is YAML whose command the program knows', async ({ folder }) => {
    const workflow = parse(await readFile(join(SNIPPETS, 'ci.yml'), 'utf8'));
    const command: string = workflow.jobs.check.steps.at(-1).run;
    await cp(join(DOWNLOADS, 'examples/recognised-small.yaml'), join(folder, 'declaration.yaml'));
    await run(
      process.execPath,
      [join(ROOT, 'packages/zhunsheng/zhunsheng.js'), ...command.split(' ').slice(2)],
      {
        cwd: folder,
      },
    );
    expect(await readFile(join(folder, 'report.xml'), 'utf8')).toContain('<testsuite');
  });

  test('the codes in CSV are those of the vocabulary', async () => {
    const csv = await read('2024/codes/divisions.csv');
    expect(csv.startsWith('\uFEFFcode,part_of,title_zh,title_en,description\r\n')).toBe(true);
    expect(csv).toContain('\r\n210102,210100,和平区,Heping District,');
  });
});

describe('the data dictionary', () => {
  test('has a field for every property of the schema, at its permanent anchor', async ({ open }) => {
    const schema = JSON.parse(await readFile(join(ROOT, 'schemas/2024/declaration.schema.json'), 'utf8'));
    const page = await open('/dictionary/2024/');
    const finance = Object.keys(schema.properties.finance.items.properties).map(name => `finance.${name}`);
    const enterprise = Object.keys(schema.properties.enterprise.properties).map(name => `enterprise.${name}`);
    for (const path of ['as_of', ...enterprise, ...finance]) {
      expect(await page.locator(`article[id="${path}"] h3 code`).innerText()).toBe(path);
    }
  });

  test('a field has unit, codes and the clauses that read it', async ({ open }) => {
    const page = await open('/dictionary/2024/#finance.rd_expense');
    const field = page.locator('[id="finance.rd_expense"]');
    expect(await field.innerText()).toContain('万元');
    expect(await field.locator('a[href*="/clauses/"]').allInnerTexts()).toEqual(['6.3 研究开发费用占比']);
    const kinds = await page.locator('[id="research.intellectual_property.kind"]').innerText();
    expect(kinds).toContain('software_copyright 软件著作权');
    // The size is decided by revenue, so the revenue clause reads the number of employees, too.
    const employees = page.locator('[id="enterprise.employees"] a[href*="/clauses/"]');
    expect(await employees.allInnerTexts()).toEqual(['7.1 人工智能业务收入']);
  });
});
