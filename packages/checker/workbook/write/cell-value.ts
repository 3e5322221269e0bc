import type { CellValue } from '@protobi/exceljs';
import type { Field } from '@zhunsheng/language';
import type { Choice } from '../choices.ts';
import { hideAstral } from './astral.ts';

/** How a value of the declaration is written into the cell of its field, so that reading gives the same value again. */
export function cellValueOf(value: unknown, field: Field, choices: readonly Choice[]): CellValue {
  const cellValue = plainCellValue(value, field, choices);
  return typeof cellValue === 'string' ? hideAstral(cellValue) : cellValue;
}

function plainCellValue(value: unknown, field: Field, choices: readonly Choice[]): CellValue {
  if (value === undefined || value === null) return null;
  const chosen = choices.find(choice => choice.value === value);
  if (chosen) return chosen.label;
  if ((field.unit === 'date' || field.unit === 'expiry') && isRealDate(value))
    return new Date(`${value}T00:00:00Z`);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value))
    return value.map(part => choices.find(choice => choice.value === part)?.label ?? part).join('、');
  return String(value);
}

/** From March 1900 on: before, Excel counts a day that never was. */
function isRealDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '1900-03-01') return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** The value at a dotted path of plain data. */
export function valueAt(data: unknown, path: string): unknown {
  let node = data;
  for (const name of path.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return undefined;
    node = (node as Record<string, unknown>)[name];
  }
  return node;
}
