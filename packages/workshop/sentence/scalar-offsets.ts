import type { Scalar } from 'yaml';

/** Where each character of a YAML scalar's value stands in the file; one more entry for the end of the value. */
export function scalarOffsets(source: string, scalar: Scalar<string>): readonly number[] {
  const [start, end] = scalar.range ?? [0, 0, 0];
  const style = scalar.type ?? 'PLAIN';
  const quoted = style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE';
  const block = style === 'BLOCK_FOLDED' || style === 'BLOCK_LITERAL';
  let at = block ? source.indexOf('\n', start) + 1 : quoted ? start + 1 : start;
  const offsets: number[] = [];
  for (let index = 0; index < scalar.value.length; ) {
    const wanted = scalar.value[index] as string;
    at = skipToValue(source, at, end, wanted, style);
    const [length, units] = written(source, at, style);
    for (let unit = 0; unit < units; unit++) offsets.push(at);
    at += length;
    index += units;
  }
  return [...offsets, at];
}

/** Skips line breaks, indentation and continuation marks that are no part of the value. */
function skipToValue(source: string, from: number, end: number, wanted: string, style: string): number {
  let at = from;
  while (at < end && source[at] !== wanted) {
    if (style === 'QUOTE_DOUBLE' && source[at] === '\\' && source[at + 1] !== '\n') break;
    if (/\s/.test(wanted) && /^[ \t]*\r?\n/.test(source.slice(at, end))) break;
    if (!/[\s\\]/.test(source[at] as string)) break;
    at++;
  }
  return at;
}

/** How many characters of the file make how many of the value at `at`. */
function written(source: string, at: number, style: string): [length: number, units: number] {
  if (style === 'QUOTE_SINGLE' && source.startsWith("''", at)) return [2, 1];
  if (style !== 'QUOTE_DOUBLE' || source[at] !== '\\') return [1, 1];
  const digits = { x: 2, u: 4, U: 8 }[source[at + 1] ?? ''] ?? 0;
  const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
  return [2 + digits, digits === 8 && code > 0xffff ? 2 : 1];
}
