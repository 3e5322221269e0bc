import { expect, test } from 'vitest';
import { spreadsheetText } from '../../packages/survey/results/spreadsheet-text.ts';

test.each(['=1+1', ' =1+1', '\u3000＝1', '\u00a0@A1', '\t=1', '  +1'])(
  '%j would be run as a formula and is not',
  text => {
    expect(spreadsheetText(text)).toMatch(/^'\s*[=＝@+]/);
  },
);

test.each(['', '甲 = 乙', '1-1', "'=1"])('%j stays as it is', text => {
  expect(spreadsheetText(text)).toBe(text);
});
