import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];
const FONTS = '/etc/fonts';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/**
 * Chromium, with `more` arguments: that of `CHROME_PATH`, else one on the machine, else the one that comes from npm with
 * its libraries. Throws when none can be started.
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const installed = process.env.CHROME_PATH || INSTALLED.find(path => existsSync(path));
  return launch(installed ?? (await packedChromium()), more);
}

/**
 * Chromium for tests: that of `CHROME_PATH`, else the one from npm, which is the same on every machine and has no window
 * to draw, so that it takes half the time; else, where that one does not run, one on the machine.
 */
export async function openTestBrowser(): Promise<Browser> {
  if (process.env.CHROME_PATH) return openBrowser();
  return packedChromium()
    .then(path => launch(path))
    .catch(() => openBrowser());
}

/** Its own arguments are for functions in a cloud: in a single process the first context to be closed ends the browser. */
async function packedChromium(): Promise<string> {
  // By this name the package knows a system for which it brings the libraries along.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  // The package's own fonts have no Chinese; those of the machine may.
  if (existsSync(FONTS)) process.env.FONTCONFIG_PATH ??= FONTS;
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

function launch(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  return playwright.launch({ executablePath, args: [...ARGS, ...more] });
}
