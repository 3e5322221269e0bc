import { expect, it } from 'vitest';
import { ref02DatedReferences } from '../../packages/workshop/lint/gbt/ref-02-dated-references.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a hyphen before the year, a missing space and a missing year are reported', () => {
  expect(
    lintText(ref02DatedReferences, 'introduction', '名称见GB/T1.1-2020，层次见GB/T 20001.5的5.3。'),
  ).toEqual([
    '1:4 标准编号写作“GB/T1.1-2020”。请写作“GB/T 1.1—2020”',
    '1:20 引用“GB/T 20001.5”的具体内容，没有注日期。请注日期，例如 GB/T 1.1—2020',
  ]);
});

it('dated ones, and those cited as a whole, are left', () => {
  expectNothing(ref02DatedReferences, 'introduction', [
    '按照GB/T 1.1—2020的6.1.4命名，参考GB/T 20001.5。',
    '参考ISO/IEC 42001:2023和DB21/T 3100—2019。',
    '参考 A4-2020 和 IT-2020 的编号。',
  ]);
});
