import { expect, it } from 'vitest';
import { mod08Notes } from '../../packages/workshop/lint/gbt/mod-08-notes.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a requirement in a note and a recommendation in an informative annex are reported', () => {
  expect(lintText(mod08Notes, 'term-note', '企业应注明口径。')).toEqual([
    '1:3 注或示例中的“应”构成要求、推荐或允许。请改为陈述，或移到条文中',
  ]);
});

it('statements are right', () => {
  expectNothing(mod08Notes, 'term-note', ['不含投资收益，可能与报表不同。', '人工智能应用的收入包括在内。']);
});
