import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openTestBrowser } from '../../packages/workshop/serve/open-browser.ts';

/**
 * Browser tests see the site of today's content; proofs that are still valid are not run again. The browser is unpacked
 * here, because test files run at the same time and two of them would unpack it into each other's hands.
 */
export async function setup(): Promise<void> {
  // The checkers were built for all tests.
  const script = join(import.meta.dirname, '../../packages/zhunsheng/zhunsheng.js');
  execFileSync(
    process.execPath,
    [script, 'site', '--no-build', '--root', join(import.meta.dirname, '../..')],
    { stdio: 'inherit' },
  );
  await (await openTestBrowser()).close();
}
