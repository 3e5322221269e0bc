import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RevisionStep } from '@zhunsheng/workshop/site';
import { REVISION_STEPS, type TextEdit } from './revision-steps.ts';

const SOURCE = resolve(import.meta.dirname, '../..');
const CONTENT = ['criteria', 'standard', 'schemas', 'test/clauses'];

/** The page of the guide is made from this file; a test runs the commands again and compares. */
export const REVISION_FILE = join(SOURCE, 'docs/revise/example.json');

/** Runs the steps of the guide on a copy of the project, one after the other, and gives what was printed. */
export async function revisionExample(): Promise<RevisionStep[]> {
  const root = await mkdtemp(join(tmpdir(), 'zhunsheng-revise-'));
  try {
    for (const folder of CONTENT) await cp(join(SOURCE, folder), join(root, folder), { recursive: true });
    const steps: RevisionStep[] = [];
    for (const { id, edits = [], command, shownOnly } of REVISION_STEPS) {
      for (const edit of edits) await applyEdit(root, edit);
      steps.push({
        id,
        edits: edits.map(({ file, from, to, shown }) => ({ file, ...(shown ?? { from, to }) })),
        ...(command && {
          command: `npx zhunsheng ${command.join(' ')}`,
          ...(!shownOnly && run(root, command)),
        }),
      });
    }
    return steps;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Throws when the text to replace is not there, so that the guide cannot fall behind the standard. */
async function applyEdit(root: string, { file, from, to, everywhere }: TextEdit): Promise<void> {
  const path = join(root, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(from))
    throw new RangeError(`${file} has no “${from}”; mend scripts/generate/revision-steps.ts`);
  await writeFile(path, everywhere ? text.replaceAll(from, to) : text.replace(from, () => to));
}

function run(root: string, command: readonly string[]): { output: string; status: number } {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(SOURCE, 'packages/zhunsheng/zhunsheng.js'), ...command],
    { cwd: root, encoding: 'utf8' },
  );
  const printed = [stdout, stderr]
    .map(text => text.replace(/^(?:读取|证明：|查找|统计).*…\n/gm, ''))
    .join('');
  return { output: withoutTimes(printed).trimEnd(), status: status ?? 1 };
}

/** How long it took differs from run to run. */
function withoutTimes(text: string): string {
  return text.replace(/[；;] ?[\d.]+ s$/gm, '').replace(/证明用了 [\d.]+ 秒，/g, '');
}

/** Writes docs/revise/example.json anew. */
export async function writeRevisionExample(): Promise<void> {
  await writeFile(REVISION_FILE, `${JSON.stringify(await revisionExample(), null, 2)}\n`);
}

if (import.meta.main) await writeRevisionExample();
