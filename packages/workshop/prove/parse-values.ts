/** Values by symbol, as Z3 prints them after `get-value`. */
export type Values = ReadonlyMap<string, boolean | bigint>;

const PAIR = /\((\|[^|]*\||[^\s()|]+)\s+(true|false|\d+|\(-\s+\d+\))\)/g;

/** Reads `((|a| 1) (|b| (- 2)) (|c| true))`. Symbols that need no bars are printed without; they are read with. */
export function parseValues(text: string): Values {
  const values = new Map<string, boolean | bigint>();
  for (const [, name = '', value = ''] of text.matchAll(PAIR)) {
    values.set(name.startsWith('|') ? name : `|${name}|`, readValue(value));
  }
  return values;
}

function readValue(text: string): boolean | bigint {
  if (text === 'true' || text === 'false') return text === 'true';
  const digits = text.replace(/[^\d]/g, '');
  return text.startsWith('(') ? -BigInt(digits) : BigInt(digits);
}
