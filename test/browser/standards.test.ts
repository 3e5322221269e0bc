import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { overflow, test } from './browser.ts';
import { HOST, listPages } from './site-pages.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const OFF = { javaScriptEnabled: false };
/** The standards of the clone, by hand: id, edition, a clause and a number that its sentence has. */
const STANDARDS = [
  ['liaoning-ai-enterprise', '2024', 'rd-intensity', '5%'],
  ['high-tech-enterprise', '2016', 'rd-staff', '10%'],
  ['innovative-sme', '2022', 'total-score', '60'],
] as const;

describe('the page of all standards', () => {
  test.for(['../', '../en/'])(
    '%s leads to each, without scripts, on a phone, too',
    async (path, { open }) => {
      const page = await open(path, { ...PHONE, ...OFF });
      const links = await page.locator('h2 a').evaluateAll(all => all.map(one => one.getAttribute('href')));
      const language = path.slice(3);
      expect(links).toEqual(STANDARDS.map(([id]) => `/${id}/${language}`));
      expect(await page.locator('li').first().innerText()).toMatch(
        /不是正式发布的标准|not the published standard/,
      );
      expect(await overflow(page)).toBe(0);
    },
  );

  test('is reached from every site, and leads to its text and self-check', async ({ open }) => {
    const page = await open('/2024/clauses/growth/', OFF);
    await page.getByRole('link', { name: '各项标准' }).click();
    await page.waitForURL(url => url.pathname === '/');
    const card = page.locator('li').filter({ hasText: '高新技术企业认定条件与创新能力评价规范' });
    await card.getByRole('link', { name: '开始自评' }).click();
    await page.waitForURL('**/high-tech-enterprise/check/');
    await page.goBack();
    await card.getByRole('link', { name: '阅读标准' }).click();
    await page.waitForURL('**/high-tech-enterprise/2016/');
  });

  test('is offered at an address that leads nowhere', async ({ open, server }) => {
    const response = await fetch(`${server.host}/tea/`);
    expect([response.status, await response.text()]).toEqual([
      404,
      readFileSync(join(HOST, '404.html'), 'utf8'),
    ]);
    const page = await open('../404.html', PHONE);
    expect(await page.locator('h1').innerText()).toBe('没有这一页');
    expect(await page.locator('h2 a').count()).toBe(STANDARDS.length);
    expect(await overflow(page)).toBe(0);
  });
});

describe('each standard', () => {
  test.for(STANDARDS)(
    '%s has its clause and names itself',
    async ([id, edition, clause, number], { open }) => {
      const page = await open(`../${id}/${edition}/clauses/${clause}/`);
      expect(await page.locator('.normative').first().innerText()).toContain(number);
      const name = await page.locator('header .standard .name').innerText();
      expect(await page.locator('nav[aria-label="当前位置"]').innerText()).toContain(name);
    },
  );

  test('has a self-check of its own, whose draft is not that of another', async ({ open }) => {
    const page = await open('/check/');
    await page.locator('[id="/enterprise/name"]').fill('草稿公司');
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('草稿公司'));
    await page.goto('../innovative-sme/check/');
    await page.locator('.self-check').waitFor();
    expect(await page.locator('.notice').count()).toBe(0);
    expect(await page.locator('.self-check').innerText()).not.toContain('草稿公司');
  });
});

describe('by other standards', () => {
  test.for([
    [
      '/check/',
      '填入示例',
      '在其他标准下',
      /《创新型中小企业评价标准》（2022 版）\s+\? 未定/,
      /企业名称.*营业收入总额、研发费用总额/,
    ],
    [
      '/en/check/',
      /example/i,
      'By other standards',
      /Evaluation criteria for innovative.*\s+\? Undetermined/i,
      /Name.*Revenue, R&D expense/,
    ],
  ] as const)(
    '%s: what was filled in is carried over, on a phone',
    async ([path, fill, title, standing, carried], { open }) => {
      const page = await open(path, PHONE);
      await page.getByRole('button', { name: fill }).click();
      await page.locator('.notice').waitFor();
      await page.locator('.sheet-button').click();
      await page.getByText(title, { exact: true }).click();
      await page.locator('.standing').nth(1).waitFor();
      const box = await page.locator('.elsewhere').first().innerText();
      expect(box).toMatch(standing);
      expect(box).toMatch(carried);
      expect(await overflow(page)).toBe(0);
      await page.locator('.standing a').first().click();
      await page.waitForURL(
        url => url.pathname.startsWith('/high-tech-enterprise/') && url.pathname.endsWith('/check/'),
      );
    },
  );
});

describe('addresses from before standards had folders', () => {
  test.for([
    ['../2024/clauses/growth/', '/liaoning-ai-enterprise/2024/clauses/growth/'],
    ['../en/check/', '/liaoning-ai-enterprise/en/check/'],
  ] as const)('%s leads to %s', async ([old, now], { open }) => {
    const page = await open(old);
    await page.waitForURL(url => url.pathname === now);
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('every page has one, which names its new address three times', async () => {
    const home = await listPages();
    const host = new Set(await listPages(HOST));
    const moved = home.filter(page => !['/', '/en/'].includes(page));
    expect(moved.filter(page => !host.has(page))).toEqual([]);
    for (const page of moved.filter(one => one.endsWith('/'))) {
      const html = readFileSync(join(HOST, page, 'index.html'), 'utf8');
      const to = `/liaoning-ai-enterprise${page}`;
      expect(html.split(to).length - 1, page).toBe(3);
    }
  });
});
