import { once } from 'node:events';
import { relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import { lintProject, openProject, type Project, printProblems } from '@zhunsheng/workshop';
import { watch } from 'chokidar';
import { defineCommand } from './define-command.ts';

const WATCHED = ['criteria', 'standard', 'schemas', 'test/clauses'];

/** `zhunsheng dev`: saving a file of the standard lints the editions it touches and prints what no longer agrees. */
export const dev = defineCommand({
  name: 'dev',
  summary: { zh: '保存一个文件就检查它所涉及的版本', en: 'lints what you save, until it is stopped' },
  options: {},
  exit: { zh: '按 Ctrl-C 结束', en: 'Ctrl-C ends it' },
  async run({ root }) {
    let project = openProject(root);
    await report(project, '全部 / everything', {});
    const watcher = watch(
      WATCHED.map(folder => resolve(root, folder)),
      // A file is read once it has stopped growing: editors empty a file before they fill it.
      { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: 40, pollInterval: 10 } },
    );
    let pending: Promise<void> = Promise.resolve();
    watcher.on('all', (_, path) => {
      const saved = relative(project.root, path);
      // A file may be gone when it is read; the next save is watched for all the same.
      pending = pending
        .then(() => {
          project = project.changed([path]);
          return report(project, saved, touchedBy(saved));
        })
        .catch(error => console.error(error));
    });
    await once(watcher, 'ready');
    console.error('正在看着 criteria、standard、schemas、test/clauses；Ctrl-C 结束 / watching; Ctrl-C ends');
    return 0;
  },
});

interface Touched {
  readonly editions?: readonly string[];
  readonly clauses?: readonly string[];
}

/**
 * A clause file touches its edition; prose touches it, too, but none of its clauses; cases touch every edition, a schema
 * of an edition that edition.
 */
export function touchedBy(path: string): Touched {
  const [folder, edition, kind, file] = path.split(/[\\/]/);
  if (folder === 'test') return { clauses: [(kind ?? '').replace(/\.yaml$/, '')] };
  if (edition === undefined || edition === 'regions' || edition.includes('.')) return {};
  if (folder === 'criteria' && kind === 'clauses')
    return { editions: [edition], clauses: [(file ?? '').replace(/\.yaml$/, '')] };
  return folder === 'standard' ? { editions: [edition], clauses: [] } : { editions: [edition] };
}

async function report(project: Project, what: string, touched: Touched): Promise<void> {
  const started = performance.now();
  const { problems } = await lintProject(project, touched);
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  printProblems(problems);
  const tally =
    problems.length === 0
      ? styleText('green', '✓ 一致 in agreement')
      : styleText('red', `✗ ${problems.length} 处 findings`);
  console.error(`${tally}  ${what}  ${seconds} s`);
}
