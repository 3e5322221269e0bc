import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { test as base, expect } from 'vitest';
import { openTestBrowser } from '../../packages/workshop/serve/open-browser.ts';
import { serve } from '../../packages/workshop/serve/serve.ts';
import { BASE, HOST } from './site-pages.ts';

/**
 * A test in a real browser on what was built (dist/). `open('/2024/')` gives a page of the clone's own standard, and
 * `open('../')` one beside it, in a context of its own, with no storage shared. After the test the watch is read: a request to another host, an error in the console, an uncaught
 * exception or a breach of the content security policy fails it.
 */
export const test = base
  // biome-ignore-start lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are needed.
  .extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { origin, close } = await serve(HOST);
    onCleanup(close);
    return { origin: `${origin}${BASE}`, host: origin };
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await openTestBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  // biome-ignore-end lint/correctness/noEmptyPattern: the fixtures above need no others.
  .extend('open', async ({ browser, server }, { onCleanup }) => {
    const complaints: string[] = [];
    const contexts: BrowserContext[] = [];
    onCleanup(async () => {
      for (const context of contexts) await context.close();
      expect(complaints).toEqual([]);
    });
    return async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ baseURL: `${server.origin}/`, locale: 'zh-CN', ...options });
      contexts.push(context);
      const page = await context.newPage();
      watch(page, server.host, complaints);
      const goto = page.goto.bind(page);
      page.goto = (address, ...rest) => goto(address.replace(/^\//, './'), ...rest);
      await page.goto(path);
      return page;
    };
  });

/** Breaches of the content security policy are errors in the console, so they are among these. */
function watch(page: Page, origin: string, complaints: string[]): void {
  page.on('request', request => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) complaints.push(`request to ${url}`);
  });
  page.on('pageerror', error => complaints.push(`exception: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
}

/** How far the page can be scrolled sideways, in px; 0 on a page that fits. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
