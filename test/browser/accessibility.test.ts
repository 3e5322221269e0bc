import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { overflow, test } from './browser.ts';
import { pageKinds } from './site-pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
/** Rules that see the theme; all others find in one theme what they find in the other. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** Each size and each theme with all rules, and colours in every size of either: an element may stand in one size only. */
const VIEWS = [
  { size: PHONE, theme: 'light' },
  { size: PHONE, theme: 'dark', rules: COLOURS },
  { size: DESK, theme: 'light', rules: COLOURS },
  { size: DESK, theme: 'dark' },
] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** What axe finds by `rules`, or by all, one line each. The debugger runs it, whom the page's policy does not bind. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) };
  const found = await page.evaluate(async given => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(given)).violations;
  }, options);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary?.split('\n')[1] ?? ''}`),
  );
}

// Two pages at a time: each is drawn and looked through by a process of its own.
describe.concurrent('accessibility of every kind of page', async () => {
  test.for(await pageKinds())(
    '%s has no violation, in either theme, on a phone or a desk',
    async (path, { open }) => {
      const found: string[] = [];
      const page = await open(path, { reducedMotion: 'reduce' });
      await page.evaluate(AXE);
      for (const { size, theme, ...view } of VIEWS) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: theme });
        await page.evaluate(scheme => {
          document.documentElement.dataset['theme'] = scheme;
        }, theme);
        const place = `${size.width} ${theme}`;
        const some = await violations(page, 'rules' in view ? view.rules : undefined);
        found.push(...some.map(one => `${place} ${one}`));
        if ((await overflow(page)) > 0) found.push(`${place} scrolls sideways`);
      }
      expect(found).toEqual([]);
    },
  );
});

describe('accessibility', () => {
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
