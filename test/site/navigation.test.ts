import { expect, test } from 'vitest';
import { navigation } from '../../site/layout/navigation.ts';

const current = (path: string) =>
  navigation('zh', '2024', new URL(path, 'http://site'), true)
    .filter(entry => entry.current)
    .map(({ title }) => title);

test.for([
  ['/2024/clauses/growth/', '标准'],
  ['/draft/comments/', '标准'],
  ['/dictionary/2024/', '数据字典与下载'],
  ['/downloads/', '数据字典与下载'],
  ['/guide/lints/', '编辑指南'],
] as const)('on %s the entry %s is current, and no other', ([path, title]) => {
  expect(current(path)).toEqual([title]);
});

test('on the home page none is', () => {
  expect(current('/')).toEqual([]);
});
