import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError, writeOutput } from '@zhunsheng/checker/node';
import {
  askedEdition,
  openBrowser,
  openProject,
  printDocument,
  refuseContent,
  siteStandard,
} from '@zhunsheng/workshop';
import type { Browser } from 'playwright-core';
import { type Call, defineCommand, OPTIONS, STATUSES } from './define-command.ts';

const options = {
  edition: OPTIONS.edition,
  out: OPTIONS.out,
  'no-build': {
    type: 'boolean',
    help: { zh: '用 dist/ 里已有的网站', en: 'print the site as it stands in dist/' },
  },
  force: OPTIONS.force,
} as const;

/**
 * `zhunsheng export pdf`: the document of an edition as Chromium prints it from the site, which is built first unless
 * `--no-build` takes the one in dist/. Exit status 0; 1 when the site cannot be built, which then has said why. Nothing
 * is written without a whole PDF.
 */
export const exportPdf = defineCommand({
  name: 'export pdf',
  summary: {
    zh: '生成网站，由 Chromium 按打印版式印出，带标签和书签，目次带页码',
    en: 'builds the site and prints its document by Chromium, tagged, with bookmarks and page numbers',
  },
  notes: {
    zh: '环境变量 CHROME_PATH 指明 Chromium 的位置',
    en: 'the environment variable CHROME_PATH says where Chromium is',
  },
  options,
  examples: ['zhunsheng export pdf --edition 2024 --out 2024.pdf'],
  exit: STATUSES.done,
  run: print,
});

async function print({ values, root }: Call<typeof options>): Promise<number> {
  const project = openProject(root);
  const edition = await askedEdition(project, values.edition);
  const out = values.out ?? `${edition}.pdf`;
  refuseContent(project, out);
  // Asked before the site is built, which takes a while.
  const browser = await requireBrowser();
  try {
    if (!values['no-build'] && !buildSite(root)) return 1;
    const { id } = await siteStandard(project);
    const path = `${id}/${edition}/`;
    requirePage(join(root, 'dist'), path, edition);
    await writeOutput(out, await printDocument(browser, join(root, 'dist'), path), values.force);
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
function buildSite(root: string): boolean {
  const [node, program = ''] = process.argv;
  const args = [program, 'site', '--root', root];
  return spawnSync(node as string, args, { stdio: ['ignore', 2, 2] }).status === 0;
}

function requirePage(site: string, path: string, edition: string): void {
  if (existsSync(join(site, path, 'index.html'))) return;
  throw new UsageError(
    `dist/ 里没有 ${edition} 版的网页，请去掉 --no-build / dist/ has no page of edition ${edition}: leave out --no-build`,
  );
}
