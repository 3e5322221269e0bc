import { join } from 'node:path';
import {
  buildEditions,
  buildSharedFields,
  ContentError,
  openProject,
  projectsBeside,
} from '@zhunsheng/workshop';
import { defineCommand, STATUSES } from './define-command.ts';

/** `zhunsheng build`: the checkers of a project, in its build/editions, and of those in its standards/, each in its own. */
export const build = defineCommand({
  name: 'build',
  summary: {
    zh: '生成项目各版本的检查器、数据和文本，写入 build/editions',
    en: 'makes the checkers, data and documents of every edition of a project, in build/editions',
  },
  options: {},
  exit: STATUSES.done,
  async run({ root }) {
    if (!(await buildCheckers(root))) return 1;
    const editions = await openProject(root).editions();
    process.stdout.write(`已生成 ${editions.join('、')} / built\n`);
    return 0;
  },
});

/** Whether the checkers could be made; what is wrong with the content has been said. */
export async function buildCheckers(root: string): Promise<boolean> {
  try {
    const project = openProject(root);
    for (const one of [project, ...(await projectsBeside(project))])
      await buildEditions(one, join(one.root, 'build/editions'));
    await buildSharedFields(project, join(root, 'build'));
    return true;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return false;
  }
}
