import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import type { Region } from '../../packages/language/types/region.ts';
import { ROOT } from '../edition.ts';
import { overflow, test } from './browser.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const FOLDER = join(ROOT, 'criteria/regions');
const REGIONS = readdirSync(FOLDER).map(name => parse(readFileSync(join(FOLDER, name), 'utf8')) as Region);
/** By hand: those of which the notes or a public rule say anything. */
const STATED = ['dalian', 'guangdong', 'hubei', 'shandong', 'shenzhen', 'wuhan'];

describe('the regions', () => {
  test('those without stated requirements are listed as such and are no columns', async ({ open }) => {
    const page = await open('/regions/');
    const columns = await page
      .locator('thead th a')
      .evaluateAll(all => all.map(one => one.getAttribute('href')));
    expect(columns).toEqual(STATED.map(id => `#region:${id}`));
    const silent = await page.locator('#silent ~ ul li').evaluateAll(all => all.map(one => one.id));
    expect(silent).toEqual(['region:fujian', 'region:qingdao', 'region:shanghai', 'region:tianjin']);
  });

  test('every stated requirement is in the row of its clause, under its regions, with its source', async ({
    open,
  }) => {
    const page = await open('/regions/');
    for (const { names, limits } of REGIONS.filter(({ id }) => STATED.includes(id)))
      for (const { clause, text, source, unspecified, provenance } of limits) {
        const cell = page.locator(`[id="aspect:${clause}"] td:not(.narrow)[data-label*="${names.zh}"]`);
        const shown = await cell.textContent();
        if (unspecified && provenance === 'editorial') expect(shown?.trim()).toBe('未载明');
        else {
          expect(shown).toContain(text.trim());
          expect(shown).toContain(source.document === 'other-regions' ? '公开规定' : '编制说明');
        }
      }
  });

  test('a permanent link leads to a region and to an aspect', async ({ open }) => {
    for (const anchor of ['region:shenzhen', 'region:fujian', 'aspect:rd-intensity']) {
      const page = await open(`/regions/#${anchor}`);
      expect(await page.locator(`[id="${anchor}"]`).isVisible()).toBe(true);
    }
  });

  test('the clause stays in view when the table is scrolled sideways', async ({ open }) => {
    const page = await open('/regions/', { viewport: { width: 900, height: 800 } });
    const head = page.locator('[id="aspect:rd-intensity"] th');
    const before = await head.boundingBox();
    await page.locator('.scroll').evaluate(element => {
      element.scrollLeft = 100;
    });
    expect(await page.locator('.scroll').evaluate(element => element.scrollLeft)).toBe(100);
    expect((await head.boundingBox())?.x).toBe(before?.x);
    expect(await overflow(page)).toBe(0);
  });

  test.for(['/regions/', '/en/regions/'])(
    '%s is cards on a phone, which name what is not stated',
    async (path, { open }) => {
      const page = await open(path, { ...PHONE, javaScriptEnabled: false });
      const card = page.locator('[id="aspect:rd-intensity"]');
      expect(await card.evaluate(element => getComputedStyle(element).display)).toBe('block');
      expect(await card.innerText()).toMatch(
        /(?:未载明：广东、山东、武汉|Not stated: Guangdong, Shandong, Wuhan)/,
      );
      expect(await overflow(page)).toBe(0);
    },
  );
});
