import { expect, it } from 'vitest';
import { fmt02Placeholders } from '../../packages/workshop/lint/gbt/fmt-02-placeholders.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a placeholder is reported', () => {
  expect(lintText(fmt02Placeholders, 'scope', '本文件规定了XXX的资格，其余待定。')).toEqual([
    '1:7 残留占位的文字“XXX”。请写出内容，或删去',
    '1:16 残留占位的文字“待定”。请写出内容，或删去',
  ]);
});

it('words across a border are left', () => {
  expectNothing(fmt02Placeholders, 'scope', [
    '本文件规定了等待补偿、对待补贴的资格。',
    '本文件规定了MAXXX型设备的资格。',
  ]);
});
