import type { Bilingual, Problem } from '@zhunsheng/language';
import type { ProjectChapter } from '../compose-project.ts';
import type { RowClause } from './row-clause.ts';

/** The report that stands in the project. */
export const REPORT_FILE = 'init-report.md';

const KINDS: Readonly<Record<RowClause['kind'], Bilingual>> = {
  limit: { zh: '已提出规则', en: 'rule proposed' },
  statement: { zh: '由评估人员判断', en: 'for an assessor' },
  unread: { zh: '待编辑', en: 'for the editor' },
};

/** What was made of each row, in Markdown: what could not be read, what was assumed, and what lint still finds. */
export function initReport(
  clauses: readonly RowClause[],
  chapters: readonly ProjectChapter[],
  open: readonly Problem[],
): string {
  const unread = clauses.filter(({ kind }) => kind === 'unread');
  return `# 由表格建立的项目 · The project made of the table

${clauses.length} 条：${countOf(clauses, 'limit')} 条已提出规则，${countOf(clauses, 'statement')} 条由评估人员判断，${unread.length} 条待编辑。
${clauses.length} clauses: ${countOf(clauses, 'limit')} with a rule, ${countOf(clauses, 'statement')} for an assessor to judge, ${unread.length} for the editor.

规则、字段和用例都是由条文提出的，不是定论：请逐条核对，看过之后删去文件开头的说明。
Rules, fields and cases were proposed from the sentences and are no conclusion: look at each, then delete the remarks at the top of its file.

| 原编号 No. | 条款 Clause | 标识 Id | 结果 Result | 请核对 To look at |
|---|---|---|---|---|
${clauses.map(clauseRow).join('\n')}

## 还要做的 · What is left

- 标识由原编号得出（${clauses[0]?.id}）。标识永久不变，请在第一次发布之前改成有意义的：文件名、\`id\`、\`standard.yaml\`、用例一起改。
  Ids are made of the numbers of the table. They are permanent: give them names before the first edition is published, in the file name, \`id\`, \`standard.yaml\` and cases alike.
- 章（${chapters.map(({ title }) => title.zh).join('、')}）的编号由 \`standard.yaml\` 中的顺序算出，与原编号不一定相同。
  Numbers of chapters are computed from their order and may differ from those of the table.
- 英文的标题和摘要写着 To be translated。
  English titles and summaries say To be translated.
${openList(open)}`;
}

function countOf(clauses: readonly RowClause[], kind: RowClause['kind']): number {
  return clauses.filter(one => one.kind === kind).length;
}

function clauseRow({ row, id, kind, notes }: RowClause): string {
  const { zh, en } = KINDS[kind];
  const said = notes.map(note => `${note.zh} / ${note.en}`).join('<br>');
  return `| ${[row.number, row.title, `\`${id}\``, `${zh} / ${en}`, said].map(inCell).join(' | ')} |`;
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function openList(open: readonly Problem[]): string {
  const errors = open.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return '- `zhunsheng lint` 没有错误。\n  `zhunsheng lint` finds no error.\n';
  const lines = errors.map(
    ({ message, location }) => `  - ${placeOf(location.file)}${message.zh} / ${message.en}`,
  );
  return `- \`zhunsheng lint\` 还有 ${errors.length} 处错误，由编辑改正：\n  \`zhunsheng lint\` still finds ${errors.length} errors, which are for the editor:\n${lines.join('\n')}\n`;
}

function placeOf(file: string | undefined): string {
  const name = file?.split(/[\\/]/).at(-1);
  return name ? `\`${name}\` ` : '';
}
