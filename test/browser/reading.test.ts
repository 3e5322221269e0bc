import { readdir } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { ROOT } from '../edition.ts';
import { overflow, test } from './browser.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const PAGES = ['/', '/2024/', '/2024/clauses/ai-revenue/', '/en/', '/en/2024/', '/en/2024/clauses/growth/'];

describe('reading', () => {
  test('the home page says what this is, that the text is reconstructed, and leads to the standard', async ({
    open,
  }) => {
    const page = await open('/');
    expect(await page.locator('h1').innerText()).toBe('辽宁省人工智能企业认定标准与评估规范');
    expect(await page.locator('main').innerText()).toContain('不是正式发布文本');
    await page.getByRole('link', { name: '阅读标准' }).click();
    await page.waitForURL('**/2024/');
  });

  test('the document has every clause under its computed number', async ({ open }) => {
    const page = await open('/2024/');
    const clauses = (await readdir(`${ROOT}/criteria/2024/clauses`)).map(name => name.replace('.yaml', ''));
    for (const id of clauses) expect(await page.locator(`[id="clause:${id}"]`).count()).toBe(1);
    expect(await page.locator('[id="clause:rd-intensity"]').innerText()).toMatch(/^6\.3\s+/);
  });

  test('a permanent link leads to its clause', async ({ open }) => {
    const page = await open('/2024/#clause:core-technology');
    expect(await page.locator('[id="clause:core-technology"]').isVisible()).toBe(true);
    const { y } = (await page.locator('[id="clause:core-technology"]').boundingBox()) ?? { y: -1 };
    expect(y).toBeGreaterThan(60);
    expect(y).toBeLessThan(600);
  });

  test('a page of a clause has its sentence, its logic and its evidence', async ({ open }) => {
    const page = await open('/2024/clauses/ai-revenue/');
    const text = await page.locator('main').innerText();
    expect(text).toContain('小型和微型企业的人工智能业务收入应占总业务收入的 40% 以上');
    expect(text).toContain('人工智能业务收入不低于 2000 万元');
    expect(await page.locator('#evidence').isVisible()).toBe(true);
  });

  test('the English page has the title and the summary in English and the sentence in Chinese', async ({
    open,
  }) => {
    const page = await open('/en/2024/clauses/legal-person/');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').innerText()).toContain('Legal person');
    expect(await page.locator('blockquote').getAttribute('lang')).toBe('zh-CN');
  });

  test('the other language is the same page', async ({ open }) => {
    const page = await open('/draft/clauses/growth/');
    await page.getByRole('link', { name: 'English' }).first().click();
    await page.waitForURL('**/en/draft/clauses/growth/');
  });

  test('the edition switcher keeps the clause', async ({ open }) => {
    const page = await open('/2024/clauses/growth/');
    await page.getByRole('navigation', { name: '选择版本' }).getByRole('link', { name: '草案' }).click();
    await page.waitForURL('**/draft/clauses/growth/');
  });

  test.for(PAGES)('%s fits a phone', async (path, { open }) => {
    expect(await overflow(await open(path, PHONE))).toBe(0);
  });

  test('the menu of a phone opens without JavaScript', async ({ open }) => {
    const page = await open('/', { ...PHONE, javaScriptEnabled: false });
    await page.getByRole('button', { name: '菜单' }).click();
    await page.locator('#site-menu').getByRole('link', { name: '标准' }).click();
    await page.waitForURL('**/2024/');
  });

  test('the dark theme of the system is followed, the light one, too', async ({ open }) => {
    const colour = async (scheme: 'dark' | 'light') =>
      (await open('/2024/', { colorScheme: scheme })).evaluate(
        () => getComputedStyle(document.body).backgroundColor,
      );
    expect(await colour('dark')).toBe('rgb(20, 24, 27)');
    expect(await colour('light')).toBe('rgb(251, 250, 246)');
  });

  test('a script put into a page afterwards does not run', async ({ browser, server }) => {
    const page = await browser.newPage();
    const bad =
      '<script>document.title = "broken"</script><img src="x" onerror="document.title = \'broken\'">';
    await page.route(`${server.origin}/2024/`, async route => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('</main>', `${bad}</main>`) });
    });
    await page.goto(`${server.origin}/2024/`);
    expect(await page.locator('main img').count()).toBe(1);
    expect(await page.title()).not.toBe('broken');
  });

  test('an unknown address gives the page that says so', async ({ open, server }) => {
    expect((await fetch(`${server.origin}/2019/`)).status).toBe(404);
    const page = await open('/404.html');
    expect(await page.locator('h1').innerText()).toBe('没有这一页');
  });
});
