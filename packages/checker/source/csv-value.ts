import type { FieldUnit } from '@zhunsheng/language';
import { isPlainDecimal } from './plain-decimal.ts';

const BOOLEANS: Readonly<Record<string, boolean>> = { 是: true, 否: false, true: true, false: false };
const NONE: ReadonlySet<string> = new Set(['[]', '无']);

/**
 * The value of a cell by the unit of its field; undefined when the cell is blank: not given.
 * Amounts stay text, which keeps them exact. What is not of the unit stays text, too, for the validation to explain.
 */
export function csvValue(cell: string, unit: FieldUnit): unknown {
  const text = cell.trim();
  if (text === '') return undefined;
  if (unit === 'boolean')
    return Object.hasOwn(BOOLEANS, text.toLowerCase()) ? BOOLEANS[text.toLowerCase()] : text;
  if (unit === 'count' || unit === 'year')
    return isPlainDecimal(text) && /^-?\d{1,15}$/.test(text) ? Number(text) + 0 : text;
  if (unit === 'codes') return NONE.has(text) ? [] : splitCodes(text);
  if (unit === 'list') return NONE.has(text) ? [] : text;
  return text;
}

function splitCodes(text: string): string[] {
  return text
    .split(/[;；、]/)
    .map(code => code.trim())
    .filter(code => code !== '');
}
