import { expect, it } from 'vitest';
import { mod05ComplyOrConform } from '../../packages/workshop/lint/gbt/mod-05-comply-or-conform.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('符合 of persons and 遵守 of things are reported', () => {
  expect(lintText(mod05ComplyOrConform, 'sentence', '评估人员应符合保密要求，记录应遵守格式要求。')).toEqual([
    '1:6 “符合”的主语不合。请写“遵守”：人、机构用“遵守”，产品、系统、文件用“符合”',
    '1:16 “遵守”的主语不合。请写“符合”：人、机构用“遵守”，产品、系统、文件用“符合”',
  ]);
});

it('the right pairs are left', () => {
  expectNothing(mod05ComplyOrConform, 'sentence', [
    '企业应遵守标准。',
    '评估人员应遵守保密要求，产品应符合质量要求。',
    '人员的数量应符合实际。',
  ]);
});
