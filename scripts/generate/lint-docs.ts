import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lint, LintExample, RuleLint } from '@zhunsheng/workshop';
import {
  gbtLints,
  gbtNotApplicable,
  lintBasis,
  ruleLints,
  SLOTS,
  suppressionProblems,
} from '@zhunsheng/workshop';

/** The pages of docs/lints by file name: one a rule, with the stem of the rule's file, and README.md. */
export async function lintDocs(root: string): Promise<Map<string, string>> {
  const folder = join(root, 'packages/workshop/lint/gbt');
  const names = await readdir(folder);
  const pages = await Promise.all(
    gbtLints.map(async (lint): Promise<[string, string]> => {
      const file = names.find(name => name.startsWith(`${lint.id.toLowerCase()}-`)) ?? '';
      const source = await readFile(join(folder, file), 'utf8');
      return [
        file.replace(/\.ts$/, '.md'),
        lintPage(lint, /\/\*\* (.*?) \*\/\nexport const/.exec(source)?.[1] ?? ''),
      ];
    }),
  );
  const rulePages = await Promise.all(
    ruleLints.map(async (lint): Promise<[string, string]> => {
      const file = join(root, 'packages/workshop/lint/rules', `${lint.code}.ts`);
      const meaning = /\/\*\* (.*?) \*\/\nexport const/.exec(await readFile(file, 'utf8'))?.[1] ?? '';
      return [`${lint.code}.md`, rulePage(lint, meaning)];
    }),
  );
  return new Map([...pages, ...rulePages, ['README.md', indexPage(pages.map(([name]) => name))]]);
}

/** Writes docs/lints anew. */
export async function writeLintDocs(root: string): Promise<void> {
  const folder = join(root, 'docs/lints');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const pages = await lintDocs(root);
  await Promise.all([...pages].map(([name, text]) => writeFile(join(folder, name), text)));
}

function lintPage(lint: Lint, norm: string): string {
  const { id, severity, clause, title, messages, examples } = lint;
  const said = Object.values(messages).flatMap(({ message, help }) => [
    `- ${message.zh}。${help.zh}。`,
    `  ${message.en}. ${help.en}.`,
  ]);
  const bad = examples.filter(({ reports }) => reports.length > 0);
  const good = examples.filter(({ reports }) => reports.length === 0);
  return `${[
    generatedFrom('packages/workshop/lint/gbt'),
    `# ${id} ${title.zh}`,
    `${title.en}`,
    `${norm}`,
    `- 级别：${severity === 'error' ? '错误' : '警告'}\n- 依据：${lintBasis(clause)}\n- 自动改正：${examples.some(({ fixed }) => fixed !== undefined) ? '能（`zhunsheng lint --fix`），只改没有歧义的' : '不能'}`,
    `## 报告\n\n${said.join('\n')}`,
    ...(bad.length > 0 ? [`## 会报告的\n\n${bad.map(exampleText).join('\n\n')}`] : []),
    ...(good.length > 0 ? [`## 不报告的\n\n${good.map(exampleText).join('\n\n')}`] : []),
    `## 抑制\n\n照录原文等情形，在前一行写明理由：YAML 中写 \`# lint-disable-next-line ${id}: 理由\`，MDX 中写 \`{/* lint-disable-next-line ${id}: 理由 */}\`。`,
  ].join('\n\n')}\n`;
}

const SEVERITIES = { error: '错误', warning: '警告', info: '提示' } as const;

/** The page of a lint of facts and rules. */
function rulePage({ code, says, examples }: RuleLint, meaning: string): string {
  const plain = (text: string) => text.replace(/\{(\w+)\}/g, '‹$1›');
  const { message, help, severity } = says;
  return `${[
    generatedFrom('packages/workshop/lint/rules'),
    `# ${code}`,
    meaning,
    `- 级别：${SEVERITIES[severity]}`,
    `## 报告\n\n- ${plain(message.zh)}。${help.zh}。\n  ${plain(message.en)}. ${help.en}.`,
    `## 会报告的\n\n${fenced(examples.bad)}`,
    `## 不报告的\n\n${fenced(examples.good)}`,
  ].join('\n\n')}\n`;
}

function exampleText({ in: slot, text, reports, fixed }: LintExample): string {
  const found = reports.length > 0 ? `\n\n报告：${reports.map(word => `\`${word}\``).join('、')}` : '';
  const mended = fixed === undefined ? '' : `\n\n改正后：\n\n${fenced(fixed)}`;
  return `${SLOTS[slot]}：\n\n${fenced(text)}${found}${mended}`;
}

function fenced(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``;
}

function indexPage(files: readonly string[]): string {
  const rows = gbtLints.map(
    ({ id, severity, clause, title }, index) =>
      `| [${id}](${files[index]}) | ${severity === 'error' ? '错误' : '警告'} | ${clause} | ${title.zh} |`,
  );
  const idle = gbtNotApplicable.map(
    ({ id, clause, title, reason }) => `| ${id} | ${clause} | ${title} | ${reason.zh} |`,
  );
  const about = Object.entries(suppressionProblems).map(
    ([code, { message, help }]) => `| \`${code}\` | ${message.zh.replace(/\{\w+\}/g, '…')}。${help.zh}。 |`,
  );
  return `${[
    generatedFrom('packages/workshop/lint'),
    '# GB/T 1.1—2020 和规则的检查',
    `\`zhunsheng lint\` 用 ${gbtLints.length} 条规则检查一个版本的名称、标题、条款的句子、证实方法、证据、术语和正文。规则是 GB/T 1.1—2020 的要求（应，错误）和推荐（宜，警告）的转述。`,
    `| 规则 | 级别 | 依据 | 内容 |\n|---|---|---|---|\n${rows.join('\n')}`,
    '## 事实和规则',
    `单位、名称和引用都对，却不可能是本意的：\n\n| 规则 | 级别 | 内容 |\n|---|---|---|\n${ruleLints
      .map(
        ({ code, says }) =>
          `| [${code}](${code}.md) | ${SEVERITIES[says.severity]} | ${says.message.zh.replace(/\{\w+\}/g, '…')} |`,
      )
      .join('\n')}`,
    '## 抑制',
    '照录原文等情形，在前一行写明理由：YAML 中写 `# lint-disable-next-line NAM-01: 理由`，MDX 中写 `{/* lint-disable-next-line MOD-02: 理由 */}`。抑制本身也受检查：',
    `| 代码 | 内容 |\n|---|---|\n${about.join('\n')}`,
    '## 不适用的规则',
    `这种源文件不会违反、因而不检查的规则：\n\n| 规则 | 依据 | 内容 | 理由 |\n|---|---|---|---|\n${idle.join('\n')}`,
  ].join('\n\n')}\n`;
}

function generatedFrom(folder: string): string {
  return `<!-- Generated from ${folder} by scripts/generate/lint-docs.ts. -->`;
}
