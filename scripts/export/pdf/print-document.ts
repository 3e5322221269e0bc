import type { Browser } from 'playwright-core';
import { serve } from '../../serve.ts';

/**
 * The document of an edition as PDF, from its page in the site as built in `site`, by the page's print style: A4,
 * tagged for assistive technology, with bookmarks from the headings, fonts embedded. Throws a RangeError when the site
 * has no such page.
 */
export async function printDocument(browser: Browser, site: string, edition: string): Promise<Uint8Array> {
  const server = await serve(site);
  // Without scripts the page has the system's light theme and nothing is still moving.
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  try {
    const page = await context.newPage();
    const response = await page.goto(`${server.origin}/${edition}/`);
    if (!response?.ok()) throw new RangeError(`${site} has no page for edition ${edition}`);
    return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  } finally {
    await context.close();
    await server.close();
  }
}
