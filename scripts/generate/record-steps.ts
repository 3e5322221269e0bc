import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { GuideStep } from '@zhunsheng/workshop/site';
import type { StepPlan, TextEdit } from './step-plan.ts';

/** The clone. */
export const SOURCE = resolve(import.meta.dirname, '../..');

/** Milliseconds after which a step that does not end is told by its command, instead of a test that only takes long. */
const LONGEST = 200_000;

/**
 * Runs the steps of a page of the guide in a folder of their own, one after the other, and gives what was printed.
 * `prepare` puts there what they start from.
 */
export async function recordSteps(
  plans: readonly StepPlan[],
  prepare: (root: string) => Promise<void> = async () => {},
): Promise<GuideStep[]> {
  const root = await mkdtemp(join(tmpdir(), 'zhunsheng-guide-'));
  try {
    await prepare(root);
    const steps: GuideStep[] = [];
    for (const { id, edits = [], command, folder = '.', shownOnly } of plans) {
      for (const edit of edits) await applyEdit(join(root, folder), edit);
      steps.push({
        id,
        edits: edits.map(({ file, from, to, shown }) => ({ file, ...(shown ?? { from, to }) })),
        ...(command && {
          command: `npx zhunsheng ${command.map(quoted).join(' ')}`,
          ...(!shownOnly && run(join(root, folder), command)),
        }),
      });
    }
    return steps;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** As one types it: what has blanks stands in quotes. */
function quoted(word: string): string {
  return word.includes(' ') ? `"${word}"` : word;
}

/** Throws when the text to replace is not there, so that the guide cannot fall behind the standard. */
async function applyEdit(root: string, { file, from, to, everywhere }: TextEdit): Promise<void> {
  const path = join(root, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(from))
    throw new RangeError(`${file} has no “${from}”; mend its plan in scripts/generate`);
  await writeFile(path, everywhere ? text.replaceAll(from, to) : text.replace(from, () => to));
}

function run(root: string, command: readonly string[]): { output: string; status: number } {
  const { stdout, stderr, status, error } = spawnSync(
    process.execPath,
    [join(SOURCE, 'packages/zhunsheng/zhunsheng.js'), ...command],
    { cwd: root, encoding: 'utf8', timeout: LONGEST, killSignal: 'SIGKILL' },
  );
  if (error) throw new Error(`zhunsheng ${command.join(' ')}: ${error.message}\n${stdout}${stderr}`);
  const printed = [stdout, stderr]
    .map(text => text.replace(/^(?:读取|证明：|查找|统计).*…\n/gm, ''))
    .join('');
  return { output: withoutTimes(printed).trimEnd(), status: status ?? 1 };
}

/** How long it took differs from run to run. */
function withoutTimes(text: string): string {
  return text.replace(/[；;] ?[\d.]+ s$/gm, '').replace(/证明用了 [\d.]+ 秒，/g, '');
}
