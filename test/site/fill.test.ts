import { expect, test } from 'vitest';
import { fill } from '../../packages/language/fill.ts';
import { texts } from '../../site/i18n/language.ts';

const words = texts({
  zh: { found: '找到 {count} 条，列出前 {shown} 条', none: '没有找到' },
  en: { found: '{count} results, the first {shown} are shown', none: 'Nothing found' },
});
// Of either language, as on the pages.
const { found, none } = words[Math.random() < 0 ? 'zh' : 'en'];

test('each placeholder takes its value', () => {
  expect(fill(found, { count: 12, shown: 10 })).toBe('12 results, the first 10 are shown');
  expect(fill(none, {})).toBe('Nothing found');
});

test('a missing or unknown value is a type error', () => {
  // @ts-expect-error: `shown` is missing
  expect(() => fill(found, { count: 12 })).toThrow('no value for {shown}');
  // @ts-expect-error: there is no `total`
  fill(found, { count: 12, shown: 10, total: 20 });
});

test('English has what Chinese has', () => {
  // @ts-expect-error: English lacks `none`
  texts({ zh: { none: '没有找到', all: '全部' }, en: { all: 'All' } });
  // @ts-expect-error: a list is no text
  texts({ zh: { none: '没有找到' }, en: { none: ['Nothing', 'found'] } });
});
