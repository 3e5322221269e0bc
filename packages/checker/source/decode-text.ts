import type { Bilingual, Problem } from '@zhunsheng/language';
import { sourceProblem } from '../diagnostic/source-problems.ts';

/** `text` is undefined when the bytes are no text; byte order marks are removed. */
export interface DecodedText {
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** Reads UTF-8, UTF-16 with a byte order mark, and GB 18030 (with GBK and GB 2312 in it), which is said in an info. */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  if (bytes.length === 0) return refused(sourceProblem('file-empty', { file }));
  const binary = binaryKind(bytes);
  if (binary) return refused(sourceProblem('file-binary', { file }, binary));
  const text = decodeUnicode(bytes);
  if (text === undefined) return decodeGb18030(bytes, file);
  if (text.includes('\0')) return refused(sourceProblem('file-binary', { file }, UNKNOWN_BINARY));
  if (text.trim() === '') return refused(sourceProblem('file-empty', { file }));
  return { text, problems: [] };
}

function decodeUnicode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  return decode(bytes, 'utf-8');
}

function decodeGb18030(bytes: Uint8Array, file: string): DecodedText {
  if (bytes.includes(0)) return refused(sourceProblem('file-binary', { file }, UNKNOWN_BINARY));
  const text = decode(bytes, 'gb18030');
  // Nearly every byte sequence is valid GB 18030; control and private-use characters tell that it was not meant.
  if (text === undefined || /[^\P{C}\t\n\r]/u.test(text)) {
    return refused(sourceProblem('file-encoding', { file }, { byte: firstInvalidByte(bytes) + 1 }));
  }
  return { text, problems: [sourceProblem('file-read-as-gb18030', { file })] };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where valid UTF-8 ends, by bisection: a prefix is valid exactly when it ends at or before the first wrong byte. */
function firstInvalidByte(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isPrefixOfUtf8(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function isPrefixOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

type BinaryKind = Record<'kind' | 'advice', Bilingual>;

const UNKNOWN_BINARY: BinaryKind = {
  kind: { zh: '二进制文件', en: 'binary data' },
  advice: { zh: '请核对是否选错了文件', en: 'Check that this is the right file' },
};

const SIGNATURES: readonly (BinaryKind & { bytes: readonly number[] })[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    kind: { zh: 'Excel 工作簿或压缩文件', en: 'an Excel workbook or an archive' },
    advice: {
      zh: '如果是 Excel 表，请把扩展名改为 .xlsx；压缩文件请先解压',
      en: 'Name an Excel workbook .xlsx; unpack an archive first',
    },
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    kind: { zh: '旧版 Office 文件', en: 'an old Office file' },
    advice: { zh: '请在 Excel 中另存为 .xlsx', en: 'Save it as .xlsx in Excel' },
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    kind: { zh: 'PDF 文件', en: 'a PDF file' },
    advice: {
      zh: '请用数据文件（.xlsx、.yaml、.json、.csv）申报',
      en: 'Give a data file (.xlsx, .yaml, .json, .csv)',
    },
  },
];

function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  const found = SIGNATURES.find(signature => signature.bytes.every((byte, index) => bytes[index] === byte));
  return found && { kind: found.kind, advice: found.advice };
}

function refused(problem: Problem): DecodedText {
  return { text: undefined, problems: [problem] };
}
