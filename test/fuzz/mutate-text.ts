import iconv from 'iconv-lite';
import type { Random } from '../../benchmark/data/random.ts';
import { NUMBER_TEXTS, TEXTS } from './hostile-values.ts';

const SIGNS = [...'"\',:;[]{}#&*!|>%@`-?~\\\t\n\r，：；“”［｛　（', '\u0000', '\ufeff', '\u0085', '\u2028'];

/** A change of the text that knows its lines, numbers and signs but not what they mean. */
export function mutateText(text: string, random: Random): string {
  const lines = text.split('\n');
  const at = random.integer(0, lines.length - 1);
  const other = random.integer(0, lines.length - 1);
  const point = random.integer(0, text.length);
  const insert = (what: string) => text.slice(0, point) + what + text.slice(point);
  return random.pick([
    () => lines.toSpliced(at, 1).join('\n'),
    () => lines.toSpliced(at, 0, lines[other] ?? '').join('\n'),
    () => lines.with(at, lines[other] ?? '').join('\n'),
    () => lines.with(at, `${random.pick([' ', '\t', '\u3000', '  - '])}${lines[at]}`).join('\n'),
    () => oneOf(text, /-?\d+(\.\d+)?/g, random.pick(NUMBER_TEXTS), random),
    () => oneOf(text, /-?\d+(\.\d+)?/g, random.pick(NUMBER_TEXTS), random),
    () => oneOf(text, /[\p{L}_]{2,}/gu, random.pick(TEXTS), random),
    () => oneOf(text, /[",:[\]{}]/g, random.pick(SIGNS), random),
    () => insert(random.pick(SIGNS)),
    () => insert(random.pick(SIGNS).repeat(random.integer(2, 300))),
    () => text.slice(0, point),
    () => text.slice(point),
    () => text + text,
    () => `${random.pick(['[', '{"a":', '- ', '"', '# ', '---\n', '%YAML 1.1\n', 'sep=;\n', '\n\n'])}${text}`,
  ])();
}

/** The text with one match, any of them, replaced. */
function oneOf(text: string, pattern: RegExp, by: string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: match, index } = random.pick(found);
  return text.slice(0, index) + by + text.slice(index + match.length);
}

/** The bytes of a text, now and then with other ends of lines or in another encoding than UTF-8. */
export function encodeText(text: string, random: Random): Uint8Array {
  const ended = random.chance(0.15)
    ? text.replace(/\r?\n/g, () => random.pick(['\r\n', '\r', '\n\n', '\r\r\n', '\u2028']))
    : random.chance(0.15)
      ? text.replace(/\r?\n/g, random.pick(['\r\n', '\r']))
      : text;
  if (!random.chance(0.15)) return Buffer.from(ended);
  const encoding = random.pick(['utf8', 'utf16le', 'utf16be', 'gb18030', 'utf32le', 'latin1']);
  return iconv.encode(ended, encoding, { addBOM: random.chance(0.7) });
}

/** Bytes lost, doubled, altered or cut off, as in transfers that fail. */
export function damageBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.integer(0, Math.max(0, bytes.length - 1));
  const length = random.integer(1, random.pick([1, 8, 512]));
  const [head, piece, tail] = [bytes.slice(0, at), bytes.slice(at, at + length), bytes.slice(at + length)];
  return Buffer.concat(
    random.pick([
      () => [head, tail],
      () => [head, piece, piece, tail],
      () => [head, piece.map(byte => byte ^ (1 << random.integer(0, 7))), tail],
      () => [head, piece.map(() => random.integer(0, 255)), tail],
      () => [head, Buffer.alloc(length, random.pick([0x00, 0xff, 0x20, 0x0a])), tail],
      () => [head],
      () => [bytes, piece],
    ])(),
  );
}
