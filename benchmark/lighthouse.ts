import { join, resolve } from 'node:path';
import lighthouse from 'lighthouse';
import { openBrowser } from '../packages/workshop/serve/open-browser.ts';
import { serve } from '../packages/workshop/serve/serve.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PORT = 9333;
const SITE = '/liaoning-ai-enterprise';
const PAGES = ['/', `${SITE}/`, `${SITE}/2024/clauses/rd-intensity/`, `${SITE}/check/`];
const RUNS = 3;

/** What Lighthouse says of a page in one run: scores from 0 to 100 by category, and what lost points. */
interface Scores {
  readonly scores: Readonly<Record<string, number>>;
  readonly lost: readonly string[];
}

/**
 * `node benchmark/lighthouse.ts [PATH…]`: Lighthouse as on a phone, on the site in dist/, the median of three runs a
 * page, with what lost how many points in the last one. A busy machine costs points of performance.
 */
async function measure(pages: readonly string[]): Promise<void> {
  const server = await serve(join(ROOT, 'dist'));
  const browser = await openBrowser([`--remote-debugging-port=${PORT}`]);
  try {
    for (const page of pages) {
      const runs: Scores[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await runOnce(`${server.origin}${page}`));
      const [last] = runs.slice(-1);
      const categories = Object.keys(last?.scores ?? {});
      const shown = categories.map(name => `${name} ${median(runs.map(({ scores }) => scores[name] ?? 0))}`);
      console.log(
        [`${page}  ${shown.join(' · ')}`, ...(last?.lost ?? []).map(one => `    ${one}`)].join('\n'),
      );
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function runOnce(url: string): Promise<Scores> {
  const result = await lighthouse(url, { port: PORT, logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse gave nothing for ${url}`);
  const { categories, audits } = result.lhr;
  const all = Object.values(categories);
  const lost = all.flatMap(({ id: category, auditRefs }) => {
    const whole = auditRefs.reduce((sum, { weight }) => sum + weight, 0);
    return auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      const points = (100 * weight * (1 - (audit?.score ?? 1))) / whole;
      return points > 0
        ? [`${category} −${points.toFixed(1)}: ${audit?.title} ${audit?.displayValue ?? ''}`]
        : [];
    });
  });
  return {
    scores: Object.fromEntries(all.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
    lost,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

await measure(process.argv.length > 2 ? process.argv.slice(2) : PAGES);
