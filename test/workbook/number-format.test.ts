import { expect, test } from 'vitest';
import { builtinFormat, parseNumberFormat } from '../../packages/checker/workbook/ooxml/number-format.ts';

test.each([
  ['General', { kind: 'plain' }],
  ['#,##0.00', { kind: 'plain' }],
  ['000000', { kind: 'plain', digits: 6 }],
  ['#,##0.00"万元"', { kind: 'plain' }],
  ['0"人"', { kind: 'plain' }],
  ['0;-0;"-"', { kind: 'plain' }],
  ['[Red]0.0_);(0.0)', { kind: 'plain' }],
  ['"第"0"号"', { kind: 'plain' }],
  ['#,##0"千元"', { kind: 'unit', unit: '千元' }],
  ['#,##0"元"', { kind: 'unit', unit: '元' }],
  ['0"万"', { kind: 'unit', unit: '万' }],
  ['0.00\\亿', { kind: 'unit', unit: '亿' }],
  ['0元', { kind: 'unit', unit: '元' }],
  ['0"%"', { kind: 'unit', unit: '%' }],
  ['0"k"', { kind: 'unit', unit: 'k' }],
  ['[$¥-804]#,##0.00', { kind: 'unit', unit: '¥' }],
  ['_ ¥* #,##0.00_ ', { kind: 'unit', unit: '¥' }],
  ['[>=10000]0"百万元";0', { kind: 'unit', unit: '百万元' }],
  ['0;[<0]0"元"', { kind: 'unit', unit: '元' }],
  ['0.0%', { kind: 'percent' }],
  ['#,##0,', { kind: 'scaled' }],
  ['0!.0,', { kind: 'scaled' }],
  ['0"."0', { kind: 'scaled' }],
  ['0\\.0000', { kind: 'scaled' }],
  ['[>=10000]#,##0.0,;0', { kind: 'scaled' }],
  ['yyyy"年"m"月"d"日"', { kind: 'date' }],
  ['[$-804]yyyy-mm-dd;@', { kind: 'date' }],
  ['m/d', { kind: 'date' }],
  ['[h]:mm', { kind: 'time' }],
])('the format %s is %j', (code, expected) => {
  expect(parseNumberFormat(code)).toEqual(expected);
});

test.each([
  [0, 'plain'],
  [3, 'plain'],
  [7, 'unit'],
  [44, 'unit'],
  [10, 'percent'],
  [14, 'date'],
  [20, 'time'],
])('the built-in format %i is %s', (id, kind) => {
  expect(builtinFormat(id).kind).toBe(kind);
});
