import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import { overflow, test } from './browser.ts';
import { BASE } from './site-pages.ts';

const QUERIES = parse(readFileSync(join(import.meta.dirname, 'search-queries.yaml'), 'utf8')) as Readonly<
  Record<'zh' | 'en', Readonly<Record<string, string>>>
>;

/** The addresses found for a query on the page of the search, once they are there. */
async function find(page: Page, query: string): Promise<string[]> {
  await page.locator('#page-query').fill(query);
  return resultsOf(page, query);
}

async function resultsOf(page: Page, query: string): Promise<string[]> {
  const list = page.locator(`main search-box ol[data-query="${query}"]`);
  await list.waitFor({ state: 'attached' });
  return list
    .locator('a')
    .evaluateAll(
      (links, base) =>
        links.map(link => new URL((link as HTMLAnchorElement).href).pathname.slice(base.length)),
      BASE,
    );
}

describe('search', () => {
  test.for(['zh', 'en'] as const)(
    '%s: each query has its clause among the first three',
    async (language, { open }) => {
      const prefix = language === 'en' ? '/en' : '';
      const page = await open(`${prefix}/search/`);
      const missed: string[] = [];
      for (const [query, clause] of Object.entries(QUERIES[language])) {
        const first = (await find(page, query)).slice(0, 3);
        if (!first.includes(`${prefix}/2024/clauses/${clause}/`)) missed.push(`${query}: ${first.join(' ')}`);
      }
      expect(missed).toEqual([]);
    },
  );

  test('a result has number, title, kind, edition and chapter', async ({ open }) => {
    const page = await open('/search/?q=软著');
    await resultsOf(page, '软著');
    const first = page.locator('main search-box li').first();
    expect(await first.locator('a').innerText()).toBe('6.2 自主知识产权成果');
    expect(await first.locator('.where').innerText()).toBe('条款 · 2024 版 · 研发能力');
  });

  test('results fit a phone', async ({ open }) => {
    const page = await open('/search/?q=人工智能', { viewport: { width: 390, height: 844 } });
    await resultsOf(page, '人工智能');
    expect(await overflow(page)).toBe(0);
  });

  test('the edition and the chapter can be chosen', async ({ open }) => {
    const page = await open('/search/?q=人工智能');
    await resultsOf(page, '人工智能');
    await page.locator('#page-edition').selectOption('draft');
    await page.locator('main search-box a[href*="/draft/clauses/"]').first().waitFor();
    expect(await page.locator('main search-box a[href*="/2024/"]').count()).toBe(0);
    await page.locator('#page-chapter').selectOption({ label: '市场效益' });
    await page.waitForFunction(() => document.querySelectorAll('main search-box li').length <= 2);
    const clauses = await resultsOf(page, '人工智能');
    expect(clauses.sort()).toEqual(['/draft/clauses/ai-revenue/', '/draft/clauses/growth/']);
  });

  test('the clause is found when Pagefind cannot be loaded', async ({ browser, server }) => {
    const page = await browser.newPage();
    await page.route('**/pagefind/**', route => route.abort());
    await page.goto(`${server.origin}/search/?q=沈抚新区`);
    expect((await resultsOf(page, '沈抚新区'))[0]).toBe('/2024/clauses/legal-person/');
  });

  test('a failure to load is said, and typing tries again', async ({ browser, server }) => {
    const page = await browser.newPage();
    await page.route('**/search-data.json', route => route.abort());
    await page.goto(`${server.origin}/search/?q=利润`);
    await page.locator('main [role=status]', { hasText: '没有载入' }).waitFor();
    await page.unroute('**/search-data.json');
    expect((await find(page, '利润率'))[0]).toBeDefined();
  });

  test('what is typed is only text', async ({ open }) => {
    const page = await open('/search/');
    const query = '<img src=x onerror=alert(1)>';
    await page.locator('#page-query').fill(query);
    await page
      .locator('main [role=status]', { hasText: '条' })
      .or(page.locator('main [role=status]', { hasText: query }))
      .first()
      .waitFor();
    expect(await page.locator('main search-box img').count()).toBe(0);
  });

  test('nothing found is said, with what to do', async ({ open }) => {
    const page = await open('/search/');
    expect(await find(page, 'qqqqzzzz')).toEqual([]);
    expect(await page.locator('main [role=status]').innerText()).toContain('没有找到“qqqqzzzz”');
  });

  test('by keyboard: Ctrl+K, type, down, Enter', async ({ open }) => {
    const page = await open('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('小微企业');
    await page.locator('dialog ol[data-query="小微企业"]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2024/clauses/ai-revenue/');
  });

  test('on a page of another edition the dialog looks in that edition', async ({ open }) => {
    const page = await open('/draft/clauses/growth/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('法人');
    await page.locator('dialog ol[data-query="法人"]').waitFor();
    expect(await page.locator('dialog ol a').first().getAttribute('href')).toBe(
      `${BASE}/draft/clauses/legal-person/`,
    );
  });

  test('nothing of the search is loaded before it is used', async ({ browser, server }) => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', request => asked.push(new URL(request.url()).pathname));
    await page.goto(`${server.origin}/2024/`, { waitUntil: 'networkidle' });
    expect(asked.filter(path => /pagefind|search-data/.test(path))).toEqual([]);
  });
});
