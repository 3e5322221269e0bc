import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from '../../packages/checker/source/decode-text.ts';
import { problemLine } from '../validate/problem-lines.ts';

const problems = (bytes: Uint8Array) => decodeText(bytes, 'a').problems.map(problemLine);

test.each(['utf8', 'utf16le', 'utf16be'])('%s with a byte order mark is read without it', encoding => {
  expect(decodeText(iconv.encode('企业：甲𠮷', encoding, { addBOM: true }), 'a')).toEqual({
    text: '企业：甲𠮷',
    problems: [],
  });
});

test('GBK text is read, and said to be', () => {
  const bytes = iconv.encode('企业名称,值', 'gbk');
  expect(decodeText(bytes, 'a').text).toBe('企业名称,值');
  expect(problems(bytes)).toEqual([
    'info file-read-as-gb18030 -: 文件不是 UTF-8 编码，已按 GB 18030（GBK）读取 / 如果文字显示为乱码，请另存为 UTF-8 编码再检查',
  ]);
});

test('bytes of no known encoding are refused with the first wrong one', () => {
  expect(problems(new Uint8Array([0x61, 0xe4, 0xbc, 0x81, 0xff, 0x0a]))).toEqual([
    'error file-encoding -: 文字编码无法识别：既不是 UTF-8 也不是 GB 18030（第 5 个字节起） / 请另存为 UTF-8 编码',
  ]);
});

test.each([
  [[], 'error file-empty -: 文件是空的'],
  [[0xef, 0xbb, 0xbf], 'error file-empty -: 文件是空的'],
  [[0x20, 0x0a], 'error file-empty -: 文件是空的'],
  [[0x61, 0, 0x62], 'error file-binary -: 不是文本文件，而是二进制文件 / 请核对是否选错了文件'],
  [[0xff, 0, 0x62], 'error file-binary -: 不是文本文件，而是二进制文件'],
  [[0x50, 0x4b, 3, 4, 0], 'error file-binary -: 不是文本文件，而是Excel 工作簿或压缩文件'],
])('the bytes %j are refused', (bytes, expected) => {
  expect(problems(new Uint8Array(bytes))).toEqual([expect.stringContaining(expected)]);
});
