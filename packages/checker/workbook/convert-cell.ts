import type { Bilingual, Fault, Field } from '@zhunsheng/language';
import type { workbookProblems } from '../diagnostic/workbook-problems.ts';
import { withoutApostrophe } from '../source/csv-value.ts';
import { type Choice, findChoices, nearChoices } from './choices.ts';
import { dateOfSerial } from './excel-date.ts';
import type { BookCell } from './ooxml/book.ts';
import type { NumberFormat } from './ooxml/number-format.ts';

/** The value of a cell as plain data, or what is wrong with it. */
export type Converted =
  | { readonly value: string | number | boolean }
  | CellProblem<Fault<typeof workbookProblems, 'title'>>;

type CellProblem<Found extends { readonly code: string }> = Found extends { readonly code: infer Code }
  ? Omit<Found, 'code'> & { readonly problem: Code }
  : never;

/**
 * Turns the cell of a field into data. What is not the cell's but the datum's fault (a text where an amount belongs,
 * a date such as 2024-13-01) is handed on as it is: the validator explains it alike for all formats.
 */
export function convertCell(
  entered: BookCell,
  field: Field,
  choices: readonly Choice[],
  date1904: boolean,
): Converted {
  const { value } = entered;
  const cell = typeof value === 'string' ? { ...entered, value: withoutApostrophe(value, field) } : entered;
  if (cell.error !== undefined) return { problem: 'workbook-error-value', values: { error: cell.error } };
  if (cell.value === undefined) return { problem: 'workbook-formula-without-value' };
  switch (field.unit) {
    case 'amount':
    case 'count':
    case 'year':
      return convertNumber(cell, field);
    case 'date':
      return convertDate(cell, date1904);
    case 'expiry':
      return typeof cell.value === 'string'
        ? convertExpiry(cell.value, choices)
        : convertDate(cell, date1904);
    case 'boolean':
      return typeof cell.value === 'boolean' ? { value: cell.value } : convertChoice(cell, field, choices);
    case 'code':
      return convertChoice(cell, field, choices);
    default:
      return convertText(cell);
  }
}

function convertNumber(cell: BookCell, field: Field): Converted {
  const { value, format } = cell;
  if (typeof value !== 'number') return { value: value as string | boolean };
  if (format.kind === 'percent')
    return { problem: 'workbook-percent', values: { value: plainNumber(value * 100) } };
  if (format.kind === 'scaled') return { problem: 'workbook-scaled', values: { value: plainNumber(value) } };
  if (format.kind === 'unit') return unitProblem(value, format);
  if (format.kind !== 'plain') return { problem: 'workbook-date-for-number' };
  const rounded = Number(value.toFixed(6));
  if (Math.abs(rounded - value) <= 1e-9) return { value: rounded === 0 ? 0 : rounded };
  if (field.unit !== 'amount') return { value };
  return { problem: 'workbook-too-many-decimals', values: { value: plainNumber(value), rounded } };
}

function unitProblem(value: number, { unit = '' }: NumberFormat): Converted {
  return { problem: 'workbook-unit', values: { value: plainNumber(value), unit: shorten(unit) } };
}

function convertDate(cell: BookCell, date1904: boolean): Converted {
  const { value, format } = cell;
  if (typeof value !== 'number') return { value: value as string | boolean };
  const date = dateOfSerial(value, date1904);
  if (format.kind === 'date' && date) return { value: date };
  return { problem: 'workbook-number-for-date', values: { value: plainNumber(value) } };
}

function convertExpiry(text: string, choices: readonly Choice[]): Converted {
  return { value: findChoices(text, choices)[0]?.value ?? text };
}

/** Labels become codes. A text that the field's open vocabulary allows stays. */
function convertChoice(cell: BookCell, field: Field, choices: readonly Choice[]): Converted {
  const text = plainText(cell);
  if (text === undefined) return convertText(cell);
  const found = findChoices(text, choices);
  if (found.length === 1) return { value: (found[0] as Choice).value };
  if (found.length > 1) {
    const labels = found.slice(0, 5).map(choice => choice.label);
    return { problem: 'workbook-ambiguous-choice', values: { text, choices: labels.join('、') } };
  }
  if (field.unit === 'code' && field.open && new RegExp(field.open).test(text)) return { value: text };
  return {
    problem: 'workbook-unknown-choice',
    values: { text: shorten(text), hint: hintFor(text, choices) },
  };
}

function hintFor(text: string, choices: readonly Choice[]): Bilingual {
  const near = nearChoices(text, choices).map(choice => choice.label);
  if (near.length > 0)
    return { zh: `是否指“${near.join('”、“')}”？`, en: `Did you mean ${near.join(', ')}?` };
  if (choices.length > 20) return { zh: '', en: '' };
  const all = choices.map(choice => choice.label);
  return { zh: `可选：${all.join('、')}。`, en: `Choices: ${all.join(', ')}.` };
}

function convertText(cell: BookCell): Converted {
  const text = plainText(cell);
  if (text !== undefined) return { value: text };
  if (cell.format.kind === 'unit') return unitProblem(cell.value as number, cell.format);
  if (cell.format.kind !== 'plain') return { problem: 'workbook-date-for-text' };
  return { problem: 'workbook-digits-lost', values: { value: plainNumber(cell.value as number) } };
}

/** Numbers that stand where a text belongs, such as certificate numbers, as long as Excel kept all of their digits. */
function plainText({ value, format }: BookCell): string | undefined {
  if (typeof value !== 'number')
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  if (format.kind !== 'plain' || Math.abs(value) >= 1e15) return undefined;
  return format.digits ? String(value).padStart(format.digits, '0') : plainNumber(value);
}

/** 15 significant digits, as Excel shows them, without an exponent where possible. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : text;
}
