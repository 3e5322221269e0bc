import { expect, it } from 'vitest';
import { mod06ForewordAndScope } from '../../packages/workshop/lint/gbt/mod-06-foreword-and-scope.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('provisions in the scope are reported', () => {
  expect(
    lintText(mod06ForewordAndScope, 'scope', '本文件适用于智能农场，企业可参照，不应用于评级。'),
  ).toEqual([
    '1:14 范围中的“可”构成要求、推荐或允许。请改为陈述（规定了、适用于），或移到正文',
    '1:18 范围中的“不应”构成要求、推荐或允许。请改为陈述（规定了、适用于），或移到正文',
  ]);
});

it('statements are right', () => {
  expectNothing(mod06ForewordAndScope, 'scope', [
    '本文件规定了人工智能应用的能力要求，适用于认可和许可。',
    '本文件可能不适用于其他农场。',
  ]);
});
