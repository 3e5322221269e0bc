import type { Bilingual, Field } from '@zhunsheng/language';
import { daysOfMonth } from './calendar-date.ts';
import { explainType } from './explain-type.ts';
import type { Explanation } from './explanation.ts';

const PARTS = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:$|[T\s])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** Day 0 of Excel's calendar, as it counts after its non-existent 1900-02-29. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const MILLISECONDS_PER_DAY = 86_400_000;

/** Why a value that does not fit is no date of this field. */
export function explainDate(value: unknown, field: Field): Explanation {
  if (typeof value !== 'string' && typeof value !== 'number') return explainType(value, field);
  if (value === '') return { code: 'empty-value' };
  const text = String(value).normalize('NFKC').trim();
  const match = PARTS.exec(text) ?? COMPACT.exec(text);
  if (match) return explainParts(Number(match[1]), Number(match[2]), Number(match[3]), field);
  if (/^[1-7]\d{4}(\.\d+)?$/.test(text))
    return { code: 'date-serial', values: { example: dateOfSerial(text) } };
  if (field.unit === 'expiry' && /长期|永久|无期限|permanent|long/i.test(text))
    return { code: 'expiry-form' };
  return form(`\`${field.example ?? '2024-06-30'}\``, field);
}

function explainParts(year: number, month: number, day: number, field: Field): Explanation {
  const days = daysOfMonth(year, month);
  if (day >= 1 && day <= days) {
    const [mm, dd] = [month, day].map(part => String(part).padStart(2, '0'));
    return form(`\`${String(year).padStart(4, '0')}-${mm}-${dd}\``, field);
  }
  const detail: Bilingual = days
    ? { zh: `${year} 年 ${month} 月有 ${days} 天`, en: `month ${month} of ${year} has ${days} days` }
    : { zh: '一年有 12 个月', en: 'a year has 12 months' };
  return { code: 'date-impossible', values: { detail } };
}

function form(example: string, field: Field): Explanation {
  const allowed =
    field.unit === 'expiry'
      ? { zh: '；长期有效写 `long_term`', en: '; `long_term` if it does not expire' }
      : '';
  return { code: 'date-form', values: { example, allowed } };
}

function dateOfSerial(serial: string): string {
  const days = Math.floor(Number(serial));
  return `\`${new Date(EXCEL_EPOCH + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)}\``;
}
