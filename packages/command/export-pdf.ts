import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError, writeOutput } from '@zhunsheng/checker/node';
import { askedEdition, openBrowser, openProject, printDocument, refuseContent } from '@zhunsheng/workshop';
import type { Browser } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '../..');
const SITE = join(ROOT, 'dist');

/**
 * `zhunsheng export pdf`: the document of an edition as Chromium prints it from the site, which is built first unless
 * `--no-build` takes the one in dist/. Exit status 0; 1 when the site cannot be built, which then has said why. Nothing
 * is written without a whole PDF.
 */
export async function exportPdf(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      edition: { type: 'string' },
      out: { type: 'string' },
      build: { type: 'boolean', default: true },
      force: { type: 'boolean', default: false },
    },
  });
  const project = openProject(ROOT);
  const edition = await askedEdition(project, values.edition);
  const out = values.out ?? `${edition}.pdf`;
  refuseContent(project, out);
  // Asked before the site is built, which takes a while.
  const browser = await requireBrowser();
  try {
    if (values.build && !buildSite()) return 1;
    requirePage(edition);
    await writeOutput(out, await printDocument(browser, SITE, edition), values.force);
  } finally {
    await browser.close();
  }
  process.stdout.write(`已写出 ${out} / written\n`);
  return 0;
}

async function requireBrowser(): Promise<Browser> {
  return openBrowser().catch((error: Error) => {
    const [reason] = error.message.split('\n');
    throw new UsageError(
      `没有可用的 Chromium：请安装，或用环境变量 CHROME_PATH 指明它的位置；没有写文件 / no Chromium can be started: install one, or say by CHROME_PATH where it is; nothing was written (${reason})`,
    );
  });
}

/** What the build says goes to the standard error, so that the output stays that of the command. */
function buildSite(): boolean {
  const build = join(ROOT, 'scripts/build-site.ts');
  return spawnSync(process.execPath, [build], { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0;
}

function requirePage(edition: string): void {
  if (existsSync(join(SITE, edition, 'index.html'))) return;
  throw new UsageError(
    `dist/ 里没有 ${edition} 版的网页，请去掉 --no-build / dist/ has no page of edition ${edition}: leave out --no-build`,
  );
}
