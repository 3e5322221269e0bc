import type { Field, FieldUnit } from '@zhunsheng/language';
import { withoutTrailingZeros } from '@zhunsheng/language/text';
import { isCalendarDate } from '../validate/calendar-date.ts';
import type { CsvColumn } from './csv-column.ts';
import { isPlainDecimal } from './plain-decimal.ts';

const BOOLEANS: Readonly<Record<string, boolean>> = { 是: true, 否: false, true: true, false: false };
const NONE: ReadonlySet<string> = new Set(['[]', '无']);
const DATE = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;
const YEAR = /^(\d{4})年度?$/;

/**
 * The value of a cell by the unit of its field; undefined when the cell is blank: not given. What spreadsheets make of a
 * date, and titles for codes, are read where they can mean one thing only.
 * Amounts stay text, which keeps them exact. What is not of the unit stays text, too, for the validation to explain.
 */
export function csvValue(cell: string, { field, codeOf }: CsvColumn): unknown {
  const { unit } = field;
  const text = withoutApostrophe(cell.trim(), field);
  if (text === '') return undefined;
  if (unit === 'boolean')
    return Object.hasOwn(BOOLEANS, text.toLowerCase()) ? BOOLEANS[text.toLowerCase()] : text;
  if (unit === 'count' || unit === 'year') {
    const digits = (unit === 'year' && YEAR.exec(text)?.[1]) || text;
    return isPlainDecimal(digits) && /^-?\d{1,15}$/.test(digits) ? Number(digits) + 0 : text;
  }
  if (unit === 'codes') return NONE.has(text) ? [] : splitCodes(text).map(codeOf);
  if (unit === 'list') return NONE.has(text) ? [] : text;
  return textValue(text, unit, codeOf);
}

function textValue(text: string, unit: FieldUnit, codeOf: CsvColumn['codeOf']): string {
  if (unit === 'code') return codeOf(text);
  if (unit === 'date') return dateOf(text);
  if (unit === 'expiry') return dateOf(codeOf(text));
  // A program that writes ten decimals of every amount has not made it finer than 1 分.
  if (unit === 'amount')
    return /\.\d{6}\d*0$/.test(text) && isPlainDecimal(text) ? withoutTrailingZeros(text) : text;
  return text;
}

/** Without the mark by which a spreadsheet knows text; in a free text it may belong there. */
export function withoutApostrophe(text: string, { unit, format }: Pick<Field, 'unit' | 'format'>): string {
  return text.startsWith("'") && (unit !== 'text' || format !== undefined) ? text.slice(1) : text;
}

function dateOf(text: string): string {
  const [, year, month = '', day = ''] = DATE.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year !== undefined && isCalendarDate(date) ? date : text;
}

function splitCodes(text: string): string[] {
  return text
    .split(/[;；、]/)
    .map(code => code.trim())
    .filter(code => code !== '');
}
