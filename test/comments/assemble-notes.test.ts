import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConsultation } from '../../packages/workshop/comments/read-consultation.ts';
import { assembleNotes } from '../../packages/workshop/export/notes/assemble-notes.ts';
import { notesWord } from '../../packages/workshop/export/notes/notes-word.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { teaProject } from '../document/tea-standard.ts';
import { readPackage } from '../export/docx/word-file.ts';
import { TEA_ROUND } from './round-of.ts';

/** The notes on the tea standard, by chapter as lines; the rows of tables are joined by a bar. */
async function notes(round?: string) {
  const root = await teaProject();
  if (round !== undefined) {
    await mkdir(join(root, 'standard/one/comments'));
    await writeFile(join(root, 'standard/one/comments/tea.yaml'), round);
  }
  const { consultation, problems } = await readConsultation(openProject(root), 'one');
  if (!consultation) throw new Error(JSON.stringify(problems));
  const document = assembleNotes(consultation);
  const lines = (title: string) =>
    document.chapters
      .find(chapter => chapter.title === title)
      ?.blocks.flatMap(block =>
        block.kind === 'table' ? block.rows.map(row => row.join('|')) : [block.text],
      );
  return { document, lines };
}

const DISAGREEMENT = '重大分歧意见的处理经过和依据';

test('the chapters are the conventional ones, in their order', async () => {
  const { document } = await notes();
  expect(document.chapters.map(({ title }) => title)).toEqual([
    '工作简况',
    '编制原则和主要内容的确定依据',
    '主要试验（或验证）的分析、技术经济论证和预期的经济效果',
    '与国际、国内同类标准水平的对比情况',
    '与有关的现行法律、法规和强制性标准的关系',
    DISAGREEMENT,
    '标准性质的建议',
    '贯彻标准的要求和措施建议',
    '废止现行有关标准的建议',
    '其他应予说明的事项',
  ]);
});

test('what the data do not say is marked, never made up', async () => {
  const { lines } = await notes();
  expect(lines('标准性质的建议')).toEqual(['【待编写：作为强制性标准或推荐性标准的建议；团体标准不适用】']);
  expect(lines(DISAGREEMENT)).toEqual(['【待编写：征求意见的经过，重大分歧意见的处理经过和依据】']);
  expect(lines('与有关的现行法律、法规和强制性标准的关系')).toEqual([
    '本文件参考的文件：茶园收入年鉴；茶书。',
    '【待编写：与现行法律、法规、强制性标准和相关标准是否协调】',
  ]);
});

test('disagreement is what was not adopted, with the counts; an example does not pass for a consultation', async () => {
  const adopted = TEA_ROUND.replace(
    'disposition: open',
    'disposition: adopted\n    resolved_by: { commit: 0a1b2c3 }',
  );
  expect((await notes(adopted)).lines(DISAGREEMENT)).toEqual([
    '茶园征求意见',
    '2026-01-05 至 2026-02-05 征求意见。发送“征求意见稿”的单位数：5 个，收到“征求意见稿”后，回函的单位数：3 个，收到“征求意见稿”后，回函并有建议或意见的单位数：2 个，没有回函的单位数：2 个。共 2 条意见：采纳 1 条，部分采纳 0 条，不采纳 1 条，待定 0 条。',
    '没有全部采纳的意见：',
    '全文|名称太长。\n建议改为：茶园|茶社乙（虚构）|不采纳|名称已经通用。',
  ]);
  const example =
    (await notes(adopted.replace('period:', 'example: true\nperiod:'))).lines(DISAGREEMENT) ?? [];
  expect(example.at(-1)).toContain('【待编写');
  expect(example[1]).toContain('虚构');
});

test('the Word file highlights what is to be written', async () => {
  const { document } = await notes();
  const xml = JSON.stringify(readPackage(await notesWord(document)).get('word/document.xml'));
  const todos = document.chapters.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'todo'));
  expect(todos.length).toBeGreaterThan(9);
  expect(xml.match(/"w:highlight"/g)).toHaveLength(todos.length);
});
