import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeEmptySite } from './site-build/empty-site.ts';
import { multiplyClauses } from './site-build/multiply-clauses.ts';
import { type Cost, timedRun } from './site-build/timed-run.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'build/bench');
const ASTRO = [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'];
const SITE = [join(ROOT, 'packages/zhunsheng/zhunsheng.js'), 'site'];
const TIMES = 10;
/** The most our whole build may take, in builds of an empty Starlight site. */
const MOST = 6;

/**
 * `node benchmark/site-build.ts [--rounds N]`: what the site costs to build, in seconds and in processor seconds.
 * 1. The whole build of all standards (checkers, data, pages, search index; what was proved before is kept) against an
 *    empty Starlight site of the same versions, in turn, as often as `--rounds` says (once). This writes dist/.
 * 2. A copy of the content with ten times the clauses, really duplicated with texts, rules and cases, against a copy as
 *    it is: what is proved and scored first (cold), what is made anew each time (warm), and pages with search index.
 */
async function benchSiteBuild(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '1' } } });
  const empty = join(FOLDER, 'empty');
  await writeEmptySite(empty);
  // Before the first round each has built once, so that none of them pays for caches.
  timedRun(empty, ASTRO);
  timedRun(ROOT, SITE);
  for (let round = 0; round < Number(values.rounds); round++) {
    const one = timedRun(empty, ASTRO);
    const whole = timedRun(ROOT, SITE);
    show('empty Starlight site', one);
    show('this site, whole, all standards', whole, one, MOST);
  }
  console.log(`\nclauses × ${TIMES}`);
  const [once, more] = [await buildCopy(1), await buildCopy(TIMES)];
  for (const step of ['data, cold', 'data, warm', 'pages and search index'] as const) {
    show(`${step}, clauses as they are`, once.costs[step]);
    show(`${step}, clauses × ${TIMES}`, more.costs[step], once.costs[step], TIMES);
  }
  const perPage = ({ costs, pages }: Built) => (1000 * costs['pages and search index'].wall) / pages;
  console.log(
    `pages ${once.pages} → ${more.pages}, a page ${perPage(once).toFixed(0)} → ${perPage(more).toFixed(0)} ms`,
  );
}

interface Built {
  readonly costs: Readonly<Record<'data, cold' | 'data, warm' | 'pages and search index', Cost>>;
  readonly pages: number;
}

/** Builds the site of a copy of the content, apart from dist/. */
async function buildCopy(times: number): Promise<Built> {
  const root = join(FOLDER, `times-${times}`);
  await multiplyClauses(ROOT, root, times);
  const generate = () => timedRun(ROOT, [join(import.meta.dirname, 'site-build/generate-data.ts'), root]);
  const out = join(root, 'dist');
  const costs = {
    'data, cold': generate(),
    'data, warm': generate(),
    'pages and search index': timedRun(ROOT, [...ASTRO, '--outDir', out], { SITE_DATA: join(root, 'build') }),
  };
  const files = await readdir(out, { recursive: true });
  return { costs, pages: files.filter(name => name.endsWith('.html')).length };
}

/** A line with what it cost and, against another, how many times as much; a mark where there is a limit to that. */
function show(what: string, cost: Cost, base?: Cost, most = Number.POSITIVE_INFINITY): void {
  const figures = `${cost.wall.toFixed(1)} s, processor ${cost.processor.toFixed(1)} s`;
  if (!base) {
    console.log(`  ${what}: ${figures}`);
    return;
  }
  const wall = cost.wall / base.wall;
  const processor = cost.processor / base.processor;
  const mark = wall <= most ? '✓' : '✗';
  console.log(
    `${mark} ${what}: ${figures}; ${wall.toFixed(1)} ×, processor ${processor.toFixed(1)} × (≤ ${most} ×)`,
  );
}

await benchSiteBuild();
