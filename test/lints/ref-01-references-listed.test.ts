import { expect, it } from 'vitest';
import { ref01ReferencesListed } from '../../packages/workshop/lint/gbt/ref-01-references-listed.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a document cited and not listed is reported by the way it is cited', () => {
  expect(
    lintText(ref01ReferencesListed, 'verification', '按照GB/T 19001—2016核对，参考《体系建设指南》。'),
  ).toEqual([
    '1:3 规范性引用的“GB/T 19001—2016”不在“规范性引用文件”清单中。请列入清单；只供参考的，改为“见”并列入参考文献',
    '1:23 提到的“体系建设指南”不在参考文献中。请列入参考文献',
  ]);
});

it('a listed document and the document itself are left', () => {
  expectNothing(ref01ReferencesListed, 'verification', [
    '参考《划分办法（2017）》核对规模。',
    '核对《农场认定规范》的要求。',
  ]);
});
