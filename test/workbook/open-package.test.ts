import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LIMITS } from '../../packages/checker/workbook/ooxml/open-package.ts';
import { readWorkbook } from '../../packages/checker/workbook/read-workbook.ts';
import { writeTemplate } from '../../packages/checker/workbook/write-template.ts';
import { dictionary2024 } from './dictionary-2024.ts';
import { read } from './fill.ts';

const MEGABYTE = 1_000_000;
const template = await writeTemplate(dictionary2024);

async function refusal(bytes: Uint8Array): Promise<string> {
  const [located] = await readWorkbook(bytes, 'x.xlsx', dictionary2024);
  expect(located?.data).toBeUndefined();
  expect(located?.problems).toHaveLength(1);
  return `${located?.problems[0]?.code}: ${located?.problems[0]?.message.zh}`;
}

/** Writes `value` into a field of every entry of a zip's central directory. */
function forge(zip: Uint8Array, field: number, value: number): Uint8Array {
  const forged = zip.slice();
  const view = new DataView(forged.buffer);
  for (let position = 0; position < forged.length - 46; position++) {
    if (view.getUint32(position, true) === 0x02014b50) view.setUint32(position + field, value, true);
  }
  return forged;
}

test('200 MB are refused by their size, unread', async () => {
  expect(await refusal(new Uint8Array(200 * MEGABYTE))).toBe(
    'workbook-too-large: 文件有 200 MB，超过 10 MB 的上限，没有读取',
  );
});

test('a zip that unpacks beyond the limit is refused by its directory', async () => {
  const zip = zipSync({
    'xl/workbook.xml': new Uint8Array(40 * MEGABYTE),
    'xl/a.xml': new Uint8Array(40 * MEGABYTE),
  });
  expect(await refusal(zip)).toBe(
    'workbook-expands-too-much: 文件解压后约 80 MB，超过 64 MB 的上限，没有读取',
  );
});

test('a part that is compressed beyond the limit is refused', async () => {
  expect(await refusal(zipSync({ 'xl/workbook.xml': new Uint8Array(20 * MEGABYTE) }))).toMatch(
    /^workbook-suspicious-compression: 文件中“xl\/workbook.xml”的压缩率异常/,
  );
});

test('a bomb that lies about its size is stopped while it is unpacked', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(200 * MEGABYTE) });
  expect(await refusal(forge(bomb, 24, 1000))).toMatch(/^workbook-suspicious-compression/);
});

test('a part that is shorter than it says is damage', async () => {
  const zip = zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<workbook/>') });
  expect(await refusal(forge(zip, 24, 50_000))).toMatch(/^workbook-damaged/);
});

test('more parts than the limit are refused', async () => {
  const parts = Object.fromEntries(
    Array.from({ length: 1001 }, (_, index) => [`p${index}`, new Uint8Array()]),
  );
  expect(await refusal(zipSync(parts))).toBe(
    'workbook-too-many-parts: 文件由 1001 个部分组成，超过 1000 个的上限，没有读取',
  );
});

test('the limits leave room for a filled template', () => {
  expect(template.length).toBeLessThan(LIMITS.bytes / 100);
});

test('an old .xls and an encrypted workbook are told apart', async () => {
  const ole = new Uint8Array(2048);
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(await refusal(ole)).toMatch(/^workbook-old-format/);
  [...'EncryptedPackage'].forEach((letter, index) => {
    ole[1024 + index * 2] = letter.charCodeAt(0);
  });
  expect(await refusal(ole)).toMatch(/^workbook-encrypted/);
  expect(await refusal(forge(template, 8, 0x0001_0801))).toMatch(/^workbook-(encrypted|damaged)/);
});

test('what is no workbook is said to be none', async () => {
  expect(await refusal(new Uint8Array())).toBe('workbook-empty-file: 文件是空的');
  expect(await refusal(new TextEncoder().encode('企业名称,代码'))).toBe(
    'workbook-not-a-workbook: 这不是 Excel 工作簿（.xlsx）',
  );
  expect(await refusal(zipSync({ 'readme.txt': new Uint8Array(3) }))).toMatch(/^workbook-not-a-workbook/);
});

test('a file cut off at any place is damage, never a stack trace', async () => {
  for (let length = 4; length < template.length; length += 4999) {
    expect(await refusal(template.slice(0, length))).toMatch(/^workbook-damaged/);
  }
});

test('a document type is refused, so that no entity is ever resolved', async () => {
  const bomb =
    '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><workbook>&a;&b;</workbook>';
  expect(await refusal(zipSync({ 'xl/workbook.xml': new TextEncoder().encode(bomb) }))).toMatch(
    /^workbook-damaged/,
  );
});

test('merges over whole sheets cost nothing and are said', async () => {
  const parts = unzipSync(template);
  const form = 'xl/worksheets/sheet3.xml';
  const merge = '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
  const xml = strFromU8(parts[form] as Uint8Array).replace('</sheetData>', merge);
  const located = await read(zipSync({ ...parts, [form]: strToU8(xml) }));
  expect(located.problems[0]).toMatchObject({
    code: 'workbook-merged-cells',
    location: { sheet: '申报表', cell: 'C6' },
  });
});

test('more merged areas than the limit are refused', async () => {
  const parts = unzipSync(template);
  const form = 'xl/worksheets/sheet3.xml';
  const merge = `</sheetData><mergeCells>${'<mergeCell ref="G1:H2"/>'.repeat(1001)}</mergeCells>`;
  const xml = strFromU8(parts[form] as Uint8Array).replace('</sheetData>', merge);
  expect(await refusal(zipSync({ ...parts, [form]: strToU8(xml) }))).toMatch(/^workbook-too-many-merges/);
});

test('macros are ignored, and said', async () => {
  const parts = unzipSync(template);
  const rels = 'xl/_rels/workbook.xml.rels';
  const macro =
    '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>';
  const xml = strFromU8(parts[rels] as Uint8Array).replace('</Relationships>', macro);
  const located = await read(
    zipSync({ ...parts, [rels]: strToU8(xml), 'xl/vbaProject.bin': new Uint8Array(9) }),
  );
  expect(located.problems[0]).toMatchObject({ code: 'workbook-macros', severity: 'info' });
  expect(located.data).toEqual({ edition: '2024' });
});
