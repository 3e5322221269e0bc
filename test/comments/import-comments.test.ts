import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Worksheet } from '@protobi/exceljs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { runEditor } from '../cli/run.ts';
import { teaProject } from '../document/tea-standard.ts';
import { ROOT } from '../edition.ts';
import { changeWord, fillWord, fillWorkbook } from './filled-form.ts';
import { TEA_ROUND } from './round-of.ts';

// The tea standard: 第1章 总则, 1.1 对象, 1.2 时间, 第2章 茶园, 2.1 organic, 2.2 income, 附录A 限值.
let root = '';
let said = '';
beforeEach(async () => {
  root = await teaProject();
  said = '';
  await mkdir(join(root, 'standard/one/comments'));
  await writeFile(join(root, 'standard/one/comments/tea.yaml'), TEA_ROUND);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(console, 'error').mockImplementation(line => {
    said += `${line}\n`;
  });
});

const path = (name: string) => join(root, name);
const data = () => readFile(path('standard/one/comments/tea.yaml'), 'utf8');

async function blank(format: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const args = [
    '--root',
    root,
    '--edition',
    'one',
    '--blank',
    '--format',
    format,
    '--out',
    path(`b.${format}`),
  ];
  expect(await runEditor('export', 'comments', ...args)).toBe(0);
  return readFile(path(`b.${format}`));
}

async function imported(bytes: Uint8Array, name: string): Promise<number> {
  await writeFile(path(name), bytes);
  return runEditor('import', 'comments', path(name), '--root', root, '--edition', 'one');
}

async function workbook(fill: (sheet: Worksheet) => void): Promise<number> {
  const filled = (sheet: Worksheet) => {
    sheet.getCell('C4').value = '茶社丙（虚构）';
    sheet.getCell('C5').value = '2026年1月20日';
    fill(sheet);
  };
  return imported(await fillWorkbook(await blank('xlsx'), filled), 'form.xlsx');
}

const ADDED = `  - id: tea-003
    about: clause:income
    text: 年份不清楚。
    wording: 按上年计算。
    from: 茶社丙（虚构）
    date: 2026-01-20
    disposition: open
  - id: tea-004
    about: standard
    text: 可以更短。
    from: 茶社丙（虚构）
    date: 2026-01-20
    disposition: open
`;

/** The command in a process of its own; resolves to its exit status and what it said. */
async function inProcess(name: string): Promise<{ status: number | null; said: string }> {
  const args = ['import', 'comments', path(name), '--root', root, '--edition', 'one'];
  const command = join(ROOT, 'packages/zhunsheng/zhunsheng.js');
  const child = spawn(process.execPath, [command, ...args], { cwd: ROOT });
  let said = '';
  child.stderr.on('data', chunk => {
    said += chunk;
  });
  const status = await new Promise<number | null>(resolve => child.on('close', resolve));
  return { status, said };
}

async function form(name: string, text: string): Promise<void> {
  const filled = (sheet: Worksheet) => {
    sheet.getCell('C4').value = '茶社丙（虚构）';
    sheet.getCell('C5').value = '2026年1月20日';
    sheet.getCell('B7').value = '2.2';
    sheet.getCell('C7').value = text;
  };
  await rm(path('b.xlsx'), { force: true });
  await writeFile(path(name), await fillWorkbook(await blank('xlsx'), filled));
}

describe('two imports at once', () => {
  test('each comment is in, or its import says that another is at work', async () => {
    const names = ['一', '二', '三'];
    for (const name of names) await form(`${name}.xlsx`, `意见${name}`);
    const outcomes = await Promise.all(names.map(name => inProcess(`${name}.xlsx`)));
    const merged = await data();
    for (const [index, { status, said }] of outcomes.entries()) {
      expect([0, 64]).toContain(status);
      if (status === 64) expect(said).toContain('另一个程序');
      expect(merged.includes(`意见${names[index]}`)).toBe(status === 0);
    }
    expect(outcomes.some(({ status }) => status === 0)).toBe(true);
  });

  test('a lock of a process that has ended is taken over, one of a process at work is not', async () => {
    await form('form.xlsx', '意见');
    const lock = path('.zhunsheng.lock');
    const host = hostname().replace(/[^A-Za-z0-9]/g, '') || 'host';
    await writeFile(lock, JSON.stringify({ host, pid: process.pid }));
    expect(await inProcess('form.xlsx')).toMatchObject({ status: 64, said: expect.stringContaining(lock) });
    expect(await data()).toBe(TEA_ROUND);
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await writeFile(lock, JSON.stringify({ host, pid }));
    expect((await inProcess('form.xlsx')).status).toBe(0);
    expect(await readdir(root)).not.toContain('.zhunsheng.lock');
  });
});

describe('import comments', () => {
  test('a workbook goes behind what is there, which stays letter by letter', async () => {
    const status = await workbook(sheet => {
      sheet.getCell('B7').value = '2.2';
      sheet.getCell('C7').value = '年份不清楚。';
      sheet.getCell('D7').value = '按上年计算。';
      sheet.getCell('B10').value = '全文';
      sheet.getCell('C10').value = '可以更短。';
    });
    expect(said).toBe('');
    expect(status).toBe(0);
    expect(await data()).toBe(TEA_ROUND + ADDED);
  });

  test('a Word file gives the same', async () => {
    const filled = fillWord(await blank('docx'), [
      '茶社丙（虚构）',
      '2026-1-20',
      '2.2',
      '年份不清楚。',
      '按上年计算。',
      '全文',
      '可以更短。',
    ]);
    expect(await imported(filled, 'form.docx')).toBe(0);
    expect(await data()).toBe(TEA_ROUND + ADDED);
  });

  test('goes into an empty list, too', async () => {
    await writeFile(
      path('standard/one/comments/tea.yaml'),
      `${TEA_ROUND.split('comments:')[0]}comments: [] # 还没有\n`,
    );
    await workbook(sheet => {
      sheet.getCell('B7').value = '第 2 章';
      sheet.getCell('C7').value = '两行\n意见：真的';
    });
    expect(said).toBe('');
    expect(await data()).toContain(
      'about: chapter:garden\n    text: |-\n      两行\n      意见：真的\n    from: 茶社丙（虚构）',
    );
  });

  test.each([
    ['2.1 有机', 'clause:organic'],
    ['organic', 'clause:organic'],
    ['附录 A', 'annex:limits'],
    ['３.1', undefined],
    ['第１章', 'chapter:general'],
    ['表A.2', 'table:limit-table'],
    ['前言', 'foreword'],
  ])('knows the part %s', async (written, about) => {
    const status = await workbook(sheet => {
      sheet.getCell('B7').value = written;
      sheet.getCell('C7').value = '意见。';
    });
    expect(status).toBe(about ? 0 : 1);
    if (about) expect(await data()).toContain(`about: ${about}`);
  });

  test('columns are known by their headings, wherever they stand; dates may be dates', async () => {
    const status = await workbook(sheet => {
      sheet.getCell('A6').value = '意见内容';
      sheet.getCell('B6').value = '提出单位';
      sheet.getCell('C6').value = '填写日期';
      sheet.getCell('D6').value = '章条号';
      sheet.getRow(7).values = ['说不清。', '茶社丁（虚构）', new Date(Date.UTC(2026, 0, 15)), 2];
      for (let row = 8; row <= 36; row++) sheet.getCell(row, 1).value = null;
    });
    expect(said).toBe('');
    expect(status).toBe(0);
    expect(await data()).toContain(
      'about: chapter:garden\n    text: 说不清。\n    from: 茶社丁（虚构）\n    date: 2026-01-15\n',
    );
  });

  test('says all that is wrong with its place, and writes nothing', async () => {
    const status = await workbook(sheet => {
      sheet.getCell('C5').value = '2026-02-30';
      sheet.getCell('E6').value = '联系电话';
      sheet.getRow(7).values = [1, '9.9', '没有这一条。'];
      sheet.getRow(8).values = [2, '2.2', ''];
      sheet.getRow(9).values = [3, '2.2', '好。', '', '电话'];
      sheet.getRow(10).values = [4, '2.2', '好。'];
      sheet.getCell('C11').value = { formula: '1+1', result: 2 };
      sheet.mergeCells('C12:C13');
    });
    expect(status).toBe(1);
    expect(await data()).toBe(TEA_ROUND);
    const heads = said
      .split('\n')
      .map(line => stripVTControlCharacters(line))
      .filter(line => line.includes(' error form-'))
      .map(line => line.slice(line.indexOf(' ') + 1));
    expect(heads).toEqual([
      '征求意见表!C12 error form-merged',
      'error form-date',
      '征求意见表!B7 error form-part-unknown',
      '征求意见表!A8 error form-row-incomplete',
      '征求意见表!A11 error form-row-incomplete',
      '征求意见表!E9 error form-column-unknown',
      '征求意见表!C11 error form-formula',
    ]);
    for (const words of [
      'C12:C13',
      '“9.9”',
      '2026-02-30',
      '第 8 行没有填写“意见内容”',
      '“联系电话”',
      '第 11 行的“意见内容”是公式',
    ])
      expect(said).toContain(words);
  });

  test('refuses what is there already and what stands twice in the form', async () => {
    const status = await workbook(sheet => {
      sheet.getCell('C4').value = '茶社甲 （虚构）';
      sheet.getRow(7).values = [1, '2.2', '收入应按 三年计算。'];
      sheet.getRow(8).values = [2, '2.1', '有机难。'];
      sheet.getRow(9).values = [3, 'organic', '有机难。'];
    });
    expect(status).toBe(1);
    expect(said).toContain('工作表“征求意见表”第 7 行的意见与已收录的 tea-001 相同');
    expect(said).toContain('第 9 行的意见与工作表“征求意见表”第 8 行相同');
    expect(await data()).toBe(TEA_ROUND);
  });

  test('says once that the unit is missing', async () => {
    await workbook(sheet => {
      sheet.getCell('C4').value = null;
      sheet.getRow(7).values = [1, '2.2', '甲。'];
      sheet.getRow(8).values = [2, '2.2', '乙。'];
    });
    expect(said.match(/没有填写/g)).toHaveLength(1);
    expect(said).toContain('没有填写“提出单位”');
  });

  test('takes no 2.1 that may have been 2.10 …', async () => {
    const chapters = Array.from({ length: 9 }, (_, index) => `\n## 题${index}\n\n茶园应当有茶。\n`).join('');
    const prose = path('standard/one/01-general.mdx');
    await writeFile(prose, (await readFile(prose, 'utf8')) + chapters);
    await workbook(sheet => {
      sheet.getRow(7).values = [1, 1.1, '甲。'];
    });
    expect(said).toContain('不知道是 1.1 还是 1.10');
  });

  test('merged cells of a Word table and unread files are refused', async () => {
    const word = await blank('docx');
    const merged = changeWord(fillWord(word, ['甲', '2026-01-20', '2.2', '甲。']), xml =>
      xml.replace(/(.*)<w:tcPr>/s, '$1<w:tcPr><w:gridSpan w:val="2"/>'),
    );
    expect(await imported(merged, 'merged.docx')).toBe(1);
    expect(said).toContain('第 2 个表格第 9 行有合并的单元格（D9:E9）');
    for (const [name, bytes, reason] of [
      ['empty.docx', new Uint8Array(), '文件是空的'],
      ['text.docx', new TextEncoder().encode('hello'), '不是 .docx 或 .xlsx 文件'],
      ['cut.docx', word.subarray(0, 3000), '已损坏或不完整'],
      ['cut.xlsx', (await blank('xlsx')).subarray(0, 3000), '已损坏或不完整'],
    ] as const) {
      expect(await imported(bytes, name)).toBe(1);
      expect(said).toContain(reason);
    }
    expect(await imported(word, 'blank.docx')).toBe(1);
    expect(said).toContain('blank.docx 的意见表没有填写');
    expect(await data()).toBe(TEA_ROUND);
    expect(await readdir(path('standard/one/comments'))).toEqual(['tea.yaml']);
  });

  test('text that a tracked change deletes is no text', async () => {
    const filled = changeWord(fillWord(await blank('docx'), ['甲', '2026-01-20', '2.2', '留下。']), xml =>
      xml.replace(
        '<w:r><w:t xml:space="preserve">留下。</w:t></w:r>',
        '<w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t>加上</w:t></w:r></w:ins><w:r><w:t>留下。</w:t></w:r>',
      ),
    );
    expect(await imported(filled, 'tracked.docx')).toBe(0);
    expect(await data()).toContain('text: 加上留下。\n');
  });
});

test('export comments gives the same bytes each time, with the counts at the foot', async () => {
  for (const format of ['docx', 'xlsx']) {
    const write = async (name: string) => {
      const args = ['--root', root, '--edition', 'one', '--format', format, '--out', path(name)];
      expect(await runEditor('export', 'comments', ...args)).toBe(0);
      return readFile(path(name));
    };
    expect((await write('a')).equals(await write('b'))).toBe(true);
    await expect(write('a')).rejects.toThrow('--force');
    for (const name of ['a', 'b']) await rm(path(name));
  }
});
