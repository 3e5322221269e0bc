import { isCalendarDate } from '@zhunsheng/checker';
import { UsageError, writeOutput } from '@zhunsheng/checker/node';
import { hasErrors, type Problem } from '@zhunsheng/language';
import type { StandardDocument } from '@zhunsheng/workshop';
import {
  askedEdition,
  assembleDocument,
  buildDocx,
  type ClauseAliases,
  clauseAliases,
  cleanDocument,
  openProject,
  type Project,
  printProblems,
  readDocumentSources,
  refuseContent,
  requireEditions,
} from '@zhunsheng/workshop';
import { type Call, defineCommand, OPTIONS, STATUSES } from './define-command.ts';

const options = {
  edition: OPTIONS.edition,
  redline: {
    ...OPTIONS.edition,
    help: { zh: '以修订标记与这一版对照', en: 'as tracked changes against this edition' },
  },
  out: OPTIONS.out,
  date: {
    ...OPTIONS.date,
    help: {
      zh: '文件和修订标记的日期，默认定稿的日期；不读系统时钟',
      en: 'of file and tracked changes, by default the day of freezing; the clock is not read',
    },
  },
  author: {
    type: 'string',
    value: 'NAME',
    default: '准绳 Zhunsheng',
    help: { zh: '修订标记的署名', en: 'who signs the tracked changes' },
  },
  force: OPTIONS.force,
} as const;

/**
 * `zhunsheng export docx`: an edition as a Word document; with `--redline` as tracked changes against another one.
 * Exit status 0; 1 when the content has errors, and nothing is written then.
 */
export const exportDocx = defineCommand({
  name: 'export docx',
  summary: {
    zh: '按 GB/T 1.1 排版的 Word 文件；--redline 以修订标记与另一版对照',
    en: 'the standard as a Word file by GB/T 1.1; --redline as tracked changes against another edition',
  },
  options,
  examples: ['zhunsheng export docx --edition draft --redline 2024'],
  exit: STATUSES.done,
  run: writeDocument,
});

async function writeDocument({ values, root }: Call<typeof options>): Promise<number> {
  const { redline: base, author } = values;
  const project = openProject(root);
  const edition = await askedEdition(project, values.edition);
  await requireEditions(project, base === undefined ? [] : [base]);
  if (base === edition)
    throw new UsageError(
      `--redline 与所导出的版本相同：${base} / --redline names the edition that is exported: ${base}`,
    );
  const date = await dateOf(project, values.date, edition, base);

  const exported = await readDocument(project, edition);
  const older = base === undefined ? undefined : await readDocument(project, base);
  printProblems([...exported.problems, ...(older?.problems ?? [])]);
  if (!exported.document || (older && !older.document)) return 1;
  const { document, aliases } = exported;
  const out =
    values.out ?? `${document.standard}-${edition}${base === undefined ? '' : `-redline-${base}`}.docx`;
  refuseContent(project, out);
  const bytes = await buildDocx(document, {
    ...(date !== undefined && { date }),
    ...(older?.document && {
      redline: { document: older.document, aliases, author: author.trim() || '准绳' },
    }),
  });
  await writeOutput(out, bytes, values.force);
  process.stdout.write(`已写出 ${out} / written\n`);
  return 0;
}

/** The document of an edition as it can be written; without one there are errors. */
async function readDocument(
  project: Project,
  edition: string,
): Promise<{ document?: StandardDocument; aliases: ClauseAliases; problems: readonly Problem[] }> {
  const { sources, problems } = await readDocumentSources(project, edition);
  if (!sources) return { problems, aliases: new Map() };
  const assembled = assembleDocument(sources);
  const cleaned = cleanDocument(assembled.document);
  const all = [...problems, ...assembled.problems, ...cleaned.problems];
  const aliases = clauseAliases(sources.log.tombstones?.data);
  return { ...(!hasErrors(all) && { document: cleaned.document }), aliases, problems: all };
}

/** The date that is asked for, or that of the edition: the day it was frozen, or the day its base was. */
async function dateOf(
  project: Project,
  asked: string | undefined,
  edition: string,
  base: string | undefined,
): Promise<string | undefined> {
  if (asked !== undefined) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(asked) && isCalendarDate(asked)) return asked;
    throw new UsageError(`--date 不能是“${asked}”，写作 2024-06-30 / --date is written as 2024-06-30`);
  }
  const date =
    (await project.frozenOn(edition)) ?? (base === undefined ? undefined : await project.frozenOn(base));
  if (date !== undefined || base === undefined) return date;
  throw new UsageError(
    `${edition} 和 ${base} 都没有定稿，没有日期可用于修订标记：请给 --date YYYY-MM-DD / neither edition is frozen, tracked changes need --date YYYY-MM-DD`,
  );
}
