import type { Field } from '@zhunsheng/language';
import { isPlainDecimal } from '../source/plain-decimal.ts';
import { amountInFen } from './amount-in-fen.ts';
import { explainType } from './explain-type.ts';
import { corrected, type Explanation } from './explanation.ts';

const SEPARATOR = /(?<=\d)[,，、'’_\s](?=\d)/g;
/** Thousands in groups of three by one kind of separator; other commas may be decimal ones, and nobody knows. */
const GROUPED = /^[-+]?\d{1,3}(?:([,，、'’_\s])\d{3})(?:\1\d{3})*(?:\.\d*)?$/;
const UNIT = /(亿元|万元|元|亿|万|人民币|RMB|CNY|[¥￥$])/i;
const WAN_PER_UNIT: readonly [RegExp, number][] = [
  [/亿元?/, 8],
  [/万元?/, 4],
  [/元/, 0],
];

/** No amount is longer, and a double keeps so many digits. */
const LONGEST = 16;

/** Why a value that does not fit is no amount of this field. */
export function explainAmount(value: unknown, field: Field): Explanation {
  if (typeof value === 'number') return explainNumber(value, field);
  if (typeof value !== 'string') return explainType(value, field);
  if (value.trim() === '') return { code: 'empty-value' };
  const text = value.normalize('NFKC').replaceAll('−', '-').trim();
  if (/%|percent/i.test(text)) return { code: 'amount-percent' };
  if (/^[-+]?(nan|inf(inity)?|∞)$/i.test(text)) return { code: 'amount-not-finite' };
  const suggestion = corrected(correct(text, field));
  if (UNIT.test(text)) return { code: 'amount-unit', values: { corrected: suggestion } };
  if (text.search(SEPARATOR) >= 0) return { code: 'amount-separator', values: { corrected: suggestion } };
  if (text !== value.trim()) return { code: 'amount-full-width', values: { corrected: suggestion } };
  if (/^[-+]?[\d.]+e[-+]?\d+$/i.test(text)) return { code: 'amount-exponent' };
  if (isPlainDecimal(text)) return explainDecimal(text, field);
  return { code: 'amount-form', values: { corrected: suggestion } };
}

function explainNumber(value: number, field: Field): Explanation {
  if (!Number.isFinite(value)) return { code: 'amount-not-finite' };
  if (value < 0 && (field.minimum ?? 0) >= 0) return { code: 'amount-negative' };
  return tooLarge(field);
}

function explainDecimal(text: string, field: Field): Explanation {
  if (text.startsWith('-') && (field.minimum ?? 0) >= 0) return { code: 'amount-negative' };
  if (Math.abs(Number(text)) >= (field.maximum ?? Number.POSITIVE_INFINITY)) return tooLarge(field);
  if (/\.\d{7,}$/.test(text)) return { code: 'amount-decimals' };
  return { code: 'amount-form', values: { corrected: corrected(undefined) } };
}

function tooLarge(field: Field): Explanation {
  return { code: 'amount-too-large', values: { limit: String(field.maximum ?? '') } };
}

/** The amount in 万元 that was plainly meant, as it has to be written; undefined when it is not plain or not allowed. */
function correct(text: string, field: Field): string | undefined {
  const unit = WAN_PER_UNIT.find(([pattern]) => pattern.test(text));
  const number = text.replace(new RegExp(UNIT, 'gi'), '').trim();
  if (number.search(SEPARATOR) >= 0 && !GROUPED.test(number)) return undefined;
  const bare = number
    .replace(SEPARATOR, '')
    .replace(/^\+/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '');
  if (bare.length > LONGEST || !isPlainDecimal(bare) || (!unit && UNIT.test(text))) return undefined;
  const written = unit ? String(Number(`${bare}e${unit[1] - 4}`)) : bare;
  const allowed =
    amountInFen(written) !== undefined && !(written.startsWith('-') && (field.minimum ?? 0) >= 0);
  return allowed ? written : undefined;
}
