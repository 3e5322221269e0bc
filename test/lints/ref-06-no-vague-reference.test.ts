import { expect, it } from 'vitest';
import { ref06NoVagueReference } from '../../packages/workshop/lint/gbt/ref-06-no-vague-reference.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('参见, 上文 and pages are reported', () => {
  expect(
    lintText(
      ref06NoVagueReference,
      'introduction',
      '规模参见[](#annex-sizes)，年度如前所述，名单在第 3 页。',
    ),
  ).toEqual([
    '1:3 用“参见”指明文中的内容。请写“见[](#标识)”，由编号指明',
    '1:24 用“如前所述”指明文中的内容。请写“见[](#标识)”，由编号指明',
    '1:32 用“第 3 页”指明文中的内容。请写“见[](#标识)”，由编号指明',
  ]);
});

it('见 and words across a border are left', () => {
  expectNothing(ref06NoVagueReference, 'introduction', [
    '规模见[](#annex-sizes)，40% 以上的农场按以下方法联上文件。',
    '常见上述情形，偏见下降。',
    '下文件柜存放记录。',
  ]);
});
