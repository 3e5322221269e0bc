import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openEditions, openStandards } from '@zhunsheng/checker/node';
import { shelfPopulation, writePopulation } from '@zhunsheng/survey';
import {
  type OnStep,
  openProject,
  type Project,
  progressLine,
  projectsBeside,
  type SiteStandard,
  type SitesBeside,
  siteStandard,
  TOOLKIT,
  writeSiteData,
} from '@zhunsheng/workshop';
import { buildCheckers } from './build.ts';
import { defineCommand, STATUSES } from './define-command.ts';
import { clearHost, writeHostFiles } from './site/host-files.ts';
import type { SitePlace } from './site/site-config.ts';

/** The trial population over which the comparisons of editions count. */
const SAMPLE = { count: 2000, seed: 1 };

/** `zhunsheng site`: everything generated, then of each standard the site's data and the site itself, in dist/. */
export const site = defineCommand({
  name: 'site',
  summary: {
    zh: '生成各项标准的网站，写入项目的 dist/，每项标准一个文件夹',
    en: 'builds the sites of the standards into dist/ of the project, each in a folder',
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

/**
 * Whether the sites could be built: of the project and of those in its standards/, each in the folder of its standard's
 * id in dist/, with what stands beside them. What was in the way has been said.
 */
export async function buildSite(
  { root }: { readonly root: string },
  withCheckers: boolean,
): Promise<boolean> {
  if (withCheckers) {
    console.log('生成检查器 / building the checkers');
    if (!(await buildCheckers(root))) return false;
  }
  const home = openProject(root);
  const projects = [home, ...(await projectsBeside(home))];
  const standards = await Promise.all(projects.map(siteStandard));
  const beside = { standards, shared: await openStandards(root).shared() };
  const dist = join(root, 'dist');
  await clearHost(dist, standards);
  // A test runner's would give a development build, which has no search.
  process.env.NODE_ENV = 'production';
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { hostFolder } = await import('./site/site-config.ts');
  for (const [index, project] of projects.entries()) {
    const { id, names } = standards[index] as SiteStandard;
    if (projects.length > 1) console.log(`\n${names.zh}`);
    await buildOne(project, beside, { out: join(dist, id), base: `${hostFolder()}${id}/` });
  }
  await writeHostFiles(dist, standards as [SiteStandard, ...SiteStandard[]], hostFolder());
  return true;
}

/** The site of one standard. */
async function buildOne(project: Project, beside: SitesBeside, place: SitePlace): Promise<void> {
  const { root } = project;
  console.log('生成网站的数据 / data of the site');
  const progress = progressLine(process.stderr, 'zh');
  const onStep: OnStep = (what, detail) => {
    if (detail) progress.show(detail);
    else console.log(`  ${what} …`);
  };
  const population = { file: await writeSample(root), assurance: 'verified' } as const;
  await writeSiteData(project, join(root, 'build/site'), { onStep, population, beside }).finally(
    progress.end,
  );
  console.log('生成网站 / building the site');
  process.env.SITE_DATA = join(root, 'build');
  const [{ build }, { siteConfig }] = await Promise.all([import('astro'), import('./site/site-config.ts')]);
  await build({ ...siteConfig(root, TOOLKIT, place), configFile: false, logLevel: 'silent' });
}

/** The same declarations every time, drawn for the edition in force. */
async function writeSample(root: string): Promise<string> {
  const editions = openEditions(join(root, 'build/editions'));
  const folder = join(root, 'build/site/sample');
  const file = join(folder, 'fictional.ndjson');
  await mkdir(folder, { recursive: true });
  const { population } = await shelfPopulation(editions, await editions.choose());
  await writePopulation(file, { ...SAMPLE, population });
  return file;
}
