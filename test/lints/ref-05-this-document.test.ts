import { expect, it } from 'vitest';
import { ref05ThisDocument } from '../../packages/workshop/lint/gbt/ref-05-this-document.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('本标准 and 本规范 are reported', () => {
  expect(lintText(ref05ThisDocument, 'scope', '本标准规定了资格，本规范适用于农场。')).toEqual([
    '1:1 自称“本标准”。请写“本文件”',
    '1:10 自称“本规范”。请写“本文件”',
  ]);
});

it('words that only end in 本 are left', () => {
  expectNothing(ref05ThisDocument, 'scope', [
    '本文件规定了基本标准、成本规范、样本指南和文本部分。',
    '农场实施日本标准和资本规范。',
    '本标准化工作组由农场组成。',
  ]);
});
