import { join, resolve } from 'node:path';
import { openBrowser } from '../scripts/open-browser.ts';
import { serve } from '../scripts/serve.ts';

const ROOT = resolve(import.meta.dirname, '..');
const KEYSTROKES = 40;
/** A list as long as an enterprise with many patents has. */
const ENTRIES = 200;

/**
 * The self-check in a browser, on the site as built: how long a keystroke takes until verdicts and form are laid out
 * anew, in ms (median and worst), with a filled-in form and with one of many entries; and the kilobytes that come over
 * the wire until the form stands there, and when it is used.
 */
async function benchSelfCheck(): Promise<void> {
  const server = await serve(join(ROOT, 'dist'));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ baseURL: server.origin, locale: 'zh-CN' });
    const session = await page.context().newCDPSession(page);
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await session.send('Network.enable');
    await page.goto('/check/');
    await page.locator('.self-check').waitFor();
    await page.waitForLoadState('networkidle');
    console.log(`transferred before use: ${(bytes / 1024).toFixed(1)} KB`);
    await page.getByRole('button', { name: '填入示例' }).click();
    await page.waitForLoadState('networkidle');
    console.log(`transferred when used, with readers, writers and regions: ${(bytes / 1024).toFixed(1)} KB`);
    const type = (pointer: string) =>
      page.evaluate<number[]>(`(async () => {
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
        return times.sort((one, other) => one - other);
      })()`);
    const tell = (what: string, times: readonly number[]) =>
      console.log(
        `${what}: median ${times[times.length >> 1]?.toFixed(1)} ms, worst ${times.at(-1)?.toFixed(1)} ms`,
      );
    tell('keystroke, number of employees', await type('/enterprise/employees'));
    await page.locator('.steps').getByRole('button', { name: '财务数据' }).click();
    tell('keystroke, revenue', await type('/finance/0/revenue'));
    const entries = Array.from({ length: ENTRIES }, (_, index) => ({
      kind: 'standard',
      title: `标准 ${index}`,
    }));
    const data = {
      as_of: '2024-06-30',
      enterprise: { name: 'A' },
      research: { intellectual_property: entries },
    };
    const buffer = Buffer.from(JSON.stringify(data));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'many.json', mimeType: 'application/json', buffer });
    await page.locator('.steps').getByRole('button', { name: '研发情况' }).click();
    tell(`keystroke, in a list of ${ENTRIES}`, await type('/research/intellectual_property/0/title'));
  } finally {
    await browser.close();
    await server.close();
  }
}

await benchSelfCheck();
