import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { progressLine } from './diff/progress-line.ts';
import { writeSiteData } from './generate/site-data.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** `npm run build:site`: everything generated, then the site's data, then the site itself in dist/. */
async function buildSite(): Promise<boolean> {
  if (!step('生成检查器 / building the checkers', 'scripts/build.ts')) return false;
  console.log('生成网站的数据 / data of the site');
  const progress = progressLine(process.stderr, 'zh');
  await writeSiteData(ROOT, join(ROOT, 'build/site'), (what, detail) => {
    if (detail) progress.show(detail);
    else console.log(`  ${what} …`);
  }).finally(progress.end);
  return step('生成网站 / building the site', 'node_modules/astro/bin/astro.mjs', 'build', '--silent');
}

function step(title: string, ...args: string[]): boolean {
  console.log(title);
  // A test runner's NODE_ENV would give a development build, which has no search.
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  return (
    spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env }).status ===
    0
  );
}

if (!(await buildSite())) process.exitCode = 1;
