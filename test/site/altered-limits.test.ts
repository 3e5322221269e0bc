import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { EditionModule } from '../../packages/checker/checker.ts';
import { buildEditions } from '../../packages/workshop/compile/build-editions.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { writeSiteData } from '../../packages/workshop/site-data/site-data.ts';
import { ROOT } from '../edition.ts';
import { type Development, serveDevelopment } from './serve-development.ts';

/** Every limit of the requirements, however it is written, and what it becomes. */
const ALTERED = [
  { old: /(?<![\d.])5( ?)%/g, now: '7$1%' },
  { old: /(?<![\d.])30( ?)%/g, now: '31$1%' },
  { old: /(?<![\d.])40( ?)%/g, now: '43$1%' },
  { old: /(?<![\d.])2000( ?)万/g, now: '2600$1万' },
  { old: /(?<![\d.])20 million/g, now: '26 million' },
];
const CONTENT = [
  'criteria/2024',
  'criteria/regions',
  'criteria/in-force.yaml',
  'standard/2024',
  'schemas/2024',
];
const CLAUSES = ['rd-intensity', 'ai-revenue', 'growth'];
const PAGES = [
  '',
  '2024/',
  '2024/comments/',
  'check/',
  'dictionary/2024/',
  'downloads/',
  'editions/',
  'regions/',
];
const PATHS = [...PAGES, ...CLAUSES.map(id => `2024/clauses/${id}/`)].flatMap(path => [
  `/${path}`,
  `/en/${path}`,
]);

let folder: string;
let site: Development;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-altered-'));
  for (const path of CONTENT) await cp(join(ROOT, path), join(folder, path), { recursive: true });
  for (const file of await filesIn(folder)) {
    const source = await readFile(file, 'utf8');
    await writeFile(
      file,
      ALTERED.reduce((text, { old, now }) => text.replace(old, now), source),
    );
  }
  await buildEditions(openProject(folder), join(folder, 'build/editions'));
  await writeSiteData(openProject(folder), join(folder, 'build/site'));
  site = await serveDevelopment(join(folder, 'build'));
}, 240_000);
afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

async function filesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** What a page says: without scripts, styles, and the search, which tells what may be typed. Attributes stay, for labels. */
function said(html: string): string {
  return html
    .replace(/<(script|style|dialog)\b[\s\S]*?<\/\1>/g, '')
    .replace(/ style="[^"]*"/g, '')
    .replace(/<\/?(span|code|strong|ins|del|a|button)\b[^>]*>/g, '');
}

describe('the site of a standard with other limits', () => {
  test.for(PATHS)('%s has none of ours', async path => {
    const text = said(await site.page(path));
    expect(ALTERED.flatMap(({ old }) => text.match(old) ?? [])).toEqual([]);
  });

  test.for([
    ['rd-intensity', '不低于 7%', 'at least 7 %'],
    ['ai-revenue', '大于等于 2600 万元', '26 million CNY'],
    ['growth', '7%', '7 %'],
  ] as const)('the pages of %s have its own, in sentence, logic and summary', async ([id, zh, en]) => {
    const chinese = said(await site.page(`/2024/clauses/${id}/`));
    const english = said(await site.page(`/en/2024/clauses/${id}/`));
    expect(chinese.split(zh).length).toBeGreaterThan(2);
    expect(english).toContain(en);
  });

  test('the self-check and the command judge by them', async () => {
    const module = pathToFileURL(join(folder, 'build/editions/2024.js')).href;
    const { check } = (await import(module)) as EditionModule;
    const declaration = parse(await readFile(join(ROOT, 'examples/at-every-limit.yaml'), 'utf8'));
    const verdictAt = (rd_expense: number) => {
      const finance = declaration.finance.map((year: object) => ({ ...year, revenue: 1000, rd_expense }));
      return check({ ...declaration, finance }).clauses.find(({ id }) => id === 'rd-intensity')?.verdict;
    };
    expect([50, 69.999999, 70].map(verdictAt)).toEqual(['not_met', 'not_met', 'met']);
  });
});
