import type { Bilingual, Problem } from '@zhunsheng/language';
import { sourceProblem } from '../diagnostic/source-problems.ts';

/** `text` is undefined when the bytes are no text; byte order marks are removed. */
export interface DecodedText {
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** Of what encoding the bytes are; undefined when they are no text. */
export interface TextEncoding {
  readonly encoding: string | undefined;
  readonly problems: readonly Problem[];
}

/** So many bytes are decoded at a time: a file of many declarations never stands in memory as one text. */
const PIECE = 1 << 20;

/** Reads UTF-8, UTF-16 with a byte order mark, and GB 18030 (with GBK and GB 2312 in it), which is said in an info. */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const { encoding, problems } = textEncoding(bytes, file);
  return { text: encoding && new TextDecoder(encoding).decode(bytes), problems };
}

/** The same for `textPieces`: decodes everything once to be sure of the encoding, and keeps nothing of it. */
export function textEncoding(bytes: Uint8Array, file: string): TextEncoding {
  if (bytes.length === 0) return refused(sourceProblem('file-empty', { file }));
  const binary = binaryKind(bytes);
  if (binary) return refused(sourceProblem('file-binary', { file }, binary));
  const unicode = unicodeOf(bytes);
  const found = examine(bytes, unicode);
  if (found === undefined) return gb18030(bytes, file);
  if (found.nul) return refused(sourceProblem('file-binary', { file }, UNKNOWN_BINARY));
  if (found.blank) return refused(sourceProblem('file-empty', { file }));
  return { encoding: unicode, problems: [] };
}

/** The text of bytes whose encoding is known, piece by piece; a piece may end anywhere but within a character. */
export function* textPieces(bytes: Uint8Array, encoding: string, fatal = false): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  for (let start = 0; start < bytes.length; start += PIECE) {
    const end = start + PIECE;
    yield decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
  }
}

function unicodeOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

interface Content {
  readonly nul: boolean;
  readonly blank: boolean;
  /** Control and private-use characters, as no text has them. */
  readonly odd: boolean;
}

/** Undefined when the bytes are not of the encoding. */
function examine(bytes: Uint8Array, encoding: string): Content | undefined {
  let [nul, blank, odd] = [false, true, false];
  try {
    for (const piece of textPieces(bytes, encoding, true)) {
      nul ||= piece.includes('\0');
      blank &&= piece.trim() === '';
      odd ||= encoding === 'gb18030' && /[^\P{C}\t\n\r]/u.test(piece);
    }
  } catch {
    return undefined;
  }
  return { nul, blank, odd };
}

function gb18030(bytes: Uint8Array, file: string): TextEncoding {
  if (bytes.includes(0)) return refused(sourceProblem('file-binary', { file }, UNKNOWN_BINARY));
  const found = examine(bytes, 'gb18030');
  // Nearly every byte sequence is valid GB 18030; control and private-use characters tell that it was not meant.
  if (!found || found.odd) {
    return refused(sourceProblem('file-encoding', { file }, { byte: firstInvalidByte(bytes) + 1 }));
  }
  return { encoding: 'gb18030', problems: [sourceProblem('file-read-as-gb18030', { file })] };
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
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let start = 0; start < bytes.length; start += PIECE)
      decoder.decode(bytes.subarray(start, start + PIECE), { stream: true });
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

function refused(problem: Problem): TextEncoding {
  return { encoding: undefined, problems: [problem] };
}
