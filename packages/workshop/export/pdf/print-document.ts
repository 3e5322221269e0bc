import type { Browser, Page } from 'playwright-core';
import { serve } from '../../serve/serve.ts';
import { type ContentsLine, contentsPages } from './contents-pages.ts';
import { pdfDestinations } from './pdf-destinations.ts';

/**
 * The document of an edition as PDF, from its page at `path` (`standard/2024/`) of what is built in `site`, by the
 * page's print style: A4,
 * tagged for assistive technology, with bookmarks from the headings, fonts embedded. It is printed twice, for the
 * contents name the pages and Chromium tells them in the finished file only. Throws a RangeError when the site has no
 * such page, or when the numbers would move what they count.
 */
export async function printDocument(browser: Browser, site: string, path: string): Promise<Uint8Array> {
  const server = await serve(site);
  // Without scripts the page has the system's light theme and nothing is still moving.
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  try {
    const page = await context.newPage();
    const response = await page.goto(`${server.origin}/${path}`);
    if (!response?.ok()) throw new RangeError(`${site} has no page ${path}`);
    const lines = await contentsLines(page);
    await numberContents(page, Array(lines.length).fill(SOME_NUMBER));
    const numbers = contentsPages(lines, pdfDestinations(await print(page)));
    await numberContents(page, numbers);
    const printed = await print(page);
    if (contentsPages(lines, pdfDestinations(printed)).join() !== numbers.join())
      throw new RangeError('the numbers in the contents moved the pages');
    return printed;
  } finally {
    await context.close();
    await server.close();
  }
}

/** Takes the room that the numbers will take. */
const SOME_NUMBER = '0';

function print(page: Page): Promise<Uint8Array> {
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
}

function contentsLines(page: Page): Promise<ContentsLine[]> {
  return page.locator('nav.contents a').evaluateAll(links =>
    links.map(link => {
      const to = decodeURIComponent((link as HTMLAnchorElement).hash.slice(1));
      const inFront = document.getElementById(to)?.closest('.front') != null;
      return { to, part: inFront ? 'front' : 'text' } as const;
    }),
  );
}

/** Puts the numbers at the ends of the lines, behind leaders. */
async function numberContents(page: Page, numbers: readonly string[]): Promise<void> {
  await page.locator('nav.contents').evaluate((contents, texts) => {
    contents.classList.add('numbered');
    const places = contents.querySelectorAll('.page-number');
    for (const [index, place] of places.entries()) place.textContent = texts[index] ?? '';
  }, numbers);
}
