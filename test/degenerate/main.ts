import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../backends/random.ts';
import { randomStandard } from '../backends/random-standard.ts';
import { DEGENERATIONS } from './degenerations.ts';
import { runEverything } from './run-everything.ts';
import { writeStandard, writtenStandard } from './written-standard.ts';

/**
 * `npm run degenerate [FIRST [STANDARDS [PART OF A NAME]]]`: every degeneration of random standards is refused in words, or
 * every command works on it. One line each; exit status 1 when something crashed. Minutes a standard, for its surveys.
 */
async function main([first = '1', count = '1', only = '']: readonly string[]): Promise<void> {
  for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
    for (const [name, degenerate] of Object.entries(DEGENERATIONS)) {
      if (!name.includes(only)) continue;
      const root = await mkdtemp(join(tmpdir(), 'zhunsheng-degenerate-'));
      await writeStandard(root, degenerate(writtenStandard(seed)));
      const drawn = randomStandard(seed).declaration(new Random(seed), 10);
      const declarations = { 'drawn.json': { enterprise: { name: '甲' }, ...drawn } };
      const { built, codes, crashes } = await runEverything(root, { declarations, survey: true });
      const said = built ? 'works' : [...new Set(codes)].join(' ');
      process.stdout.write(
        `${seed} ${name}: ${crashes.length > 0 ? 'CRASHES' : said || 'refused without a word'}\n`,
      );
      for (const crash of crashes) process.stdout.write(`  ${crash}\n`);
      if (crashes.length > 0 || said === '') process.exitCode = 1;
      await rm(root, { recursive: true });
    }
  }
}

await main(process.argv.slice(2));
