import type { FieldUnit } from '@zhunsheng/language';

/**
 * What a person typed as data: figures as numbers where a number says exactly the same, anything else as it stands, so
 * that the checker can say what is wrong with it. Undefined when nothing was typed. Amounts are in 万元.
 */
export function parseInput(text: string, unit: FieldUnit): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (unit === 'amount') {
    // Somebody about to type the decimals has typed nothing wrong.
    const figure = trimmed.replace(/\.$/, '');
    const number = Number(figure);
    return Number.isFinite(number) && String(number) === figure ? number : figure;
  }
  if (unit === 'count' || unit === 'year') return /^\d{1,15}$/.test(trimmed) ? Number(trimmed) : trimmed;
  return text;
}

/** A value as text in an input; what is no single value is shown as JSON. */
export function showValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
