import { UsageError, writeOutput } from '@zhunsheng/checker/node';
import { startOfDay, visibleJson } from '@zhunsheng/checker/report';
import { hasErrors } from '@zhunsheng/language';
import {
  askedEdition,
  buildCatalog,
  editionData,
  openProject,
  type Project,
  printProblems,
  refuseContent,
} from '@zhunsheng/workshop';
import { type Call, defineCommand, OPTIONS, STATUSES } from './define-command.ts';

const options = {
  edition: OPTIONS.edition,
  out: {
    ...OPTIONS.out,
    help: { zh: '写入的文件，默认输出到屏幕', en: 'the file to write, by default the screen' },
  },
  date: {
    ...OPTIONS.date,
    help: {
      zh: '目录的日期，默认定稿的日期；不读系统时钟',
      en: 'of the catalog, by default the day of freezing; the clock is not read',
    },
  },
  force: OPTIONS.force,
} as const;

/**
 * `zhunsheng export oscal`: an edition as an OSCAL catalog, to the screen or a file. Exit status 0; 1 when the content
 * has errors, and nothing is written then.
 */
export const exportOscal = defineCommand({
  name: 'export oscal',
  summary: {
    zh: 'OSCAL 1.2.1 目录（catalog），供合规工具读入：章为组，条款为控制项',
    en: 'an OSCAL 1.2.1 catalog for compliance tools: chapters are groups, clauses controls',
  },
  options,
  examples: ['zhunsheng export oscal --out catalog.json'],
  exit: STATUSES.done,
  run: writeCatalog,
});

async function writeCatalog({ values, root }: Call<typeof options>): Promise<number> {
  const { out } = values;
  const project = openProject(root);
  const edition = await askedEdition(project, values.edition);
  refuseContent(project, out);

  const { content, assembled, problems, ruleProblems } = await project.edition(edition);
  const { log, problems: inLog } = await project.log(edition);
  const all = [...problems, ...inLog, ...(content ? ruleProblems : [])];
  printProblems(all);
  if (!content || !assembled || hasErrors(all)) return 1;
  const data = editionData(content, assembled, log);
  const frozen = await project.frozenOn(edition);
  const day = values.date ?? frozen ?? (await frozenBase(project, log.changes?.data.from));
  const text = `${visibleJson(buildCatalog(data, { day: timeOf(day, edition), draft: !frozen }))}\n`;
  if (out === undefined) process.stdout.write(text);
  else await writeOutput(out, text, values.force);
  return 0;
}

/** A draft has no date of its own: the day on which the edition it changes was frozen stands for it. */
async function frozenBase(project: Project, base: string | undefined): Promise<string | undefined> {
  return base === undefined ? undefined : project.frozenOn(base);
}

/** OSCAL asks for a time, and the clock is not read. */
function timeOf(day: string | undefined, edition: string): string {
  if (day === undefined)
    throw new UsageError(
      `${edition} 没有定稿，没有日期可用：请给 --date YYYY-MM-DD / ${edition} is not frozen and has no date: give --date YYYY-MM-DD`,
    );
  const time = startOfDay(day);
  if (time) return time;
  throw new UsageError(`--date 不能是“${day}”，写作 2024-06-30 / --date is written as 2024-06-30`);
}
