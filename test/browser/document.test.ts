import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { overflow, test } from './browser.ts';
import { DIST } from './site-pages.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

describe('the document', () => {
  test('is in the order of GB/T 1.1, chapters by number, annexes by letter', async ({ open }) => {
    const page = await open('/2024/');
    const titles = await page.locator('main h2[id]').allInnerTexts();
    expect(titles.map(title => title.replace(/\s+/g, ' ').trim())).toEqual([
      '前言',
      '引言',
      '1 范围',
      '2 规范性引用文件',
      '3 术语和定义',
      '4 总体要求',
      '5 企业资格',
      '6 研发能力',
      '7 市场效益',
      '8 质量保证',
      '9 业务符合程度',
      '10 证实方法',
      '附录A（资料性） 企业规模的划分',
      '附录B（资料性） 其他地区的同类要求',
      '参考文献',
    ]);
  });

  test('has a permanent link on each clause, list item, term and table, which leads there', async ({
    open,
  }) => {
    const page = await open('/2024/');
    for (const id of [
      'clause:growth',
      'term:revenue',
      'table:size-table',
      'chapter:general-requirements/认定结论/list1/2',
    ]) {
      const link = page.locator(`[id="${id}"] .permalink`).first();
      expect(decodeURI((await link.getAttribute('href')) ?? '')).toBe(`#${id}`);
      await link.focus();
      expect(await link.evaluate(element => getComputedStyle(element).opacity)).toBe('1');
      await page.keyboard.press('Enter');
      expect(decodeURI(new URL(page.url()).hash)).toBe(`#${id}`);
      const top = await page.locator(`[id="${id}"]`).evaluate(element => element.getBoundingClientRect().top);
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(900);
    }
  });

  test('every place that is linked to is there, once', async ({ open }) => {
    for (const path of ['/2024/', '/draft/', '/en/2024/']) {
      const page = await open(path);
      const [missing, twice] = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        const targets = [...document.querySelectorAll('main a[href^="#"], nav a[href^="#"]')].map(link =>
          decodeURIComponent((link as HTMLAnchorElement).hash.slice(1)),
        );
        const openers = [...document.querySelectorAll('[popovertarget]')].map(
          button => button.getAttribute('popovertarget') ?? '',
        );
        return [
          [...targets, ...openers].filter(id => !ids.includes(id)),
          ids.filter((id, index) => ids.indexOf(id) !== index && !id.startsWith('starlight')),
        ];
      });
      expect(missing).toEqual([]);
      expect(twice).toEqual([]);
    }
  });

  test('a term opens its definition without JavaScript, and closes by Escape', async ({ open }) => {
    const page = await open('/2024/', { javaScriptEnabled: false });
    const definition = page.locator('#definition-average-annual-growth');
    expect(await definition.isVisible()).toBe(false);
    await page.getByRole('button', { name: '年均增长率' }).first().click();
    expect(await definition.isVisible()).toBe(true);
    expect(await definition.innerText()).toContain('average annual growth rate');
    await page.keyboard.press('Escape');
    expect(await definition.isVisible()).toBe(false);
  });

  test('what the notes state and what the editors added have different lines, and a legend', async ({
    open,
  }) => {
    const page = await open('/2024/');
    const line = (id: string) =>
      page
        .locator(`section:has(> [id="${id}"]) > .words`)
        .first()
        .evaluate(element => getComputedStyle(element).borderInlineStartStyle);
    expect(await line('clause:legal-person')).toBe('solid');
    expect(await line('verification:legal-person')).toBe('dotted');
    expect(await page.locator('.legend').innerText()).toContain('编制说明写明');
  });

  test('the interpretations of a clause unfold; a link to one unfolds them', async ({ open }) => {
    const page = await open('/2024/#interpretation:bare-thirty');
    expect(await page.locator('[id="interpretation:bare-thirty"]').isVisible()).toBe(true);
    expect(await page.locator('[id="interpretation:growth-window"]').isVisible()).toBe(false);
  });

  test('the English document has English titles and summaries around the Chinese text', async ({ open }) => {
    const page = await open('/en/2024/');
    expect(await page.locator('[id="clause:rd-intensity"]').innerText()).toContain('R&D intensity');
    const section = page.locator('section:has(> [id="clause:rd-intensity"])');
    expect(await section.locator('[lang="zh-CN"] .normative').first().innerText()).toContain('不低于 5%');
    expect(await section.locator('.summary').innerText()).toMatch(/R&D/);
  });

  test('its tables fit a phone', async ({ open }) => {
    const page = await open('/draft/', PHONE);
    expect(await overflow(page)).toBe(0);
    await page.locator('[id="table:size-table"]').scrollIntoViewIfNeeded();
    const { width } = (await page.locator('[id="table:size-table"]').boundingBox()) ?? { width: 999 };
    expect(width).toBeLessThanOrEqual(390);
  });

  test('on paper the cover comes first and nothing of the site is left', async ({ open }) => {
    const page = await open('/2024/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.cover').isVisible()).toBe(true);
    for (const selector of ['header.header', 'footer', '.legend ~ nav', '.switcher', '.permalink'])
      for (const one of await page.locator(selector).all()) expect(await one.isVisible()).toBe(false);
    expect(await page.locator('[id="interpretation:bare-thirty"]').isVisible()).toBe(true);
  });

  test('no page of an edition weighs more than 120 KB before the search is used', async ({ server }) => {
    const pages = ['2024', 'draft', 'en/2024', '2024/clauses/ai-revenue', 'en/2024/clauses/legal-person'];
    for (const path of pages) {
      const html = await readFile(`${DIST}/${path}/index.html`, 'utf8');
      const assets = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg))"/g)].map(
        ([, file]) => file ?? '',
      );
      const bytes = await Promise.all(
        [...new Set(assets)].map(
          async file => gzipSync(Buffer.from(await (await fetch(server.host + file)).arrayBuffer())).length,
        ),
      );
      expect(
        bytes.reduce((sum, one) => sum + one, gzipSync(html).length),
        path,
      ).toBeLessThan(120 * 1024);
    }
    expect((await readdir(`${DIST}/2024/clauses`)).length).toBe(15);
  });
});
