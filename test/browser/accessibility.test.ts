import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { overflow, test } from './browser.ts';
import { pageKinds } from './site-pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];
const SCHEMES = ['light', 'dark'] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** What axe finds, one line each. The script is run by the debugger, which the page's policy does not bind. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary?.split('\n')[1] ?? ''}`),
  );
}

describe('accessibility', async () => {
  test.for(await pageKinds())(
    '%s has no violation, in either theme, on a phone or a desk',
    async (path, { open }) => {
      const found: string[] = [];
      const page = await open(path);
      await page.evaluate(AXE);
      for (const viewport of SIZES) {
        await page.setViewportSize(viewport);
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await page.evaluate(scheme => {
            document.documentElement.dataset['theme'] = scheme;
          }, colorScheme);
          const place = `${viewport.width} ${colorScheme}`;
          found.push(...(await violations(page)).map(one => `${place} ${one}`));
          if ((await overflow(page)) > 0) found.push(`${place} scrolls sideways`);
        }
      }
      expect(found).toEqual([]);
    },
  );

  test('search results have no violation', async ({ open }) => {
    const page = await open('/search/?q=人工智能');
    await page.locator('main search-box li').first().waitFor();
    await page.evaluate(AXE);
    expect(await violations(page)).toEqual([]);
  });

  test('the open dialog of the search has no violation', async ({ open }) => {
    const page = await open('/2024/clauses/growth/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('利润');
    await page.locator('dialog li').first().waitFor();
    await page.evaluate(AXE);
    expect(await violations(page)).toEqual([]);
  });

  test('the first stop of the keyboard leads past the navigation', async ({ open }) => {
    const page = await open('/2024/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#_top');
  });

  test('by keyboard alone from the home page to a clause: every stop can be seen', async ({ open }) => {
    const page = await open('/');
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(outline).toMatch(/^(solid|auto) [1-9]/);
    }
  });
});
