import type { Field } from '@zhunsheng/language';
import { explainType } from './explain-type.ts';
import { corrected, type Explanation } from './explanation.ts';

/** Why a value that does not fit is no count, or no year, of this field. */
export function explainCount(value: unknown, field: Field): Explanation {
  if (typeof value === 'string') {
    if (value === '') return { code: 'empty-value' };
    const digits = value.normalize('NFKC').replace(/[,\s人名个年家项度]/g, '');
    const plain = /^-?(0|[1-9]\d{0,14})$/.test(digits) && inRange(Number(digits), field);
    if (plain && digits === value) return { code: 'count-as-text', values: { number: value } };
    return { code: 'count-form', values: { corrected: corrected(plain ? digits : undefined) } };
  }
  if (typeof value !== 'number') return explainType(value, field);
  if (!Number.isInteger(value)) return { code: 'count-form', values: { corrected: corrected(undefined) } };
  return { code: 'count-range', values: { minimum: field.minimum ?? '−∞', maximum: field.maximum ?? '∞' } };
}

function inRange(value: number, field: Field): boolean {
  return value >= (field.minimum ?? value) && value <= (field.maximum ?? value);
}
