import { describe, expect } from 'vitest';
import { test } from './browser.ts';

const OFF = { javaScriptEnabled: false };

describe('without JavaScript', () => {
  test('a clause is read from the home page on', async ({ open }) => {
    const page = await open('/', OFF);
    await page.getByRole('link', { name: '阅读标准' }).click();
    // Until its styles are there, the contents of the printed page can be seen too.
    await page.waitForURL('**/2024/');
    await page
      .locator('main')
      .getByRole('link', { name: /研究开发费用占比/ })
      .first()
      .click();
    expect(await page.locator('main').innerText()).toContain('销售（营业）收入总额的比例应不低于 5%');
  });

  test('the data dictionary and the downloads are there', async ({ open }) => {
    const page = await open('/dictionary/2024/', OFF);
    expect(await page.locator('[id="finance.revenue"]').innerText()).toContain('万元');
    await page.goto('/downloads/');
    expect(await page.locator('a[href$="/downloads/2024/template.xlsx"]').isVisible()).toBe(true);
  });

  test('the search says what it needs, and leads to the text', async ({ open }) => {
    const page = await open('/', OFF);
    await page.getByRole('link', { name: '搜索' }).click();
    await page.waitForURL('**/search/');
    expect(await page.locator('main').innerText()).toContain('搜索需要启用 JavaScript');
  });
});
