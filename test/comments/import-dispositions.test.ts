import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import exceljs, { type Worksheet } from '@protobi/exceljs';
import { beforeEach, expect, test, vi } from 'vitest';
import { runEditor } from '../cli/run.ts';
import { teaProject } from '../document/tea-standard.ts';
import { changeWord } from './filled-form.ts';
import { TEA_ROUND } from './round-of.ts';

// In the table 全文 comes first: row 1 is tea-002 (不采纳), row 2 is tea-001 (2.2, 待定).
let root = '';
let said = '';
let written = '';
beforeEach(async () => {
  root = await teaProject();
  said = '';
  written = '';
  await mkdir(join(root, 'standard/one/comments'));
  await writeFile(join(root, 'standard/one/comments/tea.yaml'), TEA_ROUND);
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    written += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(console, 'error').mockImplementation(line => {
    said += `${stripVTControlCharacters(line)}\n`;
  });
});

const data = () => readFile(join(root, 'standard/one/comments/tea.yaml'), 'utf8');

async function table(format: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const out = join(root, `table.${format}`);
  const args = ['--root', root, '--edition', 'one', '--format', format, '--out', out];
  expect(await runEditor('export', 'comments', ...args)).toBe(0);
  return readFile(out);
}

async function imported(bytes: Uint8Array, name: string): Promise<number> {
  await writeFile(join(root, name), bytes);
  return runEditor('import', 'comments', join(root, name), '--root', root, '--edition', 'one');
}

/** Fills in the table of dispositions; its columns are 序号, 章条, 意见, 单位, 处理意见, 理由, its first row is `first`. */
async function decided(fill: (sheet: Worksheet, first: number) => void): Promise<number> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await table('xlsx')).slice().buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0] as Worksheet;
  let heading = 1;
  while (sheet.getCell(heading, 5).text !== '处理意见') heading++;
  fill(sheet, heading + 1);
  return imported(new Uint8Array(await workbook.xlsx.writeBuffer()), 'decided.xlsx');
}

test('the table as it was exported changes nothing, its counts at the foot are no comments', async () => {
  expect(await imported(await table('xlsx'), 'same.xlsx')).toBe(0);
  expect(await imported(await table('docx'), 'same.docx')).toBe(0);
  expect(said).toBe('');
  expect(written).toContain('更新了 0 条意见的处理');
  expect(await data()).toBe(TEA_ROUND);
});

test('what is decided goes to the comment it is said of, and all else stays letter by letter', async () => {
  const status = await decided((sheet, first) => {
    sheet.getCell(first + 1, 5).value = '部分采纳';
    sheet.getCell(first + 1, 6).value = '按两年计算。\n资料易得。\n改动见 2.2。';
    sheet.getCell(first, 6).value = '名称另行处理。';
  });
  expect(said).toBe('');
  expect(status).toBe(0);
  expect(await data()).toBe(
    TEA_ROUND.replace(
      '    disposition: open\n',
      '    disposition: partly\n    reason: |-\n      按两年计算。\n      资料易得。\n    resolved_by:\n      change: income\n',
    ).replace('reason: 名称已经通用。', 'reason: 名称另行处理。'),
  );
  expect(written).toContain('更新了 2 条意见的处理 / dispositions updated：tea-002、tea-001');
});

test('the Word table gives the same; a reason may go, and an adopted comment without a change is named', async () => {
  const bytes = changeWord(await table('docx'), xml =>
    xml.replace('不采纳', '采纳').replace('名称已经通用。', ''),
  );
  expect(await imported(bytes, 'decided.docx')).toBe(0);
  expect(await data()).toBe(
    TEA_ROUND.replace(
      '    disposition: rejected\n    reason: 名称已经通用。\n',
      '    disposition: adopted\n',
    ),
  );
  expect(written).toContain(
    '还没有写明由哪处改动落实（resolved_by）/ no resolving change named yet：tea-002',
  );
});

test('a comment that is rejected after all is resolved by no change', async () => {
  const adopted = TEA_ROUND.replace(
    'disposition: open',
    'disposition: adopted # 已定\n    resolved_by: { change: income }',
  );
  await writeFile(join(root, 'standard/one/comments/tea.yaml'), adopted);
  await decided((sheet, first) => {
    expect(sheet.getCell(first + 1, 6).text).toBe('改动见 2.2。');
    sheet.getCell(first + 1, 5).value = '不采纳';
    sheet.getCell(first + 1, 6).value = '太繁琐。';
  });
  expect(said).toBe('');
  expect(await data()).toBe(
    TEA_ROUND.replace('disposition: open', 'disposition: rejected # 已定\n    reason: 太繁琐。'),
  );
});

test('what cannot be placed or is no decision is refused with its row, and nothing is written', async () => {
  const status = await decided((sheet, first) => {
    sheet.getCell(first, 3).value = '改写过的意见。';
    sheet.getCell(first + 1, 5).value = '同意';
    sheet.insertRow(first + 2, ['3', '2.1', '新的意见。', '茶社丙（虚构）', '不采纳', '']);
    sheet.insertRow(first + 3, ['4', '2.1', '又一条。', '茶社丙（虚构）', '采纳', '改动见 9.9。']);
  });
  expect(status).toBe(1);
  expect(await data()).toBe(TEA_ROUND);
  const heads = said.split('\n').filter(line => line.includes(' error '));
  expect(heads.map(line => line.replace(/^\S+ 汇总处理表!([A-Z])\d+ error /, '$1 '))).toEqual([
    'E form-disposition-unknown',
    'E form-reason-missing',
    'E form-resolution-unknown',
    'A form-comment-unknown',
    'A form-comment-unknown',
    'A form-comment-unknown',
  ]);
  expect(said).toContain('的处理意见“同意”不能识别。写作：采纳、部分采纳、不采纳、待定。');
  expect(said).toContain('写明“改动见 9.9”，本版没有这一条');
});
