import type { Cell, DataValidation } from '@protobi/exceljs';
import type { Field } from '@zhunsheng/language';
import { BORDER, FILL, FONT } from './style.ts';

/** How each unit is named in the form. */
export function unitName(field: Field): string {
  switch (field.unit) {
    case 'amount':
      return '万元';
    case 'count':
      return '整数';
    case 'year':
      return '四位年份';
    case 'date':
      return '日期';
    case 'expiry':
      return '日期或“长期”';
    case 'boolean':
      return '是/否';
    case 'code':
      return '选一项';
    case 'codes':
      return '可多选';
    default:
      return '文字';
  }
}

/** A cell to be filled in: formats keep codes and numbers from being mangled. */
export function styleValueCell(cell: Cell, field: Field, example: boolean): void {
  const numeric = field.unit === 'amount' || field.unit === 'count' || field.unit === 'year';
  cell.numFmt = formatOf(field);
  cell.font = FONT.value;
  cell.fill = example ? FILL.example : FILL.value;
  cell.border = BORDER;
  cell.alignment = {
    vertical: 'middle',
    horizontal: numeric ? 'right' : 'left',
    indent: 1,
    wrapText: !numeric,
  };
}

function formatOf(field: Field): string {
  switch (field.unit) {
    case 'amount':
      return '#,##0.00####';
    case 'count':
      return '#,##0';
    case 'year':
      return '0';
    case 'date':
    case 'expiry':
      return 'yyyy-mm-dd';
    default:
      return '@';
  }
}

/** What Excel refuses while typing; `source` is the range of the labels to choose from. */
export function validationOf(field: Field, source: string | undefined): DataValidation | undefined {
  if (source) return choiceValidation(field, source);
  switch (field.unit) {
    case 'amount':
    case 'count':
    case 'year':
      return numberValidation(field);
    case 'date':
      return {
        type: 'date',
        operator: 'greaterThan',
        formulae: [new Date(Date.UTC(1900, 2, 1))],
        ...refusal('请填写日期，例如 2024-06-30'),
      };
    case 'text':
      if (!field.maxLength) return undefined;
      return {
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formulae: [field.maxLength],
        ...refusal(`最多 ${field.maxLength} 个字`),
      };
    default:
      return undefined;
  }
}

function choiceValidation(field: Field, source: string): DataValidation {
  // Several of the labels may stand in one cell, which no rule of a spreadsheet can check.
  if (field.unit === 'codes') return { type: 'list', formulae: [source], allowBlank: true };
  if (!field.open) return { type: 'list', formulae: [source], ...refusal('请从下拉列表中选择') };
  return {
    type: 'list',
    formulae: [source],
    ...refusal('列表中没有这一项，仍要填写吗？'),
    errorStyle: 'warning',
  };
}

function numberValidation(field: Field): DataValidation {
  const type = field.unit === 'amount' ? 'decimal' : 'whole';
  const [minimum, maximum] = [field.minimum ?? -1e9, field.maximum ?? 1e9];
  const wording = field.unit === 'amount' ? '请填写以万元为单位的数，不带文字和百分号' : '请填写整数';
  const range = field.minimum === 0 ? '，不能为负数' : '';
  return { type, operator: 'between', formulae: [minimum, maximum], ...refusal(wording + range) };
}

function refusal(error: string) {
  return {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '请核对',
    error,
  } as const;
}
