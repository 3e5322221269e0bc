import { basename, relative, resolve } from 'node:path';
import {
  ANSWER_NAMES,
  EXAMPLE_ANSWERS,
  exampleChapters,
  initProject,
  KINDS,
  lintProject,
  openProject,
  type ProjectAnswers,
  printProblems,
  requireAnswers,
  requireEmptyFolder,
} from '@zhunsheng/workshop';
import { type Call, defineCommand } from './define-command.ts';
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
    'zhunsheng init my-standard --name 绿色企业评价规范 --name-en "Green enterprises — Specification for assessment" --id green --issuer 示例协会 --kind both',
  ],
  exit: {
    zh: '0 已新建 · 64 用法错误，什么也没有写',
    en: '0 made · 64 wrong usage, nothing is written',
  },
  run: startProject,
});

async function startProject({ values, positionals: [folder = '.'] }: Call<typeof options>): Promise<number> {
  await requireEmptyFolder(folder);
  const answers = requireAnswers(await collectAnswers(values, folder));
  await initProject(folder, answers, await exampleChapters(answers.kind));
  const { problems } = await lintProject(openProject(folder));
  printProblems(problems);
  process.stdout.write(nextSteps(folder));
  return 0;
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
