import { join, resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../packages/workshop/serve/open-browser.ts';
import { serve } from '../packages/workshop/serve/serve.ts';
import { summarise } from './measure/summary.ts';

const ROOT = resolve(import.meta.dirname, '..');
const KEYSTROKES = 40;
/** A list as long as an enterprise with many patents has. */
const ENTRIES = 200;
/** The most a keystroke may take, in ms. */
const MOST = 50;

/**
 * The self-check in a browser, on the site as built: how long a keystroke takes until verdicts and form are laid out
 * anew, in ms (median and worst, and the processor time of the page, which a busy machine does not lengthen), with a
 * filled-in form and with one of many entries; and the kilobytes that come over the wire until the form stands there,
 * and when it is used. What waits for a pause in typing, the next question, is in the processor time only.
 */
async function benchSelfCheck(): Promise<void> {
  const server = await serve(join(ROOT, 'dist'));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ baseURL: server.origin, locale: 'zh-CN' });
    const session = await page.context().newCDPSession(page);
    const transferred = await countBytes(session);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto('/liaoning-ai-enterprise/check/');
    await page.locator('.self-check').waitFor();
    await page.waitForLoadState('networkidle');
    console.log(`transferred before use: ${transferred()}`);
    const writer = page.waitForEvent('requestfinished', request => request.url().includes('export-file'));
    await page.getByRole('button', { name: '填入示例' }).click();
    await page.evaluate(`import('${(await writer).url()}')`);
    console.log(`transferred when used, with readers, writers and regions: ${transferred()}`);
    await measure('number of employees', page, session, '/enterprise/employees');
    await page.locator('.steps').getByRole('button', { name: '财务数据' }).click();
    await measure('revenue', page, session, '/finance/0/revenue');
    await loadMany(page);
    await measure(`in a list of ${ENTRIES}`, page, session, '/research/intellectual_property/0/title');
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Tells what has come over the wire since, compressed as it was. */
async function countBytes(session: CDPSession): Promise<() => string> {
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => `${(bytes / 1024).toFixed(1)} KB`;
}

/** Loads a declaration whose list of results is long, and goes to it. */
async function loadMany(page: Page): Promise<void> {
  const intellectual_property = Array.from({ length: ENTRIES }, (_, index) => ({
    kind: 'standard',
    title: `标准 ${index}`,
  }));
  const data = { as_of: '2024-06-30', enterprise: { name: 'A' }, research: { intellectual_property } };
  const buffer = Buffer.from(JSON.stringify(data));
  const file = { name: 'many.json', mimeType: 'application/json', buffer };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.steps').getByRole('button', { name: '研发情况' }).click();
}

/** Types into a field and prints what a keystroke costs. */
async function measure(what: string, page: Page, session: CDPSession, pointer: string): Promise<void> {
  const before = await threadTime(session);
  const times = await page.evaluate<number[]>(`(async () => {
    const input = document.getElementById('${pointer}');
    const times = [];
    for (let index = 0; index < ${KEYSTROKES}; index++) {
      const start = performance.now();
      input.value = String(100 + index);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // Rendering waits for the end of the task; what is measured ends with the layout.
      await new Promise(done => setTimeout(done));
      document.body.offsetHeight;
      times.push(performance.now() - start);
    }
    return times;
  })()`);
  const processor = ((await threadTime(session)) - before) / KEYSTROKES;
  const { median, highest } = summarise(times);
  const sign = median <= MOST ? '✓' : '✗';
  const figures = [`median ${median.toFixed(1)} ms`, `worst ${highest.toFixed(1)} ms`];
  console.log(
    `${sign} keystroke, ${what}: ${figures.join(', ')}, processor ${processor.toFixed(1)} ms (≤ ${MOST} ms)`,
  );
}

/** Milliseconds the page's main thread has worked. */
async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
}

await benchSelfCheck();
