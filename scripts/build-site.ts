import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '@zhunsheng/checker/node';
import { writePopulation } from '@zhunsheng/survey';
import { type OnStep, openProject, progressLine, writeSiteData } from '@zhunsheng/workshop';

const ROOT = resolve(import.meta.dirname, '..');
/** The trial population over which the comparisons of editions count. */
const SAMPLE = { count: 2000, seed: 1 };

/**
 * `npm run build:site`: everything generated, then the site's data, then the site itself in dist/. With
 * `--checkers-built` the first is left out, for whoever has just done it.
 */
async function buildSite(): Promise<boolean> {
  const { values } = parseArgs({ options: { 'checkers-built': { type: 'boolean' } } });
  if (!values['checkers-built'] && !step('生成检查器 / building the checkers', 'scripts/build.ts'))
    return false;
  console.log('生成网站的数据 / data of the site');
  const progress = progressLine(process.stderr, 'zh');
  const onStep: OnStep = (what, detail) => {
    if (detail) progress.show(detail);
    else console.log(`  ${what} …`);
  };
  const population = { file: await writeSample(), assurance: 'verified' } as const;
  await writeSiteData(openProject(ROOT), join(ROOT, 'build/site'), { onStep, population }).finally(
    progress.end,
  );
  return step('生成网站 / building the site', 'node_modules/astro/bin/astro.mjs', 'build', '--silent');
}

/** The same declarations every time; the file says what they are. */
async function writeSample(): Promise<string> {
  const folder = join(ROOT, 'build/site/sample');
  const file = join(folder, 'fictional.ndjson');
  await mkdir(folder, { recursive: true });
  await writePopulation(file, SAMPLE);
  return file;
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

try {
  if (!(await buildSite())) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
