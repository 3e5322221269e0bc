import { readFile } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { UsageError } from '@zhunsheng/checker/node';
import { hasErrors } from '@zhunsheng/language';
import {
  ANSWER_NAMES,
  EXAMPLE_ANSWERS,
  exampleChapters,
  KINDS,
  lintProject,
  openProject,
  type ProjectAnswers,
  placeProject,
  printProblems,
  projectFiles,
  readClauseTable,
  requireAnswers,
  requireEmptyFolder,
  type TableProject,
  tableProject,
} from '@zhunsheng/workshop';
import { type Call, defineCommand, EXIT } from './define-command.ts';
import { askAnswers } from './init/ask-answers.ts';

const options = {
  name: { type: 'string', value: 'TEXT', help: ANSWER_NAMES.name },
  'name-en': { type: 'string', value: 'TEXT', help: ANSWER_NAMES.nameEn },
  id: { type: 'string', value: 'ID', help: ANSWER_NAMES.id },
  issuer: { type: 'string', value: 'TEXT', help: ANSWER_NAMES.issuer },
  kind: {
    type: 'string',
    values: KINDS,
    help: {
      zh: 'clauses 逐条都要满足；score 按总分；both 两者都有',
      en: 'clauses: every clause must hold; score: scored; both',
    },
  },
  edition: { type: 'string', value: 'E', help: ANSWER_NAMES.edition },
  from: {
    type: 'string',
    value: 'FILE',
    help: {
      zh: '从条款的表格开始（.xlsx、.csv、.docx；列：编号、标题、条文、指标、证明材料），一行一条',
      en: 'starts from a table of clauses (.xlsx, .csv, .docx; columns: number, title, sentence, limit, evidence), a clause a row',
    },
  },
  yes: {
    type: 'boolean',
    help: { zh: '不提问，没有写明的都用示例', en: 'asks nothing: what is not given is that of an example' },
  },
} as const;

/** `zhunsheng init [DIR]`: a new project, whole or not at all. */
export const init = defineCommand({
  name: 'init',
  summary: {
    zh: '新建一个标准的项目：条款、规则、用例、申报数据、正文，各有一个示例',
    en: 'starts a project for a standard of your own: an example each of clauses, rules, cases, data and prose',
  },
  takes: { usage: '[DIR]', least: 0, most: 1 },
  options,
  notes: {
    zh: '只写入空的或新的文件夹（可以有 .git）；没有写明的，在终端中提问',
    en: 'writes into an empty or new folder only (.git may be there); in a terminal it asks for what is not given',
  },
  examples: [
    'zhunsheng init my-standard',
    'zhunsheng init my-standard --from 条款.xlsx',
    'zhunsheng init my-standard --name 绿色企业评价规范 --name-en "Green enterprises — Specification for assessment" --id green --issuer 示例协会 --kind both',
  ],
  exit: {
    zh: '0 已新建 · 1 表格有错误 · 64 用法错误，什么也没有写',
    en: '0 made · 1 the table has errors · 64 wrong usage, nothing is written',
  },
  run: startProject,
});

async function startProject({ values, positionals: [folder = '.'] }: Call<typeof options>): Promise<number> {
  await requireEmptyFolder(folder);
  const table = values.from === undefined ? undefined : await openTable(values.from);
  if (table && hasErrors(table.problems)) {
    printProblems(table.problems);
    return EXIT.refused;
  }
  const answers = requireAnswers(await collectAnswers(values, folder));
  const made = table && (await tableProject(table.rows, answers));
  await placeProject(
    folder,
    made?.files ?? (await projectFiles(answers, await exampleChapters(answers.kind))),
  );
  // What is left of a table stands in the report of its own.
  if (!made) printProblems((await lintProject(openProject(folder))).problems);
  process.stdout.write(`${nextSteps(folder)}${made ? tableSteps(made, table.unread) : ''}`);
  return 0;
}

async function openTable(file: string): Promise<ReturnType<typeof readClauseTable>> {
  const bytes = await readFile(file).catch(({ code }: NodeJS.ErrnoException) => {
    throw new UsageError(`不能读取 ${file}（${code}）/ cannot read ${file} (${code})`);
  });
  return readClauseTable(bytes, file);
}

/** What was made of the rows, and what is left to the editor. */
function tableSteps({ clauses }: TableProject, unread: readonly string[]): string {
  const count = (kind: string) => clauses.filter(one => one.kind === kind).length;
  const open = clauses.filter(({ kind }) => kind === 'unread');
  return [
    '',
    `${clauses.length} 条：${count('limit')} 条已提出规则，${count('statement')} 条由评估人员判断，${open.length} 条待编辑；见 init-report.md`,
    `${clauses.length} clauses: ${count('limit')} with a rule, ${count('statement')} for an assessor, ${open.length} for the editor; see init-report.md`,
    ...open.map(
      ({ row, id, notes }) => `  ${row.number || row.place.zh} ${id}：${notes[0]?.zh} / ${notes[0]?.en}`,
    ),
    ...(unread.length > 0 ? [`没有读的列 / columns not read：${unread.join('、')}`] : []),
    '',
  ].join('\n');
}

async function collectAnswers(
  values: Call<typeof options>['values'],
  folder: string,
): Promise<Record<keyof ProjectAnswers, string>> {
  const given = {
    name: values.name,
    nameEn: values['name-en'],
    id: values.id,
    issuer: values.issuer,
    kind: values.kind,
    edition: values.edition,
  };
  const name = basename(resolve(folder));
  const offered = { ...EXAMPLE_ANSWERS, ...(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && { id: name }) };
  return askAnswers(given, offered, values.yes ? 'nobody' : 'terminal');
}

function nextSteps(folder: string): string {
  const place = relative(process.cwd(), resolve(folder));
  return [
    `已新建 ${place === '' ? '.' : place} / made`,
    '接着 next：',
    ...(place === '' ? [] : [`  cd ${place}`]),
    '  npm install',
    '  npx zhunsheng lint',
    '  npx zhunsheng build',
    '  npx zhunsheng check examples/example.yaml',
    '',
  ].join('\n');
}
