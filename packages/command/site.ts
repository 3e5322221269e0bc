import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Editions } from '@zhunsheng/checker/node';
import { shelfPopulation, writePopulation } from '@zhunsheng/survey';
import { type OnStep, openProject, progressLine, TOOLKIT, writeSiteData } from '@zhunsheng/workshop';
import { buildCheckers } from './build.ts';
import { type Call, defineCommand, STATUSES } from './define-command.ts';

/** The trial population over which the comparisons of editions count. */
const SAMPLE = { count: 2000, seed: 1 };

/** `zhunsheng site`: everything generated, then the site's data, then the site itself in dist/ of the project. */
export const site = defineCommand({
  name: 'site',
  summary: {
    zh: '生成网站，写入项目的 dist/',
    en: 'builds the site into dist/ of the project',
  },
  notes: {
    zh: '环境变量 SITE_BASE 为网站所在的子目录（/standard/），SITE_URL 为它的公开地址',
    en: 'the environment variables SITE_BASE (/standard/) and SITE_URL say where the site will be hosted',
  },
  options: {
    'no-build': { type: 'boolean', help: { zh: '检查器已经生成', en: 'the checkers are built already' } },
  },
  exit: STATUSES.done,
  run: async call => ((await buildSite(call, !call.values['no-build'])) ? 0 : 1),
});

/** Whether the site could be built; what was in the way has been said. */
export async function buildSite(
  { root, editions }: Pick<Call, 'root' | 'editions'>,
  withCheckers: boolean,
): Promise<boolean> {
  if (withCheckers) {
    console.log('生成检查器 / building the checkers');
    if (!(await buildCheckers(root))) return false;
  }
  console.log('生成网站的数据 / data of the site');
  const progress = progressLine(process.stderr, 'zh');
  const onStep: OnStep = (what, detail) => {
    if (detail) progress.show(detail);
    else console.log(`  ${what} …`);
  };
  const file = await writeSample(root, editions);
  await writeSiteData(openProject(root), join(root, 'build/site'), {
    onStep,
    population: { file, assurance: 'verified' },
  }).finally(progress.end);
  console.log('生成网站 / building the site');
  // A test runner's would give a development build, which has no search.
  process.env.NODE_ENV = 'production';
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const [{ build }, { siteConfig }] = await Promise.all([import('astro'), import('./site/site-config.ts')]);
  await build({ ...siteConfig(root, TOOLKIT), configFile: false, logLevel: 'silent' });
  return true;
}

/** The same declarations every time, drawn for the edition in force. */
async function writeSample(root: string, editions: Editions): Promise<string> {
  const folder = join(root, 'build/site/sample');
  const file = join(folder, 'fictional.ndjson');
  await mkdir(folder, { recursive: true });
  const { population } = await shelfPopulation(editions, await editions.choose());
  await writePopulation(file, { ...SAMPLE, population });
  return file;
}
